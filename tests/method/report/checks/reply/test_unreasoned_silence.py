"""PB505: the accused party was not notified, and no reason is given."""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import unreasoned_silence as rule
from tests.method.report.more_world import found

OBJECTED = [
    ":::{reply}\nThe party was not notified.\n:::\n",
    ":::{reply}\nNo notice was given to the Ministry.\n:::\n",
    ":::{reply}\nThe Ministry has not been contacted. Its press office is in the capital.\n:::\n",
]
LET_BE = [
    ":::{reply}\nThe Ministry was not notified, because notice would have put people in danger.\n:::\n",
    ":::{reply}\nThe Ministry was not notified. Notice would have put people in danger.\n:::\n",
    ":::{reply}\nTo protect those who spoke, the Ministry was not informed.\n:::\n",
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. It did not answer.\n:::\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_no_notice_without_a_reason_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_no_notice_with_its_reason_is_let_be(source: str) -> None:
    assert not found(rule, source)


def test_what_stays_inside_the_inquiry_is_let_be() -> None:
    assert found(rule, rule.BAD)
    assert not found(rule, rule.BAD, audience="internal")
