"""PB401: the report has no limitations, or an empty part for them."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import no_limitations as rule
from tests.method.report.world import bound

OBJECTED = [
    ":::{limitations}\n:::\n",
]
LET_BE = [
    "Text.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_limitations_that_say_nothing_are_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_limitations_that_say_something_are_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_a_report_without_them_is_objected_to_at_its_front_matter() -> None:
    whole = bound(rule.BAD)
    (one,) = rule.run(whole)
    assert whole.manuscript.sources[one.at.file][one.at.start : one.at.end] == "reasonable grounds to believe"


def test_a_manuscript_without_front_matter_is_pointed_at_by_its_first_line() -> None:
    (one,) = rule.run(bound("---\n---\n\nText."))
    assert one.at.line == 1


def test_one_empty_part_beside_a_full_one_is_let_be() -> None:
    assert not list(rule.run(bound(":::{limitations}\n:::\n\n:::{limitations}\nWe could not go there.\n:::\n")))


@pytest.mark.parametrize("words", ["None.", "To be written.", "TBC", "See annex."])
def test_words_that_stand_in_for_limitations_are_objected_to(words: str) -> None:
    assert list(rule.run(bound(f":::{{limitations}}\n{words}\n:::\n")))
