"""PB526: a public statement that can be no answer is used as one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.checks.reply import statement_no_answer as rule
from tests.method.report.replied_world import day, found, replies, with_file, without

OBJECTED = [
    "The ambassador answered the finding: {quote}`ambassador`",
    ":::{reply}\nThe State responded to the extract through its ambassador.{cite}`ambassador`\n:::",
    ":::{reply}\nTo {ref}`F1` the ambassador said: {quote}`ambassador`\n:::",
    "The deputy minister rejected the findings in reply: {quote}`deputy`",
    "In reaction to the extract the ambassador spoke of fiction.{cite}`ambassador`",
]
LET_BE = [
    "On {date}`2 February 2022`, before the extract was sent, the ambassador said: {quote}`ambassador`",
    (
        ":::{reply}\nWhat the ambassador said was said before the extract was sent, and is no answer to "
        "it.{cite}`ambassador`\n:::"
    ),
    ":::{reply}\nThe ambassador told journalists: {quote}`ambassador` Nothing had been shared by then.\n:::",
    "The ambassador called the report a novel: {quote}`ambassador`",
    "The ambassador answered a question of journalists: {quote}`ambassador`",
    "The spokesman answered the extract: {quote}`spokesman`",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_what_can_be_no_answer_is_not_used_as_one(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_positions_and_later_words_are_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())


def test_the_reason_is_that_of_the_record() -> None:
    [early] = found(rule, OBJECTED[0])
    [unseen] = found(rule, OBJECTED[3])
    assert "2022-02-07" in early.message
    assert "had not seen" in unseen.message


def test_a_statement_without_a_day_is_perhaps_no_answer() -> None:
    said = replace(replies().file.statements[1], on=day("2022"))
    [one] = found(rule, "The spokesman answered the extract: {quote}`spokesman`", with_file(statements=(said,)))
    assert "perhaps" in one.message
