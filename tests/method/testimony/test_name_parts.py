from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.testimony.name_parts import LONGEST, NUMBER_LEAST, NUMBER_MOST, forms, words_of


@pytest.mark.parametrize(
    ("value", "stretches"),
    [
        ("Tessaro Quillmar", {("tessaro", "quillmar"), ("quillmar", "tessaro"), ("tessaro",), ("quillmar",)}),
        ("Bo Li", {("bo", "li"), ("li", "bo")}),
        ("May Summer", {("may", "summer"), ("summer", "may")}),
        ("Hope", {("hope",)}),
        ("Bo", {("bo",)}),
        ("yes", set()),
        ("no", set()),
        ("f", set()),
        ("7", set()),
        ("", set()),
        (" - ", set()),
        ("tessaro.q@mail.example", {("tessaro",), ("tessaro", "q"), ("q", "tessaro")}),
    ],
)
def test_by_which_words_a_value_is_looked_for(value: str, stretches: set[tuple[str, ...]]) -> None:
    found = forms(value).stretches
    assert stretches <= found
    assert {one for one in found if len(one) == 1} <= {one for one in stretches if len(one) == 1} | {
        one for one in found if len(one[0]) >= 6
    }
    if not stretches:
        assert not found


def test_two_names_may_be_written_as_one_word() -> None:
    assert ("tessaroquillmar",) in forms("Tessaro-Quillmar").stretches
    assert ("boli",) not in forms("Bo Li").stretches


def test_a_han_name_is_looked_for_whole_and_by_its_given_name() -> None:
    assert forms("陀阿菱").stretches >= {("陀", "阿", "菱"), ("阿", "菱")}
    assert ("陀",) not in forms("陀阿菱").stretches


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("0170 555-0123", "5550123"),
        ("+99 (170) 555.01.23", "5550123"),
        ("٠١٧٠٥٥٥٠١٢٣", "5550123"),
        ("12345", "12345"),
        ("ID: AB 1234567", "1234567"),
    ],
)
def test_a_number_is_cut_to_what_does_not_change_with_dialling(value: str, number: str) -> None:
    assert forms(value).numbers == {number}


@pytest.mark.parametrize("value", ["1234", "00123", "12 April 1990", "no. 7"])
def test_short_digits_are_no_number(value: str) -> None:
    assert not forms(value).numbers


def test_marks_of_a_script_belong_to_their_word() -> None:
    assert [word.text for word in words_of("सीता राम")] == ["सीता", "राम"]


@settings(deadline=None)
@given(st.text(max_size=60))
def test_words_lie_in_the_text_in_order_and_forms_are_bounded(text: str) -> None:
    words = words_of(text)
    assert all(0 <= word.start < word.end <= len(text) and word.text for word in words)
    assert all(first.start <= second.start for first, second in pairwise(words))
    found = forms(text)
    assert all(1 <= len(one) <= LONGEST for one in found.stretches)
    assert all(NUMBER_LEAST <= len(one) <= NUMBER_MOST for one in found.numbers)


@settings(deadline=None)
@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=60))
def test_plain_text_has_the_same_words_by_the_short_way(text: str) -> None:
    long_way = words_of(text + "\u00e9")  # a letter beyond ASCII is read the long way
    short = words_of(text + "e")
    assert [(word.start, word.end) for word in short] == [(word.start, word.end) for word in long_way]
    assert [word.text for word in short] == [word.text for word in long_way]
