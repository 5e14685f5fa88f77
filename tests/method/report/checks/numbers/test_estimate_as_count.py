"""PB333: an estimate is told as if somebody had counted."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import estimate_as_count as rule
from probata.method.report.rules import objections
from tests.method.report.found_world import example, found

WHOLE = (
    "An estimated {estimate}`east:point` people ({fixed}`95 %|the level of the interval` interval "
    "{estimate}`east:interval`) are missing, of whom {estimate}`east:documented` are documented by name; of those who "
    "could have been recorded.\n"
)
OBJECTED = [
    rule.BAD,
    WHOLE.replace("An estimated {", "Exactly {"),
    WHOLE.replace("An estimated {", "{"),
    WHOLE.replace("An estimated {", "At least an estimated {"),
    WHOLE.replace("are missing,", "have been identified,"),
]
LET_BE = [
    rule.GOOD,
    WHOLE,
    "How many there are is not certain: {estimate}`east:headline`.\n",
    "The estimate rests on certain assumptions: {estimate}`east:headline`, are missing.\n",
    "The figure is not exact: {estimate}`east:headline`.\n",
    "At least {estimate}`east:documented` people are documented by name.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_certainty_about_an_estimate_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_an_estimate_that_is_called_one_is_let_be(source: str) -> None:
    assert not found(rule, source)


def test_what_is_said_of_an_estimate_is_not_objected_to_twice() -> None:
    assert [one.code for one in objections(example(rule.BAD))] == [rule.CODE]
