"""PB423: the part of a finding that says what is not found is left out or turned round."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import second_part_unsaid as rule
from tests.method.report.found_world import found, without

OBJECTED = [
    rule.BAD,
    rule.GOOD.replace("could not establish", "established"),
    rule.GOOD.replace(
        "The Inquiry could not establish a pattern of closed gates.", "A pattern of closed gates is established."
    ),
    rule.GOOD.replace("The Inquiry could not establish", "The Inquiry finds").replace("could not establish", "finds"),
]
LET_BE = [
    rule.GOOD,
    rule.GOOD.replace(
        "The Inquiry could not establish a pattern of closed gates.",
        "Whether closed gates were a pattern remains open.",
    ),
    rule.GOOD.replace(
        "The Inquiry could not establish a pattern of closed gates.", "It does not find a pattern of closed gates."
    ),
    rule.GOOD.replace(
        "The Inquiry could not establish a pattern of closed gates.",
        "Too little is known to speak of a pattern of closed gates.",
    ),
    rule.GOOD + "\nThe accounts of a gate closed from the outside are credible ({ref}`F2`).\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_second_part_that_is_missing_or_turned_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_both_parts_in_any_words_are_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))
