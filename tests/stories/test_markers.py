"""Names and telephone numbers planted in a table: after everything was done with it they stand in the table alone.

What is looked through: every word printed by every verb, with and without --json, errors too; every file of the inquiry
after every command, the write-ahead log included; the folder for temporary files; reports, package and manuscript.
"""

from __future__ import annotations

import base64
import hashlib
import io
import os
import runpy
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tests import interviewing
from tests.commands import Run
from tests.interviewing import CLEAN, MARKERS, NAMES, PHONES, manuscript

FORBIDDEN = {marker.casefold() for marker in MARKERS}


def _forms() -> Iterator[bytes]:
    """How a marker could stand in bytes: in three encodings, as base64, and as a digest that anybody can make."""
    for marker in MARKERS:
        for text in (marker, marker.upper(), marker.lower()):
            yield from (text.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
    for whole in (*NAMES, *(f"Ansel {name}" for name in NAMES), *PHONES):
        for text in (whole, whole.casefold()):
            yield base64.b64encode(text.encode())[:-4]
            yield from (hashlib.sha256(text.encode()).digest(), hashlib.sha256(text.encode()).hexdigest().encode())


FORMS = frozenset(_forms())


def _clean(name: str, data: bytes) -> None:
    assert not [form for form in FORMS if form in data], name


class Watch:
    """Runs commands as a user would and looks through what they print and leave."""

    def __init__(self, run: Run, folders: list[Path]) -> None:
        self.run, self.folders, self.printed = run, folders, 0

    def __call__(self, *command: str | Path, status: int = 0) -> str:
        """One command, in words and as JSON; the last must end with this status."""
        for one in (command, (*command, "--json")):
            told = self.run(*one)
            for text in (told.out, told.err):
                assert not [marker for marker in FORBIDDEN if marker in text.casefold()], one
                self.printed += len(text)
            self._look_through(str(one))
        assert told.status == status, told.out
        return told.out

    def _look_through(self, command: str) -> None:
        for folder in self.folders:
            for path in folder.rglob("*"):
                if path.is_file():
                    _clean(f"{path} after {command}", path.read_bytes())


@pytest.fixture
def written() -> Iterator[list[Path]]:
    """Every file that Python opens for writing, however short it lives."""
    found: list[Path] = []
    listening = [True]

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if listening and event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
            flags = arguments[2]
            if isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR):
                found.append(Path(os.fsdecode(arguments[0])))

    sys.addaudithook(hear)
    yield found
    listening.clear()


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for temporary files that is watched."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    for variable in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(variable, str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


def test_planted_names_and_numbers_are_found_nowhere(
    inquiry: Path, run: Run, tmp_path: Path, temporary: Path, written: list[Path]
) -> None:
    given, out, work = tmp_path / "in", tmp_path / "out", tmp_path / "m"
    out.mkdir()
    notes, files = interviewing.write_accounts(given), interviewing.write(given)
    do = Watch(run, [inquiry, out, work, temporary])
    del written[:]
    run("add", notes), run("add", "--public", given / "decree.txt")
    take = ("--codebook", files.codebook, "--mapping", files.mapping)

    for table in _broken():
        bad = interviewing.write(tmp_path / "bad", table(interviewing.rows())).table
        do("interviews", bad, *take, status=2)
    (tmp_path / "bad/table.csv").write_bytes(files.table.read_bytes() + b'Q-13,"Ansel" Zestervane\n')
    do("interviews", tmp_path / "bad/table.csv", *take, status=2)
    do("interviews", files.table, *take)
    do("interviews")
    do("interviews", interviewing.write(given, interviewing.changed({("Q-05", "Pills"): "yes"})).table, *take)

    do("count", "pills", "--among", "involved", "--save", "pills", "--members")
    do("count", "held", "--among", "sex = woman", "--members")
    do("count", "held", "--label", f"what {NAMES[0]} said", "--save", "held", status=2)
    do("cite", "decree.txt", "--words", "Leaving the quarry requires permission.", "--save", "leave")
    do("cite", "Q-01", "--words", "The lamp stayed on the whole night.", "--save", "lamp")
    do("cite", "Q-02", "--words", "They gave me two tablets in the evening.", "--save", "tablets")
    do("cite", "Q-02", "--title", f"call {PHONES[1]}", "--save", "x", status=2)

    path = manuscript(work)
    do("check", path)
    do("report", path, "--to", "html,pdf", "--out", out)
    do("sign", "--out", out / "p.probata", "--report", path, status=2)  # the second of the two: the file is there
    do("verify", out / "p.probata")
    _alone(out / "p.probata")
    named = manuscript(tmp_path / "named", CLEAN + f"\nAnsel {NAMES[2]} said so.\n")
    do("check", named, status=1)
    _sarif(run, named)

    for verb in (("log",), ("list",), ("sources",), ("decide", "--list"), ("search", "lamp"), ("explain", "PB606")):
        do(*verb)
    do("passages", "Q-01", "Q-02")
    assert run("search", NAMES[0], "--json").json["hits"] == []
    assert run("search", PHONES[0], "--json").json["hits"] == []
    do("withdraw", "Q-01", "--reason", "asked by telephone", "--by", "A. Member")
    do("check", path, status=1)
    do("log")

    assert do.printed > 10_000
    _look_into_pdf(out / "report.pdf")
    elsewhere = {one for one in written if one.is_absolute() and ".pyc" not in one.name}
    assert not [one for one in elsewhere if not one.is_relative_to(tmp_path) and not one.is_relative_to("/dev")]
    assert list(temporary.iterdir()) == []


def _broken() -> Iterator[Callable[[list[list[str]]], list[list[str]]]]:
    """Ways in which a name can come to stand under another header."""
    yield lambda rows: rows[1:]
    yield lambda rows: [rows[0], *([row[0], *row[2:], ""] for row in rows[1:])]
    yield lambda rows: [rows[0], *([*row[1:], ""] for row in rows[1:])]
    yield lambda rows: [rows[0], *([row[0], "", *row[1:]] for row in rows[1:])]
    yield lambda rows: [rows[0], *([*row[:3], row[1], *row[4:]] for row in rows[1:])]
    yield lambda rows: [rows[0], *([*row[:5], row[2], *row[6:]] for row in rows[1:])]
    yield lambda rows: [[*rows[0][:12], "Name", *rows[0][13:]], *rows[1:]]
    yield lambda rows: [*rows, rows[1]]


def _alone(package: Path) -> None:
    verifier = Path(__file__).parents[2] / "verify/verify.py"
    verdict = runpy.run_path(str(verifier))["verify"](package.read_bytes())
    _clean("the verdict of the verifier that stands alone", str(verdict).encode())


def _sarif(run: Run, path: Path) -> None:
    told = run("check", path, "--sarif")
    assert told.status == 1
    assert "PB606" in told.out
    _clean("sarif", told.out.encode())


def _look_into_pdf(path: Path) -> None:
    """Its words, its properties and every stream in it, unpacked."""
    with pypdfium2.PdfDocument(path) as document:
        words = "".join(page.get_textpage().get_text_bounded() for page in document)
    assert "quarry" in words
    _clean("the words of the PDF", words.encode())
    with pikepdf.open(path) as pdf:
        unpacked = io.BytesIO()
        pdf.save(unpacked, stream_decode_level=pikepdf.StreamDecodeLevel.all, compress_streams=False)
    _clean("the streams of the PDF", unpacked.getvalue())


def test_the_search_for_markers_would_find_one() -> None:
    for planted in (b"...Zestervane...", "Wyxenthal".encode("utf-16-le"), b"+000777400913", b"ansel quillombar"):
        with pytest.raises(AssertionError):
            _clean("planted", planted)
    digest = hashlib.sha256(b"Ansel Zestervane").hexdigest().encode()
    with pytest.raises(AssertionError):
        _clean("planted", b"x" + digest)
