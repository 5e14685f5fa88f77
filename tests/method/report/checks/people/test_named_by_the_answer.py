"""PB621: a person whom only the answer names stands in the report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.checks.people import named_by_the_answer as rule
from tests.method.report.replied_world import REMOVED, disposition, found, with_answer, without

OBJECTED = [
    "Mr Orvel Tannick is a cousin.",
    "The answer calls *Orvel* Tannick a cousin.",
    "| who |\n|---|\n| orvel tannick |",
]
LET_BE = [
    "The answer names a person and calls that person a cousin.",
    "Tannic water is brown.",
    ":::{annex} The answer\n[name removed] is a cousin.\n:::",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_whom_only_the_answer_names_is_not_printed(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_everybody_else_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())


def test_a_name_in_a_paragraph_that_names_persons_needs_no_mark_for_removal() -> None:
    unmarked = with_answer(replace(disposition(6), remove=()))
    assert found(rule, "Mr Orvel Tannick is a cousin.", unmarked)
    assert not found(rule, "The Republic has shores.", unmarked)


def test_no_message_says_the_words() -> None:
    assert not any(
        REMOVED.split()[1] in one.message + one.next_step for source in OBJECTED for one in found(rule, source)
    )
