"""What a clause offers with or."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.reading.alternatives import alternatives, alternatives_in
from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.told import clauses
from tests.method.report.world import bound


def test_both_alternatives_are_stems_and_the_rest_is_the_rest() -> None:
    (one,) = alternatives_in("Twenty people were detained or had worked in the hostels")
    assert (one.each, one.words) == (("detainee", "worker"), "detained or had worked")
    assert one.rest == meant("twenty people hostels")


def test_a_compound_is_named_by_what_it_means() -> None:
    (one,) = alternatives_in("subjected to torture or ill-treatment")
    assert set(one.each) == meant("torture mistreatment")


@pytest.mark.parametrize(
    "words",
    [
        "They had no bed or blanket",
        "whether he left or stayed",
        "once or twice a week",
        "nine or ten people",
        "400 workers or more",
        "nobody was told or warned",
    ],
)
def test_what_is_denied_asked_or_counted_offers_none(words: str) -> None:
    assert alternatives_in(words) == ()


def test_three_things_are_three_and_what_is_put_between_is_none() -> None:
    (one,) = alternatives_in("Applicants were warned, beaten or fined")
    assert set(one.each) == meant("warned beaten fined")
    (one,) = alternatives_in("Weavers were paid in coupons or, from 2018, in grain")
    assert set(one.each) == meant("coupons grain")


def test_behind_either_the_first_word_counts() -> None:
    (one,) = alternatives_in("Letters were either kept by the office or burned")
    assert set(one.each) == meant("kept burned")


def test_a_clause_has_those_of_its_own_words() -> None:
    first, second, *_ = clauses(bound("They were fined or jailed, and the office was closed.\n"))
    assert len(alternatives(first)) == 1
    assert alternatives(second) == ()


@given(st.text(alphabet="ab or", max_size=60))
@settings(deadline=None)
def test_places_are_in_the_words(words: str) -> None:
    assert all(words[one.start : one.end] == one.words for one in alternatives_in(words))
