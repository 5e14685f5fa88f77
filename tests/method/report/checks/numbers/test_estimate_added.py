"""PB336: those documented and those estimated are added up."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import estimate_added as rule
from tests.method.report.found_world import found

WHOLE = (
    "An estimated {estimate}`east:point` people ({fixed}`95 %|the level of the interval` interval "
    "{estimate}`east:interval`) are missing, of whom {estimate}`east:documented` are documented by name; of those who "
    "could have been recorded.\n"
)
OBJECTED = [
    rule.BAD,
    "{estimate}`east:documented` are documented, a further {estimate}`east:point` estimated.\n",
    "{estimate}`east:documented` are documented. In addition, {estimate}`east:point` are missing.\n",
    "Added to the {estimate}`east:documented` documented are an estimated {estimate}`east:point`.\n",
]
LET_BE = [
    rule.GOOD,
    WHOLE,
    "The lists hold {estimate}`east:documented`, and with all others it is {estimate}`east:point`.\n",
    "The sum is {estimate}`east:sum` ({estimate}`east:interval`).\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_an_estimate_on_top_of_those_documented_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_an_estimate_that_holds_them_is_let_be(source: str) -> None:
    assert not found(rule, source)
