"""From a manuscript to Word and back, through the inquiry."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from probata.inquiry.check import check
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.report import from_draft, report
from probata.inquiry.review import review
from probata.record.errors import AlreadyThere, BadUse, Unreadable
from tests import interviewing
from tests.season import Season

NOBODY = {"title": "", "edition": "", "audience": "", "standard": ""}


def _written(opened: Opened, folder: Path) -> Path:
    path = interviewing.manuscript(folder)
    report(opened, path, ("docx",), draft=False)
    return path


def test_a_bound_file_comes_back_bound_and_nothing_is_objected_to(saved: Opened, tmp_path: Path) -> None:
    path = _written(saved, tmp_path / "m")
    (tmp_path / "out").mkdir()
    made = from_draft(path.with_suffix(".docx"), tmp_path / "out", Settings(), NOBODY, lambda: saved)
    text = made.files[0].read_text(encoding="utf-8")
    front = re.compile(r"\A---.*?\n---\n", re.DOTALL)
    assert front.sub("", text).strip() == front.sub("", path.read_text(encoding="utf-8")).strip()
    assert check(saved, made.files[0]).objections == ()


def test_a_review_of_the_file_finds_every_value_bound(saved: Opened, tmp_path: Path) -> None:
    path = _written(saved, tmp_path / "m")
    codes = {one.objection.code for one in review(path.with_suffix(".docx"), Settings(), opened=saved).placed}
    assert not codes & {"PB301", "PB303", "PB201"}


def test_nothing_is_written_over_and_the_folder_around_the_new_one_has_to_be_there(
    saved: Opened, tmp_path: Path
) -> None:
    draft = _written(saved, tmp_path / "m").with_suffix(".docx")
    with pytest.raises(BadUse, match="nor the one around it"):
        from_draft(draft, tmp_path / "nowhere" / "new", Settings(), NOBODY, lambda: saved)
    from_draft(draft, tmp_path / "new", Settings(), NOBODY, lambda: saved)
    assert (tmp_path / "new" / "draft.md").exists()
    from_draft(draft, tmp_path, Settings(), NOBODY, lambda: saved)
    before = (tmp_path / "draft.md").read_bytes()
    with pytest.raises(AlreadyThere):
        from_draft(draft, tmp_path, Settings(), NOBODY, lambda: saved)
    assert (tmp_path / "draft.md").read_bytes() == before


def test_a_pdf_is_only_read_and_what_is_no_draft_is_refused(tmp_path: Path, season: Season) -> None:
    with pytest.raises(BadUse, match="not turned into"):
        from_draft(season.folder / "report/report.pdf", tmp_path, Settings(), NOBODY, lambda: None)
    (tmp_path / "a.docx").write_bytes(b"PK")
    with pytest.raises(Unreadable):
        from_draft(tmp_path / "a.docx", tmp_path, Settings(), NOBODY, lambda: None)
