"""PB331: an estimate is printed without its interval."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import estimate_alone as rule
from tests.method.report.found_world import found

OBJECTED = [
    rule.BAD,
    "The sum is {estimate}`east:sum`, an estimate of those who could have been recorded.\n",
    "| East | Estimate |\n|---|---|\n| all | {estimate}`east:point` |\n",
]
LET_BE = [
    rule.GOOD,
    "In the East, {estimate}`east:headline`, are missing.\n",
    "{estimate}`east:documented` people are documented by name.\n",
    "| East | Estimate | Interval |\n|---|---|---|\n| all | {estimate}`east:point` | {estimate}`east:interval` |\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_point_alone_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_point_with_its_interval_is_let_be(source: str) -> None:
    assert not found(rule, source)
