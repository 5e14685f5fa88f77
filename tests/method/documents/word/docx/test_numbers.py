"""Numbers as lists and notes print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.word.docx.numbers import MAX, in_words, ordinal, roman, written


@pytest.mark.parametrize(
    ("number", "style", "printed"),
    [
        (12, "decimal", "12"),
        (7, "decimalZero", "07"),
        (12, "decimalZero", "12"),
        (4, "lowerRoman", "iv"),
        (1994, "upperRoman", "MCMXCIV"),
        (1, "lowerLetter", "a"),
        (26, "upperLetter", "Z"),
        (27, "lowerLetter", "aa"),
        (53, "lowerLetter", "aaa"),
        (11, "ordinal", "11th"),
        (21, "cardinalText", "Twenty-one"),
        (1102, "cardinalText", "One thousand one hundred two"),
        (20, "ordinalText", "Twentieth"),
        (32, "ordinalText", "Thirty-second"),
        (6, "chicago", "††"),
        (11, "chineseCounting", "十一"),
        (105, "chineseCountingThousand", "一百零五"),
        (120, "chineseCounting", "一百二十"),
        (10, "ideographDigital", "一〇"),
        (3, "decimalEnclosedCircle", "③"),
        (21, "decimalEnclosedCircle", "21"),
        (2, "arabicAlpha", "ب"),
        (3, "arabicAbjad", "ج"),
        (15, "hebrew1", "טו"),
        (4, "russianUpper", "Г"),
        (5, "numberInDash", "- 5 -"),
        (255, "hex", "FF"),
        (3, "none", ""),
        (3, "bullet", ""),
        (3, "a style of next year", "3"),
        (0, "lowerRoman", "0"),
        (0, "decimalZero", "00"),
        (10**8, "lowerLetter", "100000000"),
    ],
)
def test_formats(number: int, style: str, printed: str) -> None:
    assert written(number, style) == printed


@given(number=st.integers(1, 3999))
def test_roman_numbers_can_be_read_back(number: int) -> None:
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
    letters = [values[letter] for letter in roman(number)]
    signed = [-one if one < after else one for one, after in zip(letters, [*letters[1:], 0], strict=True)]
    assert sum(signed) == number


@given(number=st.integers(1, MAX))
def test_words_and_ordinals_differ_for_every_number(number: int) -> None:
    assert in_words(number) != in_words(number + 1)
    assert ordinal(number).startswith(str(number))


@given(number=st.integers(-5, 10**9), style=st.text(max_size=5))
def test_no_number_fills_a_page(number: int, style: str) -> None:
    assert len(written(number, style)) < 50


@pytest.mark.parametrize(
    "style", ["lowerLetter", "chicago", "upperRoman", "cardinalText", "hebrew1", "chineseCounting"]
)
def test_large_numbers_stay_short(style: str) -> None:
    assert all(len(written(number, style)) < 80 for number in range(1, MAX, 97))
