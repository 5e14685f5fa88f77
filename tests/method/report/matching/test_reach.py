"""Whether a number reaches words of its clause."""

from __future__ import annotations

import pytest

from probata.method.report.english.gaps import Hit, hits
from probata.method.report.english.said import stem
from probata.method.report.matching.reach import (
    are,
    at_head,
    behind,
    follows,
    gap,
    in_group,
    inside,
    led_in,
    opened_by_group,
    overlap,
    own_hits,
    plain,
)
from tests.method.report.claims_world import first_claim


def _reaches(source: str, word: str = "pills") -> bool:
    claim = first_claim(source)
    return plain(claim, hits(claim.each, (stem(word),))[0])


@pytest.mark.parametrize(
    "source",
    [
        "{count}`held:k` of the {count}`held:n` interviewees said that they had been given pills.",
        "{count}`held:k` bakers described pills.",
        "{count}`held:of`, described pills.",
        "Pills had been given to {count}`held:k` of them.",
        "Pills: {count}`held:k` people.",
    ],
)
def test_words_without_weight_are_passed_over(source: str) -> None:
    assert _reaches(source)


@pytest.mark.parametrize(
    "source",
    [
        "{count}`held:k` saw guards who hid pills.",
        "{count}`held:k`, pills of all colours, and more.",
        "({count}`held:k`) and pills were described.",
        "{count}`held:k` interviews about pills were held.",
        "{count}`held:k` were not told that they had been given pills.",
    ],
)
def test_words_of_weight_and_signs_bar_the_way(source: str) -> None:
    assert not _reaches(source)


def test_of_two_phrases_at_one_place_the_longer_one_is_found() -> None:
    claim = first_claim("{count}`held:k` had been held in a hostel.")
    [own] = own_hits(claim)
    assert claim.words(own.hit.first, own.hit.last) == "held in a hostel"
    assert inside(claim, own.hit)
    assert behind(claim, own.hit)
    assert [one.word for one in gap(claim, own.hit)] == ["had", "been"]


def test_the_words_for_the_group_are_known_on_both_sides() -> None:
    head = first_claim("{count}`pills:k` of the former relatives described pills.")
    hit = hits(head.each, (stem("relatives"),))[0]
    assert at_head(head, hit)
    assert in_group(head, hit)
    before = first_claim("Of those who had been held, {count}`pills:k` described pills.")
    hit = hits(before.each, (stem("held"),))[0]
    assert opened_by_group(before, hit)
    assert in_group(before, hit)


def test_what_people_are_said_to_be_is_no_act() -> None:
    claim = first_claim("{count}`pills:k` of them were relatives.")
    assert are(claim, hits(claim.each, (stem("relatives"),))[0])


def test_joined_words_follow_and_words_are_led_in() -> None:
    claim = first_claim("{count}`pills:k` were given pills and injections by the guards.")
    pills, injections = hits(claim.each, (stem("pills"),))[0], hits(claim.each, (stem("injections"),))[0]
    assert follows(claim, injections, [pills], lambda token: token.word == "and")
    assert not follows(claim, injections, [pills], lambda token: token.word == "or")
    assert [one.word for one in led_in(claim, hits(claim.each, (stem("guards"),))[0])] == ["by"]


def test_hits_that_share_a_word_overlap() -> None:
    assert overlap(Hit(1, 3, 0), Hit(3, 4, 0))
    assert not overlap(Hit(1, 2, 0), Hit(3, 4, 0))
