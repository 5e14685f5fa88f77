"""Digits of every script, and Chinese number words."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.calendars.numerals import chinese, chinese_in_ascii, in_ascii

ZEROS = [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.decimal(chr(code), None) == 0]


def test_unicode_has_many_scripts_with_digits() -> None:
    assert len(ZEROS) > 50


@given(st.sampled_from(ZEROS), st.integers(0, 99_999))
def test_a_number_in_the_digits_of_any_script_is_that_number(zero: str, number: int) -> None:
    written = "".join(chr(ord(zero) + int(digit)) for digit in str(number))
    assert in_ascii(f"x{written}y") == f"x{number}y"


def in_words(number: int) -> str:
    """A number below 10,000 in Chinese words, the long way."""
    signs, found = "零一二三四五六七八九", ""
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十")):
        digit, number = divmod(number, unit)
        found += f"{signs[digit]}{sign}" if digit else "零" if found and not found.endswith("零") and number else ""
    return (found + (signs[number] if number else "")) or "零"


@given(st.integers(1, 9999))
def test_number_words_with_units_are_that_number(number: int) -> None:
    assert chinese(in_words(number)) == number


@given(st.integers(1000, 9999))
def test_years_digit_by_digit_are_that_year(year: int) -> None:
    assert chinese("".join("〇一二三四五六七八九"[int(digit)] for digit in str(year))) == year


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("二〇二一年三月五日", "2021年3月5日"),
        ("一九八九年六月廿一日", "1989年6月21日"),
        ("昭和元年十二月卅一日", "昭和1年12月31日"),
        ("民國一百一十年", "民國110年"),
        ("十月十日", "10月10日"),
        ("三百人", "三百人"),
    ],
)
def test_words_become_figures_before_a_unit_of_dates_only(words: str, figures: str) -> None:
    assert chinese_in_ascii(words) == figures
