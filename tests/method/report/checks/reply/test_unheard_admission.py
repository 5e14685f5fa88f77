"""PB510: a party is said to have admitted or accepted something, without a source."""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import unheard_admission as rule
from tests.method.report.more_world import found

OBJECTED = [
    "The Ministry of Settlement has since accepted the findings of this report.",
    "The government admitted that gates were locked.",
    "Its spokesman conceded responsibility.",
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. It has since accepted the "
    "findings of this report.\n:::\n",
]
LET_BE = [
    "The Ministry admitted that gates were locked. {cite}`decree`",
    "The Ministry acknowledged that it had received the extract.",
    "The Inquiry accepts the conclusions of the court.",
    "The Ministry has not accepted the findings.",
    "It has since accepted the findings of the court.",
    "The Ministry accepted the invitation.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_an_admission_without_a_source_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_cited_admission_and_what_is_none_are_let_be(source: str) -> None:
    assert not found(rule, source)


def test_what_stays_inside_the_inquiry_is_let_be() -> None:
    assert found(rule, rule.BAD)
    assert not found(rule, rule.BAD, audience="internal")
