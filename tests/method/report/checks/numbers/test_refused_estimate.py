"""PB334: an estimate that was refused is printed."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import refused_estimate as rule
from tests.method.report.found_world import found

OBJECTED = [
    rule.BAD,
    "{estimate}`west:headline` are missing.\n",
    "Between {estimate}`west:interval` people are missing.\n",
]
LET_BE = [
    rule.GOOD,
    "In the East, {estimate}`east:headline`, are missing.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_number_of_a_refused_estimate_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_those_documented_may_be_printed(source: str) -> None:
    assert not found(rule, source)
