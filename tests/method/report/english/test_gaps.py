"""Words one by one, and phrases among them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.english.gaps import Hit, ends, hits, is_light, tokens


@settings(deadline=None)
@given(st.text(max_size=60))
def test_tokens_stand_where_they_say_in_their_order(text: str) -> None:
    before = 0
    for one in tokens(text):
        assert before <= one.start < one.end <= len(text)
        before = one.end


@pytest.mark.parametrize("text", ["They had not been held.", "They weren’t held.", "None was held.", "They denied it."])
def test_a_denial_is_one(text: str) -> None:
    assert sum(one.negates for one in tokens(text)) == 1


@pytest.mark.parametrize("text", ["They were not only held.", "No fewer than 12 were held.", "There is no doubt."])
def test_a_not_that_turns_nothing_round_is_none_and_moves_no_word(text: str) -> None:
    each = tokens(text)
    assert not any(one.negates for one in each)
    assert text[each[-1].start : each[-1].end] == "."


def test_a_phrase_is_found_in_other_forms_with_small_words_between() -> None:
    each = tokens("They worked there, and food was never cut; held in hostels.")
    assert hits(each, ("food", "cut")) == (Hit(5, 8, 1),)
    assert hits(each, ("hold", "hostel")) == (Hit(10, 12, 0),)
    assert hits(each, ("cut", "food")) == ()
    assert hits(each, ("food", "hold")) == ()
    assert hits(each, ()) == ()


def test_small_words_figures_and_ends_are_told_apart() -> None:
    each = tokens("of 40 people ; gates")
    assert [is_light(one) for one in each] == [True, True, True, False, False]
    assert [ends(one) for one in each] == [False, False, False, True, False]
