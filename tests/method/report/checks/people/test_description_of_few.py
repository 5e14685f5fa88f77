"""PB613: an account is introduced by a description that fits few of those who were interviewed."""

from __future__ import annotations

import pytest

from probata.method.report.checks.people import description_of_few as rule
from tests.method.report.more_world import found

OBJECTED = [
    "A woman of the Upper district said: {quote}`lamp`",
    "A woman, who came from Upper, remembered the gate: {quote}`gate`",
]
LET_BE = [
    "A woman of the East district said: {quote}`lamp`",
    "An interviewee said: {quote}`lamp`",
    "A man said: {quote}`lamp`",
    "Of Upper nothing is known. A woman said: {quote}`lamp`",
    "A man of the Upper district signed the decree. {cite}`decree`",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_cell_in_words_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_description_of_many_is_let_be(source: str) -> None:
    assert not found(rule, source)


def test_what_stays_inside_the_inquiry_is_let_be() -> None:
    assert found(rule, rule.BAD)
    assert not found(rule, rule.BAD, audience="internal")


def test_whoever_agreed_to_be_named_may_be_described() -> None:
    assert not found(rule, rule.BAD, audience="attributed")
