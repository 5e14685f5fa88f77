"""The tutorial "an inquiry in twenty minutes": every command is typed in order, every line that it shows is printed."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyrage
import pytest

from probata.cli.main import main
from tests.season import Season

PAGE = Path(__file__).parents[2] / "docs/tutorial/twenty-minutes.md"
_BLOCK = re.compile(r"^```(?P<kind>console|toml|markdown|text)\n(?P<body>.*?)^```$", re.M | re.S)
_NAMED = re.compile(r"`(\.\./words/[\w.-]+)`")
_VARYING = (
    (re.compile(r"(?:(?<=asked for on )|(?<=closed on )|^)\d{4}-\d\d-\d\d", re.M), "TODAY"),
    (re.compile(r"(?<= in )/\S+/(?=field: )"), "FOLDER/"),
    (re.compile(r"\d{4}-[0-9a-f]{16}\.age, [0-9a-f]{16}|(?<=last number, 1, )and [0-9a-f]{16}.*"), "..."),
    (re.compile(r"\b\d+ entries; root [0-9a-f]{64}"), "SIZE entries; root ROOT"),
)
GAP, KEY = "...", "AGE1..."


@dataclass(frozen=True, slots=True)
class Typed:
    """One command with the lines that the page shows under it; or a file that it has written, with its words."""

    command: str
    shown: tuple[str, ...] = ()
    file: str = ""


def steps(page: str) -> Iterator[Typed]:
    """Commands and files in the order of the page; a file is the one that the page named last."""
    for block in _BLOCK.finditer(page):
        if block["kind"] == "console":
            yield from _commands(block["body"].replace("\\\n", " "))
        else:
            yield Typed("", file=_NAMED.findall(page[: block.start()])[-1], shown=(block["body"],))


def _commands(body: str) -> Iterator[Typed]:
    for part in re.split(r"^\$ ", body, flags=re.M)[1:]:
        command, *shown = part.rstrip("\n").split("\n")
        yield Typed(command, tuple(shown))


def do(command: str, season: Season, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> str:
    """What a command prints, on both outputs; of the shell only what the page uses."""
    words = shlex.split(command)
    with pytest.MonkeyPatch.context() as given:
        while "=" in words[0]:
            given.setenv(*words.pop(0).split("=", 1))
        _done(words, season, patch)
    captured = capsys.readouterr()
    return captured.out + captured.err


def _done(words: list[str], season: Season, patch: pytest.MonkeyPatch) -> None:
    if words == ["probata", "demo"]:  # as the whole test run built it
        shutil.copytree(season.folder, "probata-demo")
    elif words[0] == "probata":
        main([_newest_key() if word == KEY else word for word in words[1:]])
    elif words[0] == "age-keygen":
        _keygen(Path(words[2]))
    elif words[0] == "mkdir":
        Path(words[1]).mkdir()
    elif words[0] == "cd":
        patch.chdir(words[1])
    else:
        assert (words[0], words[2]) == ("cat", ">>"), words
        with Path(words[3]).open("a", encoding="utf-8") as file:
            file.write("\n" + Path(words[1]).read_text(encoding="utf-8"))


def _keygen(path: Path) -> None:
    """What the program age-keygen writes: a file with both halves of a key."""
    made = pyrage.x25519.Identity.generate()
    path.write_text(f"# public key: {made.to_public()}\n{made}\n", encoding="utf-8")


def _newest_key() -> str:
    """The public key that the reader would copy: that of the file which age-keygen wrote last."""
    newest = "court.txt" if Path("../court.txt").exists() else "recovery.txt"
    return Path("..", newest).read_text(encoding="utf-8").split()[3]


def missing(shown: tuple[str, ...], printed: str) -> list[str]:
    """Lines of the page that are not printed, in their order; behind ``...`` a line may stand anywhere further on."""
    for pattern, word in _VARYING:
        printed = pattern.sub(word, printed)
    lines, at, gap, unseen = [line.rstrip() for line in printed.splitlines()], 0, False, []
    for line in shown:
        if line == GAP:
            gap = True
            continue
        there = [number for number in range(at, len(lines)) if lines[number] == line.rstrip()]
        if not there or (not gap and there[0] != at):
            unseen.append(line)
            continue
        at, gap = there[0] + 1, False
    return unseen


def test_every_command_of_the_page_prints_what_the_page_shows(
    season: Season, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, value in (("PROBATA_PASSPHRASE", "twenty minutes, invented"), ("PROBATA_KDF_MEMORY_MIB", "8")):
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("COLUMNS", "100")
    for step in steps(PAGE.read_text(encoding="utf-8")):
        if step.file:
            Path(step.file).write_text(step.shown[0], encoding="utf-8")
        else:
            printed = do(step.command, season, capsys, monkeypatch)
            assert missing(step.shown, printed) == [], f"$ {step.command}\n{printed}"
            assert "internal:" not in printed
    annex = Path("../annex.md").read_text(encoding="utf-8")
    assert "Undwell" not in annex
    assert "0112" not in annex
    assert Path("../words/report.html").is_file()
    main(["check", "../words/report.md"])
    assert "PB102" in capsys.readouterr().out


def test_the_page_names_every_verb_of_the_spine() -> None:
    every = [shlex.split(step.command) for step in steps(PAGE.read_text(encoding="utf-8"))]
    typed = {words[words.index("probata") + 1] for words in every if "probata" in words}
    spine = {"add", "sources", "quotes", "interviews", "count", "estimate", "cite", "findings", "reply"}
    assert typed >= spine | {"recommendations", "check", "report", "sign", "verify", "withdraw"}
    assert typed >= {"members", "log", "backup", "restore", "disclose", "erase", "fsck"}
    assert typed >= {"copy", "deposit", "receive", "merge", "retention", "close"}
