from __future__ import annotations

from dataclasses import replace

from probata.method.report.model import BoundValue, SavedCount
from probata.method.testimony.model import Use
from tests.method.report.world import bound, records


def test_a_count_is_crossed_when_a_quasi_identifier_decides_who_is_counted() -> None:
    counts = records().counts
    assert isinstance(counts["held"], SavedCount)
    assert not counts["held"].crossed
    assert counts["women-held"].crossed


def test_the_values_of_a_bound_manuscript_come_in_the_order_of_the_text() -> None:
    made = bound("{count}`held:k` before {quote}`decree`, and {count}`nothing:k` is not bound.\n")
    assert [one.role.name for one in made.values] == ["count", "quote"]
    assert all(isinstance(one, BoundValue) for one in made.values)
    assert len(made.bindings) == 3


def test_an_edition_is_internal_only_when_it_stays_inside() -> None:
    made = bound("Words.\n")
    assert not made.internal
    assert replace(made, audience=Use.INTERNAL).internal


def test_a_passage_knows_its_bindings_and_what_is_around_it() -> None:
    made = bound(":::{context}\nIn all {count}`held:k` people. Of these {count}`held:n`.\n:::\n")
    passage = next(one for one in made.passages if one.within("context"))
    assert len(passage.bindings) == 2
    assert not passage.within("finding")


def test_a_passage_with_figures_bound_in_it_can_be_a_key() -> None:
    [passage, *_] = bound("{count}`held:of` people were held.").passages
    assert passage.bindings
    assert {passage: 1}[passage] == 1
