"""PB332: an estimate without those documented, or without saying whom it is about."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import estimate_of_whom as rule
from tests.method.report.found_world import found

WHOLE = (
    "An estimated {estimate}`east:point` people ({fixed}`95 %|the level of the interval` interval "
    "{estimate}`east:interval`) are missing, of whom {estimate}`east:documented` are documented by name; of those who "
    "could have been recorded.\n"
)
OBJECTED = [
    rule.BAD,
    WHOLE.replace("; of those who could have been recorded", ""),
    WHOLE.replace(", of whom {estimate}`east:documented` are documented by name", ""),
]
LET_BE = [
    rule.GOOD,
    WHOLE,
    WHOLE.replace("of those who could have been recorded", "only people who could have come onto a list are in it"),
    "{estimate}`east:documented` people are documented by name.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_half_of_the_wording_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_the_whole_wording_is_let_be(source: str) -> None:
    assert not found(rule, source)


def test_each_missing_half_is_told_once_a_paragraph() -> None:
    assert len(found(rule, rule.BAD)) == 2
