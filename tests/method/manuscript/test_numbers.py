"""Every number in prose is found, with its value where it says one."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.manuscript.numbers import approximation_before, numbers, quantifiers

WORDS = (
    "one", "two", "twenty", "and", "a", "half", "third", "thirds", "hundred", "thousand", "million", "dozen",
    "-", ",", ".", "12", "4%", "1/2", "fold", "percent", "about", "no", "first", "twice", "½", "٣", "\n",
)  # fmt: skip


def said(text: str) -> list[tuple[str, Fraction | None]]:
    return [(one.span.of(text), one.value) for one in numbers(text)]


@pytest.mark.parametrize(
    ("text", "words", "before"),
    [
        ("About 12,000 people", "12,000", "about"),
        ("no more than five", "five", "no more than"),
        ("more  than a hundred", "a hundred", "more than"),
        ("(nearly two-thirds)", "two-thirds", "nearly"),
        ("some of the 26", "26", ""),
        ("some 26", "26", "some"),
        ("~5", "5", "~"),
        ("about the 26", "26", "about"),
        ("whereabout 26", "26", ""),
        ("at\nleast 26", "26", "at least"),
    ],
)
def test_words_of_approximation_are_found_before_a_number(text, words, before) -> None:
    (one,) = numbers(text)
    assert (one.span.of(text), one.approximate) == (words, before)
    assert (one.approximate_span is None) == (before == "")
    if one.approximate_span:
        assert " ".join(one.approximate_span.of(text).lower().split()) == before


def test_what_was_blanked_between_two_words_parts_them() -> None:
    assert said("two              hundred") == [("two", 2), ("hundred", 100)]
    assert said("two **   hundred") == [("two", 2), ("hundred", 100)]
    assert approximation_before("about             12", 18) is None


@settings(deadline=None, max_examples=400)
@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)))
def test_numbers_stand_in_order_without_overlap_and_hold_every_digit(text) -> None:
    found = numbers(text)
    spans = [one.span for one in found]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    held = {at for span in spans for at in range(span.start, span.end)}
    assert all(at in held for at, sign in enumerate(text) if sign.isdecimal())
    quantifiers(text)


@given(st.integers(0, 10**15))
def test_a_whole_number_in_digits_says_itself(value) -> None:
    assert said(f"It was {value:,}.") == [(f"{value:,}", value)]
    assert said(f"It was {value}.") == [(str(value), value)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Almost all interviewees", ["almost all"]),
        (
            "all of them, most, many, several, some, few, none",
            ["all", "most", "many", "several", "some", "few", "none"],
        ),
        ("nobody, no one, everyone, half of them", ["nobody", "no one", "everyone", "half of"]),
        ("a majority, the majority, the vast majority", ["a majority", "the majority", "the vast majority"]),
        ("at all, after all, above all, first of all", []),
        ("most likely, at most 4, the most serious", []),
        ("some 26 of them, as many as 40", []),
        ("each other, each", ["each"]),
        ("not all, nearly every", ["not all", "nearly every"]),
        ("manyfold, allow, mostly", []),
    ],
)
def test_quantifiers_are_found_and_other_uses_of_their_words_are_not(text, words) -> None:
    found = quantifiers(text)
    assert [one.words for one in found] == words
    assert all(one.span.of(text).lower() == one.words for one in found)
