"""What a manuscript is bound to: what it names, and what was taken in."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.add import add
from probata.inquiry.cite import Asked, cite
from probata.inquiry.count import count
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.reports import binding, manuscripts
from probata.method.report.model import Records
from probata.method.testimony.model import Use
from probata.record.errors import NotFound
from tests.interviewing import manuscript


def _records(opened: Opened, use: Use = Use.PUBLIC) -> Records:
    return binding.records(opened, use, frozenset({"pills", "leave", "lamp", "tablets"}), frozenset())


def test_only_the_handles_that_a_manuscript_names_are_looked_up(saved: Opened, tmp_path: Path) -> None:
    source = manuscripts.manuscript(manuscript(tmp_path, "One note.{cite}`leave|page two`\n"))
    assert manuscripts.wanted(source) == {"leave"}
    bound = binding.bound(saved, source, tmp_path)
    assert (set(bound.records.places), set(bound.records.counts)) == ({"leave"}, set())
    assert "pills" in bound.records.others


def test_documents_are_counted_by_class_and_year_and_accounts_are_not(heard: Opened, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><meta name='date' content='2019-04-13'></head><body><p>Words on a page.</p></body></html>",
        encoding="utf-8",
    )
    add(heard, [page], public=True, settings=Settings(), progress=lambda *_: None)
    taken = _records(heard).taken_in
    assert sorted((one.kind, one.year, one.public) for one in taken) == [
        ("texts", "", True),
        ("web pages", "2019", True),
    ]


def test_an_inquiry_without_interviews_binds_to_documents_alone(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "decree.txt").write_text("Leaving the quarry requires permission.", encoding="utf-8")
    add(opened, [tmp_path / "decree.txt"], public=True, settings=Settings(), progress=lambda *_: None)
    cite(opened, "decree.txt", Asked(words="Leaving"), "leave")
    found = _records(opened)
    assert (found.interviews, found.codebook, set(found.places)) == ((), None, {"leave"})
    with pytest.raises(NotFound):
        count(opened, "held", "")
