"""PB209: what a count or account was called when it was saved says more than the record bears."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.checks.quotations import printed_label as rule
from probata.method.report.model import Records
from tests.method.report import world
from tests.method.report.more_world import found

SOURCE = "{count}`held:of` interviewees had been held.\n\n{count}`held:k` of them said so.\n"


def called(label: str, expression: str = "held") -> Records:
    """The world in which a count has another label."""
    known = world.records()
    one = replace(known.counts["held"], label=label, expression=expression)
    return replace(known, counts={**known.counts, "held": one})


@pytest.mark.parametrize(
    "label", ["all forty who were held", "held, 40 in all", "“guests” of the hostels", "XVII witnesses", "″guests″"]
)
def test_a_label_with_a_number_or_marks_is_objected_to_once(label: str) -> None:
    assert len(found(rule, SOURCE, called(label))) == 1


@pytest.mark.parametrize("label", ["held in a hostel", "held in 2019", "one who was held", "held under Decree No. 44"])
def test_a_label_that_counts_nothing_is_let_be(label: str) -> None:
    assert found(rule, SOURCE, called(label)) == []


def test_a_number_of_the_expression_itself_is_let_be() -> None:
    assert found(rule, SOURCE, called("visits above 12 and held", "visits > 12 and held")) == []
    assert found(rule, SOURCE, called("visits > 12", "visits > 12")) == []


def test_the_title_of_a_published_document_is_let_be() -> None:
    known = world.records()
    one = replace(known.places["tender"], title="“Forty gone”, The Reaches Gazette")
    assert found(rule, "{figure}`tender|6,200` beds.\n", replace(known, places={"tender": one})) == []
