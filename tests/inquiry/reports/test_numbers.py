"""Saved counts as a manuscript is bound to them: computed again, for its audience."""

from __future__ import annotations

from pathlib import Path

from probata.inquiry.entry.door import Opened
from probata.inquiry.reports import binding
from probata.method.report.model import Records
from probata.method.testimony.model import Use
from tests.interviewing import CODEBOOK, MAPPING, changed, take, write


def _records(opened: Opened, use: Use = Use.PUBLIC) -> Records:
    return binding.records(opened, use, frozenset({"pills", "leave", "lamp", "tablets"}), frozenset())


def test_counts_are_computed_again_and_say_when_they_are_no_longer_what_was_saved(
    saved: Opened, tmp_path: Path
) -> None:
    assert _records(saved).counts["pills"].stale == ""
    take(saved, write(tmp_path / "in", changed({("Q-04", "Pills"): "yes"})))
    record = _records(saved).counts["pills"]
    assert (record.count.described, record.saved.described) == (4, 3)
    assert record.stale


def test_a_count_is_refused_to_an_audience_that_its_people_did_not_allow(saved: Opened) -> None:
    assert _records(saved, Use.INTERNAL).counts["pills"].refused == 0
    assert _records(saved, Use.PUBLIC).counts["pills"].refused == 0
    assert _records(saved, Use.PROSECUTOR).counts["pills"].refused == 6


def test_a_count_that_the_codebook_has_no_words_for_is_not_there(saved: Opened, tmp_path: Path) -> None:
    book = CODEBOOK.replace("[codes.pills]", "[codes.tablets]")
    take(saved, write(tmp_path / "in", codebook=book, mapping=MAPPING.replace("pills =", "tablets =")))
    found = _records(saved)
    assert found.counts == {}
    assert "pills" not in found.others
