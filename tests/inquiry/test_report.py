"""report, below the command line: where it is written, and what the answer and the log say of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened
from probata.inquiry.log import log
from probata.inquiry.report import compiler, report
from probata.record.digest import Digest
from probata.record.errors import BadInput, NotFound
from tests.interviewing import CLEAN, manuscript


def test_a_report_is_written_beside_its_manuscript_or_where_it_is_asked_for(saved: Opened, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m")
    (tmp_path / "out").mkdir()
    assert report(saved, path, ["html"], draft=False).files == (path.parent / "report.html",)
    assert report(saved, path, ["html"], tmp_path / "out", draft=False).files == (tmp_path / "out/report.html",)


def test_the_log_knows_the_digests_of_what_was_written(saved: Opened, tmp_path: Path) -> None:
    done = report(saved, manuscript(tmp_path / "m"), ["html"], draft=False)
    last = log(saved, 1).entries[-1]
    assert (last.act, last.detail) == ("report", {"files": [Digest.of(done.made["report.html"]).hex], "draft": False})


def test_the_answer_says_what_is_open_and_what_was_written(saved: Opened, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m", CLEAN + "\nForty people were there.\n")
    refused = report(saved, path, ["html"], draft=False).as_json()
    assert (refused["open"], refused["files"], refused["labels"]) == (1, [], 6)
    drafted = report(saved, path, ["html"], draft=True).as_json()
    assert (drafted["open"], drafted["files"], drafted["draft"]) == (1, [str(path.parent / "report.html")], True)
    assert drafted["paragraphs"] == 6


def test_a_draft_of_a_manuscript_without_objections_is_no_draft(saved: Opened, tmp_path: Path) -> None:
    done = report(saved, manuscript(tmp_path / "m"), ["html"], draft=True)
    assert not done.draft
    assert b"DRAFT" not in done.made["report.html"]


def test_a_manuscript_that_cannot_be_read_raises(heard: Opened, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        report(heard, tmp_path / "nowhere.md", ["html"], draft=True)
    (tmp_path / "latin.md").write_bytes("Café".encode("latin-1"))
    with pytest.raises(BadInput, match="UTF-8"):
        report(heard, tmp_path / "latin.md", ["html"], draft=True)


def test_a_compiler_begins_with_the_manuscript_alone(heard: Opened, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m")
    assert compiler(heard, path, ["html"], draft=True).sources() == [path]
