"""PB527: the words of one voice are given to the whole party, or to another voice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.reply.model import Party, PartyStatement, Replies, ReplyFile
from probata.method.report.checks.reply import another_voice as rule
from probata.method.report.model import Records
from tests.method.report.replied_world import day, found, records, replies, without

OBJECTED = [
    "The Ministry of Settlement said: {quote}`spokesman`",
    "Velmarra said that the houses are schools.{cite}`spokesman`",
    "The State declared: {quote}`spokesman`",
    "{quote}`ambassador`, said the spokesman.",
    "According to the mission, {quote}`spokesman`",
    "The ambassador said: {quote}`answer-gates`",
    "The spokesman had spoken before.{cite}`ambassador`",
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


def _of_an_office() -> Records:
    """One office of the State is the party, and nobody calls it the State."""
    voices = ("the Directorate of Fisheries", "its spokesman", "the Ambassador of Velmarra")
    party = Party("fish", "the Directorate of Fisheries", voices, ("the Directorate",), ("F1",))
    said = (
        PartyStatement("spokesman", "fish", "its spokesman", day("2022-02-20")),
        PartyStatement("ambassador", "fish", "the Ambassador of Velmarra", day("2022-02-20")),
    )
    notice = replace(replies().file.notices["extract"], party="fish")
    return replace(records(), replies=Replies(ReplyFile({"fish": party}, {"extract": notice}, said, {}, ()), {}))


@pytest.mark.parametrize(
    "source",
    [
        "Velmarra said: {quote}`ambassador`{cite}`ambassador`",
        "The State said: {quote}`spokesman`",
        "The Republic of Velmarra said: {quote}`spokesman`",
        "The Velmarran authorities have said that these are schools.{cite}`spokesman`",
    ],
)
def test_the_words_of_one_voice_are_not_those_of_the_state_at_large(source: str) -> None:
    [one] = found(rule, source, _of_an_office())
    assert "State at large" in one.message


@pytest.mark.parametrize(
    "source",
    [
        "The Ambassador of Velmarra said: {quote}`ambassador`",
        "The State, through its spokesman, said: {quote}`spokesman`",
        "The Government’s spokesman said: {quote}`spokesman`",
        "In Velmarra the spokesman said: {quote}`spokesman`",
        "The Government said nothing; the spokesman said: {quote}`spokesman`",
    ],
)
def test_a_voice_that_is_named_as_well_is_let_be(source: str) -> None:
    assert not found(rule, source, _of_an_office())
