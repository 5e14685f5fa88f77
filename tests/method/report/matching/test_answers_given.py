"""Places of the record in sentences: a party's public statements, and paragraphs of what it wrote back."""

from __future__ import annotations

from probata.method.report.matching.answers_given import (
    ANSWERING,
    is_recorded,
    paragraph_at,
    responses_in,
    statements_in,
)
from probata.method.report.prose.pieces import each_piece
from tests.method.report.replied_world import bound, replies, without


def test_places_of_statements_and_of_answers_are_known() -> None:
    one = bound("They said {quote}`ambassador`, and later {quote}`answer-gates`.")
    said = next(iter(each_piece(one)))
    [(_, statement)] = statements_in(one, replies(), said)
    [(_, response, place)] = responses_in(replies(), said)
    assert statement.voice == "the ambassador"
    assert paragraph_at(response, place) == 3


def test_a_place_without_text_has_no_paragraph() -> None:
    from dataclasses import replace

    one = bound("Words.")
    place = replace(one.records.places["answer-gates"], text=None)
    assert paragraph_at(replies().responses["answer"], place) is None


def test_whose_words_a_place_holds_is_on_record_or_not() -> None:
    one, bare = bound("Words."), bound("Words.", without())
    assert is_recorded(one, one.records.places["ambassador"])
    assert is_recorded(one, one.records.places["answer-gates"])
    assert not is_recorded(one, one.records.places["decree"])
    assert not is_recorded(bare, one.records.places["ambassador"])


def test_words_of_answering() -> None:
    assert ANSWERING.search("the ambassador rejected it")
    assert not ANSWERING.search("the ambassador spoke")
