"""Parties of the record in the words of a report: who is named, as the party or as one of its voices. English."""

from __future__ import annotations

import pytest

from probata.method.report.matching.heard import heads, mentions, party_of, replies_of, reply_place
from probata.method.report.prose.pieces import each_piece
from tests.method.report.replied_world import bound, replies, without


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("The State said so.", [("velmarra", "")]),
        ("in this state of things", []),
        (
            "The Ministry of Settlement and its spokesman",
            [("velmarra", "the Ministry of Settlement"), ("velmarra", "the ministry's spokesman")],
        ),
        (
            "a spokeswoman of the Ministry of Settlement",
            [("velmarra", "the ministry's spokesman"), ("velmarra", "the Ministry of Settlement")],
        ),
        ("the Government asked Brineworks Ltd", [("velmarra", ""), ("brineworks", "")]),
    ],
)
def test_names_are_found_in_their_short_forms(words: str, named: list[tuple[str, str]]) -> None:
    assert [(one.party, one.name.voice) for one in mentions(replies(), words)] == named


def test_an_owner_and_what_stands_behind_a_preposition_is_no_subject() -> None:
    [one] = heads(replies(), "The State’s ambassador spoke for the mission.")
    assert one.name.voice == "the ambassador"


def test_a_place_is_about_the_nearest_party_before_it_or_above() -> None:
    said = list(each_piece(bound("Brineworks Ltd was asked, and the State was not. It did not answer.")))
    first, second = said[0], said[1]
    asked, last = party_of(replies(), first, 20), party_of(replies(), second, 3)
    assert asked is not None
    assert last is not None
    assert (asked.name, last.name) == ("brineworks", "velmarra")


def test_nothing_is_on_record_inside_the_inquiry_or_without_a_file() -> None:
    assert replies_of(bound("Words.")) is not None
    assert replies_of(bound("Words.", audience="internal")) is None
    assert replies_of(bound("Words.", without())) is None


def test_what_is_missing_is_said_at_the_part_on_the_reply() -> None:
    one = bound("Words.")
    assert one.manuscript.sources["report.md"][reply_place(one).start :].startswith(":::{reply}")
