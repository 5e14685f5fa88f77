"""Bars are met by the truth and missed by an engine that finds nothing or joins everything."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.independence.exam import at_least, at_most, families, heavy, links
from benchmarks.independence.generator import Corpus
from benchmarks.independence.scoring_links import Found
from benchmarks.measure import Row

from tests.benchmarks.independence.answering import perfect


def _rows(made: Corpus, found: Found) -> Iterator[Row]:
    yield from families("ours", made.truth, found.families, bars=True)
    yield from heavy("ours", made.truth, found.families, bars=True)
    yield from links(made.truth, found)


def test_the_truth_meets_every_bar(made: Corpus) -> None:
    rows = [row for row in _rows(made, perfect(made.truth)) if row.bar]
    assert len(rows) == 12
    assert all(row.met for row in rows)


def test_finding_nothing_misses_what_asks_for_finding(made: Corpus) -> None:
    size = len(made.truth)
    missed = {row.what for row in _rows(made, Found(list(range(size)), [""] * size, [])) if row.met is False}
    assert "ours: agreement with the truth (ARI)" in missed
    assert "ours: pair recall" in missed
    assert "ours: heavy paraphrases found with the text they come from" in missed
    assert "partial inclusions found" in missed
    assert "direction of copies: decided" in missed
    assert sum("span IoU" in what for what in missed) == 2


def test_joining_everything_misses_what_asks_for_precision(made: Corpus) -> None:
    size = len(made.truth)
    missed = {row.what for row in _rows(made, Found([0] * size, [""] * size, [])) if row.met is False}
    assert "ours: pair precision" in missed
    assert "ours: heavy paraphrases, precision of their families" in missed
    assert "ours: pair recall" not in missed


def test_a_bar_is_met_on_its_line() -> None:
    assert at_least("x", 0.95, 0.95).met
    assert not at_least("x", 0.9499, 0.95).met
    assert at_least("x", 0.1).met is None
    assert at_most("x", 1.5, 1.5).met
    assert not at_most("x", 1.51, 1.5).met
    assert at_least("x", 12_345.6).figure == "12,346"
