"""Words that qualify a clause."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.reading.qualified import FIGURE, SHARE, reserves, reserves_in
from probata.method.report.claims.reading.told import clauses
from tests.method.report.world import bound


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The acts may constitute a crime", "label"),
        ("the accounts appear to be credible", "allegation"),
        ("Guards reportedly beat residents", "allegation"),
        ("At least 340 people were moved", FIGURE),
        ("about two thousand places", FIGURE),
        ("Some detainees were beaten", SHARE),
        ("a number of the families left", SHARE),
    ],
)
def test_a_qualification_is_found_with_its_kind(words: str, kind: str) -> None:
    assert [one.kind for one in reserves_in(words)] == [kind]


@pytest.mark.parametrize(
    "words",
    ["The decree says that officials may search rooms", "The acts constitute a crime", "340 people were moved"],
)
def test_what_grants_or_says_it_plainly_is_none(words: str) -> None:
    assert reserves_in(words) == ()


def test_what_a_figure_or_a_part_is_about_is_told() -> None:
    assert [one.about for one in reserves_in("at least 340 people and some of the women")] == ["340", "women"]


def test_a_clause_has_those_of_its_own_words() -> None:
    first, second, *_ = clauses(bound("Some men left, and the women stayed.\n"))
    assert [one.words for one in reserves(first)] == ["Some"]
    assert reserves(second) == ()


@given(st.text(max_size=80))
@settings(deadline=None)
def test_places_are_in_the_words_and_in_order(words: str) -> None:
    found = reserves_in(words)
    assert all(words[one.start : one.end].startswith(one.words[:1]) for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
