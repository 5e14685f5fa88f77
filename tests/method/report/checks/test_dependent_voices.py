"""PB105: a passage speaks of corroboration, and what it cites is one source."""

from __future__ import annotations

import pytest

from probata.method.report.checks import dependent_voices as rule
from tests.method.report.world import bound

OBJECTED = [
    "One said so {quote}`lamp`, and this is confirmed by another {cite}`hearsay`.",
    "She spoke of the gate. {cite}`gate` A second account is consistent with the account of the first. {cite}`pair`",
    "Two interviewees independently described the gate. {cite}`gate` {cite}`pair`",
    "This is corroborated by her other words. {quote}`lamp` {quote}`lamp-too`",
    "The report is corroborated by a second one. {cite}`wire-a` {cite}`wire-copy`",
    "Independently of one another three people described it. {cite}`gate` {cite}`pair` {cite}`lamp`",
]
LET_BE = [
    "One said so {quote}`lamp`, and this is confirmed by another {cite}`gate`.",
    "Her account {quote}`lamp` {quote}`lamp-too` is corroborated by the decree. {cite}`decree`",
    "Her account is corroborated by the decree. {cite}`decree`",
    "Her account could not be corroborated. {cite}`lamp` {cite}`hearsay`",
    "The Inquiry looked for corroboration.",
    "An independent body should hear the claims. {cite}`lamp` {cite}`hearsay`",
    "She told her sister. {cite}`lamp` {cite}`hearsay`",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_one_source_does_not_corroborate_itself(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_independent_sources_and_other_meanings_are_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_the_reason_is_given_without_a_code_name() -> None:
    (one,) = rule.run(bound(rule.BAD))
    assert "one heard it from the other" in one.message
    assert "I-0" not in one.message


def test_people_interviewed_together_are_one_whichever_of_them_says_so() -> None:
    (one,) = rule.run(bound("x {cite}`pair`, corroborated by {cite}`gate`."))
    assert "interviewed together" in one.message
