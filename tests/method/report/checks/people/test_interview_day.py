"""PB616: the exact day, or the place, of an interview is told."""

from __future__ import annotations

import pytest

from probata.method.report.checks.people import interview_day as rule
from tests.method.report.more_world import found

OBJECTED = [
    "That interview was held on {date}`14 August 2021` in the Dorrick reading room.",
    "She was interviewed on {date}`14 August 2021`.",
    "The interview took place at the Harbour Hotel.",
    "The Inquiry conducted an interview on {date}`3 May 2021`.",
]
LET_BE = [
    "The Inquiry held its interviews between {date}`3 July 2021` and {date}`5 December 2021`.",
    "Interviews were held in {date}`July 2021`.",
    "Interviews were held in private.",
    "The Inquiry interviewed people who had left the province before {date}`2 March 2019`.",
    "The decree was issued on {date}`2 March 2019`.",
    "The first session was held on {date}`11 May 2021` in the Palace Hotel.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_the_day_or_house_of_an_interview_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_months_and_other_events_are_let_be(source: str) -> None:
    assert not found(rule, source)


def test_what_stays_inside_the_inquiry_is_let_be() -> None:
    assert found(rule, rule.BAD)
    assert not found(rule, rule.BAD, audience="internal")
