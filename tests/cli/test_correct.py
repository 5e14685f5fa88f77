"""probata correct: what moved, what is stale, for people and programs."""

from pathlib import Path

from tests.commands import Run
from tests.inquiry.tying_kit import MISREAD, READ, written


def test_it_prints_what_moved_and_what_has_to_be_looked_at(inquiry: Path, tmp_path: Path, run: Run) -> None:
    run("add", written(tmp_path / "p", "notice.txt", MISREAD))
    run("cite", "notice.txt", "--words", "The gate", "--save", "gate")
    run("cite", "notice.txt", "--words", "wardcn", "--save", "by")
    path = written(tmp_path / "p", "read.txt", READ)
    told = run("correct", "notice.txt", "--from", path, "--by", "A. I.", "--reason", "read again")
    assert told.status == 0
    flat = told.out.replace("\n", " ")
    assert "read.txt is the corrected text of notice.txt" in flat
    assert "moved      gate" in flat
    assert "look at line 3" in flat
    again = run("correct", "notice.txt", "--from", path, "--by", "A. I.", "--reason", "read again", "--json").json
    assert (again["moved"], again["lost"]) == (["gate"], [])
    noted = run("cite", "notice.txt", "--save", "whole")
    assert "read.txt is newer than what was cited" in noted.out.replace("\n", " ")
