"""PB506: a notice is told, and not what came of it."""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import untold_outcome as rule
from tests.method.report import replied_world
from tests.method.report.more_world import found

OBJECTED = [
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. \n:::\n",
    ":::{reply}\nThe draft was made available to the Ministry; the deadline was {date}`20 February 2022`.\n:::\n",
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. The Ministry was asked to "
    "answer within weeks.\n:::\n",
]
LET_BE = [
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. It answered in writing.\n:::\n",
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. The Inquiry did not "
    "identify an answer.\n:::\n",
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. No reply has come.\n:::\n",
    ":::{reply}\nAn extract was sent to the Ministry on {date}`7 February 2022`. The deadline has not yet "
    "passed.\n:::\n",
    ":::{reply}\nThe Ministry was not notified, because notice would have put people in danger.\n:::\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_notice_without_its_outcome_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_notice_with_its_outcome_is_let_be(source: str) -> None:
    assert not found(rule, source)


def test_what_stays_inside_the_inquiry_is_let_be() -> None:
    assert found(rule, rule.BAD)
    assert not found(rule, rule.BAD, audience="internal")


def test_where_replies_are_on_record_they_say_what_was_answered() -> None:
    assert replied_world.found(rule, rule.BAD, replied_world.without())
    assert not replied_world.found(rule, rule.BAD)
