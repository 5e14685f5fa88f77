"""PB406: a finding is given a percentage or a probability of being true."""

from __future__ import annotations

import pytest

from probata.method.report.checks import standard_in_percent as rule
from tests.method.report.world import bound

OBJECTED = [
    "We are 95 % certain.",
    "The Inquiry is more than 90 per cent sure.",
    "There is a high probability that it happened.",
    "The probability of guilt is high.",
    "We say with 99 per cent probability.",
    "The probability that it happened is over 90 per cent.",
    "with a likelihood of 90 %",
]
LET_BE = [
    "{count}`medicine:percent` of them.",
    "an estimated {fixed}`9|x` (95 % confidence interval)",
    "The balance of probabilities is another standard.",
    "The province was 90 per cent covered by water.",
    "certain leases fell by 20 per cent",
    "It is likely that 20 per cent of the leases were given up.",
    "probability sampling",
    "There is a risk.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_finding_in_per_cent_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_shares_intervals_and_other_meanings_are_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))
