"""What words tell, in whatever form."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.reading.meant import DEEDS, bare, key, meant


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("houses were torn down", "the demolition of homes"),
        ("the archive was destroyed", "the destruction of the archive"),
        ("the passports were seized", "the confiscation of passports"),
        ("people held there", "the detainees"),
        ("those interviewed", "interviewees"),
        ("soldiers opened fire", "the shooting by soldiers"),
        ("four of the wells", "4 wells"),
        ("inspectors knew", "the knowledge of the inspectorate"),
    ],
)
def test_two_wordings_of_one_thing_mean_the_same(one: str, other: str) -> None:
    assert meant(one) == meant(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("arrested", "beaten"),
        ("destroyed", "removed"),
        ("killed", "shot"),
        ("torture", "mistreatment"),
        ("men", "women"),
    ],
)
def test_what_is_another_fact_keeps_its_own_key(one: str, other: str) -> None:
    assert not meant(one) & meant(other)


def test_the_frame_of_a_sentence_carries_nothing() -> None:
    assert meant("was subjected to what took place in that case") == frozenset()


def test_words_that_only_say_that_something_was_done_are_one() -> None:
    assert meant("the conduct") == meant("these acts") == {DEEDS}


@given(st.text(alphabet="abcdefghilmnorstuy", min_size=1, max_size=14))
@settings(deadline=None)
def test_a_key_is_never_empty_and_the_bare_stem_begins_the_word(word: str) -> None:
    assert key(word)
    assert word.startswith(bare(word))
