"""Stored numbers: dates with both epochs, meanings of formats, the shortest decimal."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from probata.method.documents.readers._sheets import numbers
from probata.method.documents.readers._sheets.numbers import built_in, meaning_of, moment, shortest


@given(day=st.dates(dt.date(1904, 1, 2), dt.date(2200, 1, 1)))
def test_a_day_is_the_same_in_both_calendars(day: dt.date) -> None:
    windows, mac = (day - dt.date(1899, 12, 30)).days, (day - dt.date(1904, 1, 1)).days
    assert moment(windows, numbers.DATE, from_1904=False) == day.isoformat()
    assert moment(mac, numbers.DATE, from_1904=True) == day.isoformat()
    assert windows - mac == 1462


@pytest.mark.parametrize(
    ("number", "means", "text"),
    [
        (1, numbers.DATE, "1900-01-01"),
        (59, numbers.DATE, "1900-02-28"),
        (60, numbers.DATE, "1900-02-29"),
        (61, numbers.DATE, "1900-03-01"),
        (-1, numbers.DATE, ""),
        (float("inf"), numbers.DATE, ""),
        (numbers.LAST_DAY, numbers.DATE, "9999-12-31"),
        (1.5, numbers.ELAPSED, "36:00:00"),
        (0.25, numbers.TIME, "06:00:00"),
    ],
)
def test_moments_and_spans(number: float, means: str, text: str) -> None:
    assert moment(number, means, from_1904=False) == text


@pytest.mark.parametrize("number", [n for n in BUILTIN_FORMATS if n not in (12, 13)])
def test_built_in_formats_mean_what_openpyxl_says(number: int) -> None:
    means = meaning_of(built_in(number))
    assert (means in (numbers.DATE, numbers.TIME, numbers.ELAPSED)) == is_date_format(BUILTIN_FORMATS[number])


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_the_shortest_decimal_is_the_same_number_and_has_no_exponent_in_between(number: float) -> None:
    text = shortest(number, repr(number))
    assert float(text) == number
    assert "e" not in text or not 1e-15 <= abs(number) < 1e21


def test_long_whole_numbers_stand_as_they_are_written() -> None:
    assert shortest(12345678901234567.0, "1.2345678901234568E+16") == "12345678901234568"
    assert shortest(123456789012345678.0, "123456789012345678") == "123456789012345678"
