"""PB524: an answer is told with another day than the record's, or no record has it."""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import answer_of_another_day as rule
from tests.method.report.replied_world import found, without

OBJECTED = [
    "The written answer reached the Inquiry on {date}`20 February 2022`.",
    ":::{reply}\nThe State answered in writing on {date}`1 March 2022`, and its answer was weighed.\n:::",
    ":::{reply}\nThe response was received on {date}`27 February 2022`.\n:::",
    ":::{reply}\nIts reply of {date}`26 February 2022` was considered.\n:::",
    ":::{reply}\nOn {date}`14 February 2022` the State replied.\n:::",
]
LET_BE = [
    "The written answer reached the Inquiry on {date}`28 February 2022`.",
    "The spokesman answered the extract on {date}`20 February 2022`.",
    ":::{reply}\nIn {date}`February 2022` the State replied; the Inquiry considered the reply.\n:::",
    ":::{reply}\nIts reply of {date}`28 February 2022` was considered.\n:::",
    ":::{reply}\nThe State was asked for an answer by {date}`25 February 2022`. It came.\n:::",
    "Those who answered in {date}`2021` were women.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_another_day_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_the_day_of_the_record_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())
