"""What stands in the words of a date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.calendars.dated import Number, dated, light
from probata.record.errors import BadValue


def test_numbers_know_their_digits_and_whether_a_month_follows() -> None:
    said = dated("5 March 2021")
    assert said.numbers == (Number(5, 1, True), Number(2021, 4, False))
    assert dated("March 05, 2021").numbers == (Number(5, 2, False), Number(2021, 4, False))


@pytest.mark.parametrize(
    "text", ["2021年3月5日", "２０２１年３月５日", "2021년 3월 5일", "2021-يىلى 3-ئاينىڭ 5-كۈنى", "2021 年 3 月 5 號"]
)
def test_signs_say_which_number_is_which(text: str) -> None:
    said = dated(text)
    assert (said.year, said.month, said.day, said.numbers, said.unread) == (2021, 3, 5, (), "")


def test_signs_that_show_nothing_and_vowel_signs_change_nothing() -> None:
    plain = dated("14 محرم 1446 هـ")
    assert dated("\u202e14\u200f مُحَرَّم\u200e 1446\u2069 هـ") == plain
    assert light(" A\u200bB  ٣ ") == "ab 3"


def test_two_months_in_one_date_are_refused() -> None:
    with pytest.raises(BadValue, match="Two months"):
        dated("5 March April 2021")


@pytest.mark.parametrize(
    ("text", "unread"),
    [("5 Marchember 2021", "marchember"), ("the day after", "after"), ("5 March 2021 sharp", "sharp")],
)
def test_what_is_not_understood_is_told_and_not_passed_over(text: str, unread: str) -> None:
    assert dated(text).unread == unread


@given(st.text(max_size=60))
def test_any_text_is_taken_apart_or_refused(text: str) -> None:
    try:
        said = dated(text)
    except BadValue:
        return
    assert all(one.digits <= 9 for one in said.numbers)
