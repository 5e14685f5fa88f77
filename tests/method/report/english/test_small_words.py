"""Words that carry nothing of their own."""

from __future__ import annotations

from probata.method.report.english import small_words as small


def test_a_list_is_its_words() -> None:
    assert small.words("one two\nthree") == {"one", "two", "three"}


def test_no_word_both_carries_nothing_and_turns_round() -> None:
    assert not small.LIGHT & small.NEGATIONS


def test_words_of_a_list_are_small_and_single() -> None:
    for each in (small.LIGHT, small.NEGATIONS, small.NO_PEOPLE, small.EMPTY, small.FORMAL, small.WEAK):
        assert all(word == word.casefold() and word.isalpha() for word in each)
