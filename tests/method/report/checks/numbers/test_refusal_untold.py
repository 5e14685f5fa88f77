"""PB337: an estimate was refused, and the report speaks of a total without saying so."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import refusal_untold as rule
from tests.method.report.found_world import found

OBJECTED = [
    rule.BAD,
    "How many people are missing in the West is not known; {estimate}`west:documented` are documented.\n",
]
LET_BE = [
    rule.GOOD,
    rule.GOOD.replace("could not be estimated", "cannot be calculated"),
    "{estimate}`west:documented` people are documented by name.\n",
    "The number of beds is not known; {estimate}`east:headline`, are missing.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_total_without_the_refusal_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_refusal_that_is_told_is_let_be(source: str) -> None:
    assert not found(rule, source)
