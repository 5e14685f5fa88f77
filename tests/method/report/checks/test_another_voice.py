"""PB527: the words of one voice are given to the whole party, or to another voice."""

from __future__ import annotations

import pytest

from probata.method.report.checks import another_voice as rule
from tests.method.report.replied_world import found, without

OBJECTED = [
    "The Ministry of Settlement said: {quote}`spokesman`",
    "Velmarra said that the houses are schools.{cite}`spokesman`",
    "The State declared: {quote}`spokesman`",
    "{quote}`ambassador`, said the spokesman.",
    "According to the mission, {quote}`spokesman`",
    "The ambassador said: {quote}`answer-gates`",
]
LET_BE = [
    "On {date}`20 February 2022` the ministry's spokesman said: {quote}`spokesman`",
    "The State’s ambassador said: {quote}`ambassador`",
    "A spokesman of the Ministry of Settlement stated: {quote}`spokesman`",
    "The State, through its ambassador, said: {quote}`ambassador`",
    "In its written answer the State says: {quote}`answer-gates`",
    "The State replied: {quote}`answer-lawful`",
    "The Ministry wrote in its answer: {quote}`answer-gates`",
    "The State has spoken with different voices, its ambassador among them.{cite}`ambassador`",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_words_stay_with_the_voice_that_said_them(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_the_voice_of_the_record_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())
