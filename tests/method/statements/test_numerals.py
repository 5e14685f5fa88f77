"""Numerals: what is a number, and what only looks like one."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.statements.numerals import LARGEST, fraction_of, glyph, number_of


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("1,200", "1200"),
        ("2,5", "2.5"),
        ("0,125", "0.125"),
        ("2.5", "2.5"),
        ("2½", "2.5"),
        ("1.5 million", "1500000"),
        ("2,5 million", "2500000"),
        ("twenty-six", "26"),
        ("two hundred and six", "206"),
        ("one hundred thousand two hundred", "100200"),
        ("twenty-five hundred", "2500"),
        ("two and a half", "2.5"),
        ("one and a half million", "1500000"),
        ("a million and a half", "1500000"),
        ("half a million", "500000"),
        ("half a dozen", "6"),
        ("three dozen", "36"),
        ("three score and ten", "70"),
        ("a hundred", "100"),
    ],
)
def test_digits_and_words_say_a_number(words: str, number: str) -> None:
    assert number_of(words) == Decimal(number)


@pytest.mark.parametrize(
    "words",
    [
        "two and three",
        "two five",
        "twenty twenty",
        "nineteen forty",
        "one hundred and",
        "twenty-third",
        "tens of thousands",
        "several hundred",
        "12,50,000",
        "1.200.000",
        "1 200",
        "31.8.2022",
        "a",
        "and",
        "",
        "9" * 40,
    ],
)
def test_what_is_no_number_for_sure_says_none(words: str) -> None:
    assert number_of(words) is None


@pytest.mark.parametrize(
    ("above", "below", "of"),
    [
        ("two", "thirds", (2, 3)),
        ("a", "quarter", (1, 4)),
        ("One", "Third", (1, 3)),
        ("5", "sixths", (5, 6)),
        ("three", "third", None),
        ("two", "third", None),
        ("four", "thirds", None),
        ("twenty", "second", None),
    ],
)
def test_a_fraction_is_less_than_one_and_agrees_in_number(above: str, below: str, of: tuple[int, int] | None) -> None:
    assert fraction_of(above, below) == of


def test_a_sign_is_its_fraction() -> None:
    assert glyph("¾") == (3, 4)


_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def _say(number: int) -> str:
    """The number as English says it, written apart from the reader under test."""
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            joined = " and " if 0 < rest < 100 else " "
            return f"{_say(number // size)} {name}" + (joined + _say(rest) if rest else "")
    ones = [*_ONES.split(), "eighteen", "nineteen"]
    if number < 20:
        return ones[number]
    return _TENS[number // 10 - 2] + (f"-{ones[number % 10]}" if number % 10 else "")


@given(st.integers(0, 10**11))
def test_every_number_said_in_words_is_read_back(number: int) -> None:
    assert number_of(_say(number)) == number


@given(st.integers(1, 19), st.integers(1, 19))
def test_two_numbers_joined_by_and_are_never_one(first: int, second: int) -> None:
    assert number_of(f"{_say(first)} and {_say(second)}") is None


@settings(deadline=None)
@given(st.text(alphabet="0123456789., ½-andhlfou", max_size=40) | st.text(max_size=40))
def test_no_text_raises_and_no_number_is_beyond_bounds(text: str) -> None:
    number = number_of(text)
    assert number is None or 0 <= number <= LARGEST
