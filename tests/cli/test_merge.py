"""probata merge"""

from __future__ import annotations

import shutil
from pathlib import Path

from probata.cli.merge import merged_lines
from probata.inquiry.merge import Merged
from tests.commands import Run


def test_two_copies_become_one(inquiry: Path, run: Run, tmp_path: Path) -> None:
    other = shutil.copytree(inquiry, tmp_path / "other")
    (tmp_path / "letter.txt").write_text("A letter about the heron.", encoding="utf-8")
    assert run("add", tmp_path / "letter.txt", "--inquiry", other).status == 0
    assert run("merge", other, "--dry-run").out == "would come in from the other copy: acts 2, files 1\n"
    assert run("search", "heron", "--json").json["hits"] == []
    done = run("merge", other, "--json").json
    assert (done["acts"], done["changed"], done["conflicts"]) == (2, True, [])
    assert len(run("search", "heron", "--json").json["hits"]) == 1
    assert run("merge", other).out == "nothing new: this copy holds everything of the other\n"
    assert run("log", "--verify").status == 0


def test_conflicts_are_listed(inquiry: Path, run: Run, tmp_path: Path) -> None:
    other = shutil.copytree(inquiry, tmp_path / "other")
    (tmp_path / "letter.txt").write_text("A letter about the heron.", encoding="utf-8")
    for folder in (inquiry, other):
        run("add", tmp_path / "letter.txt", "--inquiry", folder)
    said = run("merge", other).out
    assert "1 matter on which the copies differ" in said
    assert "file added in both copies: letter.txt; stands now: kept once" in said


def test_the_same_folder_and_another_inquiry_are_refused(inquiry: Path, run: Run, tmp_path: Path) -> None:
    assert run("new", tmp_path / "another").status == 0
    assert "same folder" in run("merge", inquiry).err
    assert "another inquiry" in run("merge", tmp_path / "another").err


def test_what_went_is_told_apart_from_what_came() -> None:
    new = {"files": 2, "decisions": -3}
    told = list(merged_lines(Merged(4, new, (), (), changed=True, dry_run=False)))
    assert told == ["came in from the other copy: acts 4, files 2", "went, as in the other copy: decisions 3"]
