"""PB406: a finding is given a percentage or a probability of being true."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import standard_in_percent as rule
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


@pytest.mark.parametrize(
    "words",
    ["It is very likely that", "It is almost certain that", "With high confidence,", "In all likelihood,"],
)
def test_words_of_likelihood_are_no_standard_of_a_finding(words: str) -> None:
    assert list(rule.run(bound(f":::{{finding}} F9 incident\n{words} doors were locked. {{cite}}`gate`\n:::\n")))
    assert not list(rule.run(bound(f"{words} it will rain.\n")))


def test_the_balance_of_probabilities_may_be_said_in_its_own_words() -> None:
    source = ":::{finding} F9 incident\nIt is more likely than not that doors were locked. {cite}`gate`\n:::\n"
    assert not list(rule.run(bound(source)))
