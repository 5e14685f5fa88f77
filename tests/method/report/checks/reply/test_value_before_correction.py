"""PB531: the report still prints a value that was corrected because of an answer."""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import value_before_correction as rule
from tests.method.report.replied_world import found, without

OBJECTED = [
    "The hostels closed on {date}`6 June 2020`.",
    "The last hostels were shut on {date}`June 6, 2020`.",
    "| what | when |\n|---|---|\n| closing | {date}`6 June 2020` |",
]
LET_BE = [
    "The hostels closed on {date}`3 June 2020` and not, as an earlier draft said, on {date}`6 June 2020`.",
    "The answer corrects the day of closing from {date}`6 June 2020` to {date}`3 June 2020`.",
    "The ministry’s notice is dated {date}`6 June 2021`.",
    "On {date}`6 May 2020` the decree was read out.{cite}`decree`",
    "The ministry’s notice of {date}`6 June 2020` says so.{cite}`decree`",
    "On {date}`16 June 2020` it rained.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_the_old_value_is_found(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_the_new_one_others_and_the_telling_are_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())
