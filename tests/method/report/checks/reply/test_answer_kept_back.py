"""PB543: an answer that is kept back, or only summed up, and not for anybody's safety."""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import answer_kept_back as rule
from tests.method.report.replied_world import found, without

OBJECTED = [
    "The answer of the State is not annexed for reasons of length.",
    "We do not print the answer.",
    "Its written answer is summarised in this chapter and not printed.",
    "Its answer is summed up here.",
    "For want of space the answer has been left out.",
    "Only a summary of the answer is printed.",
    "The full text of the answer is not annexed.",
    "The reply is reproduced in part.",
]
LET_BE = [
    "Its answer is annexed, with names removed.",
    "The answer is summarised in the chapter on gates and annexed as a whole.",
    "The answer is not annexed, because it would put persons in danger.",
    "The answer left out the question of gates.",
    "The answer is not reproduced here but in the annex.",
    "Interviewees' answers are given in extracts.",
    "Pages of the answer that are pictures are not annexed.",
    "The answer was not accepted.",
]


@pytest.mark.parametrize("source", [*OBJECTED, f":::{{reply}}\n{OBJECTED[0]}\n:::"])
def test_an_answer_is_annexed_whole(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_what_is_annexed_endangers_somebody_or_speaks_of_other_things_is_let_be(source: str) -> None:
    assert not found(rule, source)


def test_what_is_summed_up_may_be_annexed_elsewhere() -> None:
    assert not found(rule, "Its answer is summed up here.\n\n:::{response} answer\n:::\n")
    assert not found(rule, "Its answer is summed up here.\n\nThe answer is annexed.\n")
    assert found(rule, "The answer is not annexed, for want of space.\n\n:::{response} answer\n:::\n")


def test_the_reason_may_stand_beside_it() -> None:
    assert not found(rule, "The answer is not annexed. It names people who would be in danger.")


@pytest.mark.parametrize("source", OBJECTED[:1])
def test_nothing_is_said_where_nothing_is_on_record_and_inside_the_inquiry(source: str) -> None:
    assert not found(rule, source, without())
    assert not found(rule, source, audience="internal")
