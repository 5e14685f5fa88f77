"""Letters: the format's own idea of small letters, spaces and digits, which no later Unicode can change."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from signing_samples import SPEC

from probata.signing.letters import _ZEROS, fold, numbers_in_digits, spaced


@pytest.mark.parametrize(
    ("one", "other"),
    [("Most", "mOST"), ("ß", "SS"), ("Überwiegend", "üBERWIEGEND"), ("ΣΑΣ", "σας"), ("Ǆ", "ǆ"), ("ﬁ", "FI")],
)
def test_capitals_are_no_difference(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_text_folds_letter_by_letter(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_of_english_letters_it_is_lower(text: str) -> None:
    assert fold(text) == text.lower()


def test_the_noughts_are_those_that_the_specification_prints() -> None:
    page = SPEC.read_text(encoding="utf-8").partition("A *digit* is one of")[2].partition("Every mark that")[0]
    assert [int(one, 16) for one in re.findall(r"(?<= )[0-9a-f]+(?=[ \n])", page.partition("\n\n")[2])] == list(_ZEROS)


def test_each_nought_begins_ten_digits_of_unicode() -> None:
    for zero in _ZEROS:
        assert [unicodedata.digit(chr(zero + more)) for more in range(10)] == list(range(10))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("17 of 26", [17, 26]),
        ("12,000 or 1.000.000", [12_000, 1_000_000]),
        ("1,2345", [1, 2345]),
        ("١٢ و ٣٤٥", [12, 345]),
        ("𝟙𝟚 ７", [12, 7]),
        ("no number", []),
        ("9" * 30, [int("9" * 18)]),
        ("2 000’000", [2_000_000]),
    ],
)
def test_numbers_are_read_in_digits_of_every_script(text: str, numbers: list[int]) -> None:
    assert numbers_in_digits(text) == numbers


@given(st.integers(0, 10**17), st.sampled_from(_ZEROS))
def test_a_number_is_the_same_in_every_script(number: int, zero: int) -> None:
    assert numbers_in_digits("".join(chr(zero + int(digit)) for digit in str(number))) == [number]


def test_white_space_is_that_of_the_specification() -> None:
    listed = [*range(9, 14), *range(0x1C, 0x21), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F]
    listed += [0x205F, 0x3000]
    for code in range(0x110000):
        if not 0xD800 <= code < 0xE000:
            assert (spaced(chr(code)) == "") == (code in listed), hex(code)
