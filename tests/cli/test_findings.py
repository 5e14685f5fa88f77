"""probata findings, as a user types it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.commands import Run
from tests.inquiry.finding import ALL, IDENTITY, write
from tests.interviewing import Copies

PERSON = "the head of the office of the quarry"


@pytest.fixture
def here(twelve: Copies, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An inquiry with everything saved, in the current folder; findings.toml lies beside it."""
    folder = shutil.copytree(twelve.saved, tmp_path / "copy")
    write(tmp_path, ALL)
    monkeypatch.chdir(folder / "inquiry")
    return tmp_path / "findings.toml"


def test_findings_are_taken_in_listed_and_adopted(here: Path, run: Run) -> None:
    taken = run("findings", "--from", here)
    assert taken.status == 0
    assert "3 findings = 3 new + 0 changed + 0 unchanged" in taken.out
    assert "minimum conditions: nothing missing" in taken.out
    assert run("findings", "--strict").status == 1
    adopted = run("findings", "--adopt", "F1", "--by", "N. N.", "--reason", "Read twice.")
    assert (adopted.status, adopted.out) == (0, "1 adoption recorded, 0 stood already\n")
    assert run("findings", "F1", "--strict").status == 0
    assert "F1  law  adopted by N. N. on " in run("findings").out


def test_adoptions_come_from_a_file(here: Path, run: Run, tmp_path: Path) -> None:
    run("findings", "--from", here)
    names = ['"finding": "F1"', '"finding": "F2"', '"finding": "F3"', '"person": "vestalquin"']
    lines = "".join(f'{{{name}, "by": "N. N.", "reason": "Read."}}\n' for name in names)
    file = write(tmp_path, lines, "adoptions.jsonl")
    assert run("findings", "--adopt", "--from", file, "--json").json == {"recorded": 4, "kept": 0}
    assert run("findings", "--strict").status == 0


def test_a_refused_adoption_ends_with_1(here: Path, run: Run) -> None:
    run("findings", "--from", here)
    no = run("findings", "--adopt", "F1", "--by", "N. N.", "--json")
    assert (no.status, no.json["error"]["code"]) == (1, "answer-is-no")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--adopt",),
        ("F1", "--adopt", "--from", "a.jsonl"),
        ("F1", "--by", "N."),
        ("F1", "--from", "f.toml"),
        ("--instrument", "i.toml"),
        ("--adopt", "--from", "a.jsonl", "--reason", "r"),
        ("--from", "nowhere.toml"),
        ("F1",),
    ],
)
def test_bad_use_ends_with_2(here: Path, run: Run, arguments: tuple[str, ...]) -> None:
    assert run("findings", *arguments).status == 2


def test_what_was_not_examined_is_printed(here: Path, run: Run) -> None:
    run("findings", "--from", here)
    out = run("findings", "F3").out
    assert "elements of crimes against humanity (Rome Statute, article 7" in out
    assert out.count("not examined") == 15
    assert "none of its own" in out


def test_nobody_is_named_unless_it_is_asked_for(here: Path, run: Run) -> None:
    for arguments in (("--from", here), (), ("--json",)):
        ran = run("findings", *arguments)
        assert ran.status == 0
        for word in (*IDENTITY.split(), "vestalquin"):
            assert word not in ran.out + ran.err
    assert PERSON in run("findings").out
    assert IDENTITY in run("findings", "--persons").out
    assert run("findings", "--persons", "--json").json["persons"][0]["identity"] == IDENTITY


def test_a_withdrawal_names_findings(here: Path, run: Run) -> None:
    run("findings", "--from", here)
    done = run("withdraw", "Q-02", "--reason", "asked", "--by", "N. N.")
    assert "findings to look at and adopt again: F2, F3" in done.out
    out = run("findings").out
    assert "F2  incident  stale: tablets: the person took consent back" in out
    assert "2 stale" in out


def test_faults_of_a_file_are_told_together(here: Path, run: Run, tmp_path: Path) -> None:
    bad = write(tmp_path, ALL.replace('"law"', '"rumour"').replace('"incident"', '"hearsay"'), "bad.toml")
    ran = run("findings", "--from", bad)
    assert ran.status == 2
    assert "2 things are wrong" in ran.err
