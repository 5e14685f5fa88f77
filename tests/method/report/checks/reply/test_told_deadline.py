"""PB525: a deadline, or how an answer stood to it, is told otherwise than the record has it."""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import told_deadline as rule
from tests.method.report.replied_world import found, without

OBJECTED = [
    ":::{reply}\nThe State was asked to answer by {date}`15 February 2022`.\n:::",
    ":::{reply}\nThe deadline was {date}`20 February 2022`.\n:::",
    ":::{reply}\nThe State answered within the deadline.\n:::",
    ":::{reply}\nThe extract was sent with a deadline of {date}`1 March 2022`.\n:::",
]
LET_BE = [
    ":::{reply}\nThe State was given until {date}`25 February 2022`; its answer was considered.\n:::",
    ":::{reply}\nThe State answered after the deadline; its answer was considered all the same.\n:::",
    ":::{reply}\nThe State did not answer within the deadline.\n:::",
    ":::{reply}\nThe answer came before the cut-off.\n:::",
    "The gates were shut by {date}`1 March 2020`.{cite}`decree`",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_another_deadline_and_an_answer_in_time_that_was_late_are_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_what_the_record_has_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())
