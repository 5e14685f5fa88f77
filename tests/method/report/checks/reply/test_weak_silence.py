"""PB535: a silence is printed that too few people, or too short a search, stand behind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.checks.reply import weak_silence as rule
from tests.method.report.replied_world import found, replies, with_answer, without

OBJECTED = [
    "The Inquiry did not identify an answer of Brineworks Ltd to {ref}`F2`.",
]
LET_BE = [
    "The Inquiry did not identify an answer of the State to {ref}`F3`; it searched the register of letters.",
    "Brineworks Ltd did not answer the summary.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_what_the_record_of_a_silence_lacks_is_named(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_silence_of_two_who_searched_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())


def test_everything_that_is_missing_is_named() -> None:
    [one] = found(rule, OBJECTED[0])
    assert "a second person, what was searched" in one.message


def test_silence_on_pages_that_nobody_read_is_objected_to() -> None:
    unread = replace(replies().file.silences[0], read_scans=False)
    known = with_answer(unread=(3, 4))
    assert known.replies is not None
    file = replace(known.replies.file, silences=(unread,))
    over = replace(known, replies=replace(known.replies, file=file))
    [one] = found(rule, "The State did not respond on the pills ({ref}`F3`).", over)
    assert "pictures" in one.message
    assert not found(rule, "The State did not respond on the pills ({ref}`F3`).", with_answer(unread=(3, 4)))
