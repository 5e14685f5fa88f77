"""Names, places, salts and keys are looked for in every disguise: in what is published, kept, printed, and left behind.

test_markers.py runs every verb; here it is the bytes that are taken apart. Each search has something planted to find.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from probata.inquiry.disclose import Chosen, Recipient, disclose, listed
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.log import checkpoint, log, prove
from probata.inquiry.report import report
from probata.inquiry.reports import opening
from probata.inquiry.sign import Signed, sign
from probata.record.withheld import Withheld
from probata.store import facts, openings
from probata.store.database import with_key
from tests import interviewing
from tests.commands import Run
from tests.disclosing import COURT, USE, YES, Office, allow
from tests.hiding import forms, found, pages
from tests.inquiry.erasing import erased

PEOPLE = frozenset(form for marker in (*interviewing.NAMES, *interviewing.PHONES) for form in forms(marker))
UNQUOTED = frozenset(
    form for words in ("counted the stones of the wall", "two tablets in the morning") for form in forms(words)
)


@pytest.fixture
def saved(twelve: interviewing.Copies, tmp_path: Path) -> Iterator[Opened]:
    """An inquiry with twelve interviews and what the manuscript CLEAN names."""
    opened = interviewing.opening(shutil.copytree(twelve.saved, tmp_path / "copy"))
    yield opened
    opened.engine.dispose()


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for temporary files that is looked through."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    for variable in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(variable, str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


def _secrets(opened: Opened, signed: Signed) -> frozenset[bytes]:
    """Every salt that hides something, and every key, in every disguise."""
    with look(opened) as connection:
        package = openings.find(connection, signed.sha256)
        assert package is not None
        rows = opening.kept(opened, connection, package)
        keys = [facts.get(connection, name) for name in (facts.SIGNING_KEY, facts.SEED)]
    kept = [one.kept for one in rows]
    salts = {part for one in kept for part in (one.salt, one.opening.salt)}
    salts |= {one.opening.item.salt for one in kept if one.opening.item}
    held = [opened.compartments.key(one).reveal() for one in opened.compartments.held]
    return frozenset(form for one in (*salts, *keys, opened.root.reveal(), *held) for form in forms(one))


def _left(*folders: Path) -> Iterator[tuple[str, bytes]]:
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield str(path), path.read_bytes()


def test_no_name_place_salt_or_key_leaves_in_any_disguise(saved: Opened, tmp_path: Path, temporary: Path) -> None:
    out, office = tmp_path / "out", Office(tmp_path)
    out.mkdir()
    reader = with_key(saved.folder.database, Withheld(_database_key(saved)))
    reader.execute("SELECT count(*) FROM log").fetchall()
    made = sign(saved, out / "p.probata", "", interviewing.manuscript(out / "m"))
    allow(saved, tmp_path / "again", {"Q-01": YES})
    checkpoint(saved, out / "checkpoint")
    disclose(saved, made.path, Chosen("v1", of="Q-01"), Recipient(COURT, USE, office.key), out / "i.age")
    told = [log(saved, 999).as_json(), prove(saved, "1"), listed(saved, made.path).as_json(), made.as_json()]
    (out / "told.json").write_text(json.dumps(told), encoding="utf-8")
    secrets = _secrets(saved, made)
    assert len(secrets) > 100
    database = saved.folder.database
    assert database.with_name(f"{database.name}-wal").exists()  # the write-ahead log is among what is looked through
    looked = 0
    for name, data in _left(out, saved.folder.path, temporary):
        assert found(data, PEOPLE | UNQUOTED | secrets) == [], name
        looked += 1
    reader.close()
    assert looked > 10
    assert list(temporary.iterdir()) == []
    planted = made.path.read_bytes() + sorted(secrets)[0]
    assert found(planted, secrets)


def test_a_verb_that_breaks_with_secrets_at_hand_shows_none(
    inquiry: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, phone = f"Ansel {interviewing.NAMES[0]}", interviewing.PHONES[0]

    def broken(*_: object, **__: object) -> None:
        said, salt = {"name": name}, forms(phone)
        try:
            raise ValueError(said, salt)
        except ValueError as fault:
            raise RuntimeError(f"{name} at {phone}") from fault

    monkeypatch.setattr("probata.inquiry.log.log", broken)
    monkeypatch.setattr("probata.inquiry.log.reading.log", broken)
    for words in (("log",), ("log", "--json")):
        ran = run(*words)
        assert ran.status != 0
        assert "RuntimeError" in ran.out + ran.err
        for text in (ran.out, ran.err):
            assert found(text.encode(), frozenset(forms(name) | forms(phone) | PEOPLE)) == []
            assert "Traceback" not in text
    told = json.loads(run("log", "--json").out or run("log", "--json").err)
    assert set(told["error"]) == {"code", "message", "where", "next"}


def test_the_program_leaves_no_core_and_no_traceback_where_a_plain_one_would(tmp_path: Path) -> None:
    """The same fault in the program and in plain Python, as each prints it; the plain one is the planted find."""
    secret = interviewing.NAMES[0]
    breaks = f"def broken(*a, **k):\n    secret = '{secret}'\n    raise RuntimeError(secret)\n"
    ours = (
        f"{breaks}import resource, sys, probata.cli.show as show\nshow.print_json = broken\nshow.line = broken\n"
        "from probata.cli.main import run\nsys.argv = ['probata', 'explain', 'grade']\n"
        "try:\n    run()\nfinally:\n    print('core', *resource.getrlimit(resource.RLIMIT_CORE))\n"
    )
    program, plain = (
        subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=tmp_path, check=False)  # noqa: S603 (our own words)
        for code in (ours, f"{breaks}broken()")
    )
    assert found(plain.stderr, forms(secret))
    assert found(program.stderr + program.stdout, forms(secret)) == []
    assert b"core 0 0" in program.stdout
    assert program.returncode != 0


def test_after_an_erasure_nothing_can_be_recovered_from_any_page_file_or_list(saved: Opened, tmp_path: Path) -> None:
    gone = frozenset(
        form
        for words in (
            "The lamp stayed on the whole night. She counted the stones",
            "The lamp stayed on the whole night",  # printed by a report in Word and in a package
            f"Ansel {interviewing.NAMES[0]}",
            interviewing.PHONES[0],
        )
        for form in forms(words)
    )
    report(saved, interviewing.manuscript(tmp_path / "w"), ("docx",), draft=False)
    sign(saved, tmp_path / "p.probata", "", interviewing.manuscript(tmp_path / "m"))
    key = _database_key(saved)
    assert any(found(page, gone) for page in pages(saved.folder.database, key))
    assert [page for page in pages(saved.folder.database, key) if b"SQLite" in page or b"CREATE TABLE" in page]
    before = _mine(saved)
    assert before
    assert _named(saved, key) > 0
    erased(saved)
    saved.engine.dispose()
    assert _named(saved, key) == 0
    for number, page in enumerate(pages(saved.folder.database, key), 1):
        assert found(page, gone) == [], f"page {number}"
    for name, data in _left(saved.folder.path):
        assert found(data, gone) == [], name
    assert not before & _mine(saved)


def _database_key(opened: Opened) -> bytes:
    """The key of the database, as it is derived from the root key."""
    from probata.store import keys

    return keys.derived(opened.root, opened.folder.inquiry, keys.DATABASE).reveal()


def _named(opened: Opened, key: bytes) -> int:
    """On how many pages of the database the code name stands that is to be erased."""
    return sum(b"Q-01" in page for page in pages(opened.folder.database, key))


def _mine(opened: Opened) -> set[str]:
    """The names of the blobs of the account that is to be erased."""
    from probata.store import compartments, interviews, items

    with look(opened) as connection:
        one = next((each for each in interviews.everyone(connection) if each.code_name == "Q-01"), None)
        place = compartments.of_interviews(connection).get(one.ref) if one else None
        names = items.blobs_of(connection).get(place, set()) if place else set()
    return {path.name for path in opened.folder.blobs.rglob("*") if path.name in names}
