"""PB537: a notice stayed unanswered, and the report does not say so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.checks.reply import unanswered_notice as rule
from tests.method.report.replied_world import day, found, replies, with_file, without

OBJECTED = [
    (
        ":::{reply}\nA summary was sent to Brineworks Ltd on {date}`8 February 2022`. The State answered, and "
        "its answer was weighed.\n:::"
    ),
]
LET_BE = [
    ":::{reply}\nA summary was sent to Brineworks Ltd, which did not answer.\n:::",
    ":::{reply}\nNo reply came from Brineworks Ltd.\n:::",
    ":::{reply}\nThe summary sent to Brineworks Ltd went unanswered.\n:::",
    ":::{reply}\nBrineworks Ltd has so far not responded.\n:::",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_an_unanswered_notice_is_told(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_any_words_for_it_are_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())


def test_while_the_deadline_runs_nothing_is_asked_for() -> None:
    notices = replies().file.notices
    running = replace(notices["summary"], deadline=day("2022-03-20"))
    assert not found(rule, OBJECTED[0], with_file(notices={**notices, "summary": running}))
