"""PB507: nowhere is it said when the accused party could read the content."""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import no_access_date as rule
from tests.method.report.more_world import found

OBJECTED = [
    ":::{reply}\nThe Ministry answered in writing.\n:::\n",
    ":::{reply}\nThe Ministry was sent an extract and answered.\n:::\n",
    ":::{reply}\nThe Inquiry did not identify an answer by {date}`24 February 2022`.\n:::\n",
]
LET_BE = [
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. It answered.\n:::\n",
    ":::{reply}\nThe Ministry was not notified, because notice would have put people in danger.\n:::\n",
    ":::{reply}\nTo be completed.\n:::\n",
    ":::{reply}\nOn {date}`7 February 2022` the Ministry was notified. It answered.\n:::\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_hearing_without_a_day_of_access_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_day_of_access_is_let_be(source: str) -> None:
    assert not found(rule, source)


def test_what_stays_inside_the_inquiry_is_let_be() -> None:
    assert found(rule, rule.BAD)
    assert not found(rule, rule.BAD, audience="internal")


def test_the_front_matter_may_say_the_day() -> None:
    assert not found(rule, rule.BAD, access="2022-02-07")
