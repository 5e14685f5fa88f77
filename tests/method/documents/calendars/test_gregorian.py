"""Gregorian days, and the calendars that share them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.calendars.gregorian import ERAS, buddhist, gregorian, japanese, roc
from probata.record.errors import BadValue


@given(st.dates())
def test_a_day_is_that_day_and_lies_in_its_month_and_year(day: date) -> None:
    (found,), (month,), (year,) = (
        gregorian(day.year, day.month, day.day),
        gregorian(day.year, day.month),
        gregorian(day.year),
    )
    assert (found.first, found.last) == (day, day)
    assert year.first <= month.first <= day <= month.last <= year.last
    assert (month.last - month.first).days + 1 == monthrange(day.year, day.month)[1]


@given(st.dates(date(1941, 1, 1), date(2200, 12, 31)))
def test_a_thai_day_since_1941_is_one_day(day: date) -> None:
    (found,) = buddhist(day.year + 543, day.month, day.day)
    assert (found.first, found.why) == (day, ())


def test_a_thai_year_before_1941_may_begin_in_april_or_in_january() -> None:
    (year,) = buddhist(2480)
    assert (year.first, year.last) == (date(1937, 1, 1), date(1938, 3, 31))
    then, now = buddhist(2480, 2, 1)
    assert (then.first, now.first) == (date(1938, 2, 1), date(1937, 2, 1))
    assert buddhist(2480, 4, 1)[0].first == date(1937, 4, 1)
    assert len(buddhist(2480, 4, 1)) == 1


def test_the_thai_year_of_nine_months_has_no_january_of_its_own() -> None:
    (year,), (january,) = buddhist(2483), buddhist(2483, 1, 5)
    assert (year.first, year.last) == (date(1940, 1, 1), date(1940, 12, 31))
    assert january.first == date(1940, 1, 5)
    assert "no January" in january.why[0]
    assert buddhist(2484)[0].first == date(1941, 1, 1)


def test_the_29th_of_february_is_refused_in_a_common_year_of_each() -> None:
    for calendar, year in ((gregorian, 2023), (buddhist, 2566), (roc, 112), (japanese("reiwa"), 5)):
        with pytest.raises(BadValue, match="February 2023 has 28 days"):
            calendar(year, 2, 29)


def test_years_of_the_republic_begin_in_1912() -> None:
    assert roc(1)[0].first == date(1912, 1, 1)
    assert roc(113, 2, 29)[0].first == date(2024, 2, 29)
    with pytest.raises(BadValue, match="the first is 1912"):
        roc(0)


def test_japanese_eras_follow_each_other_day_by_day() -> None:
    spans = [(begins, ends) for _, begins, ends in ERAS.values()]
    assert all(after[0] == before[1] + timedelta(days=1) for before, after in pairwise(spans))
    (showa,), (heisei,) = japanese("showa")(64), japanese("heisei")(1)
    assert (showa.first, showa.last) == (date(1989, 1, 1), date(1989, 1, 7))
    assert (heisei.first, heisei.last) == (date(1989, 1, 8), date(1989, 12, 31))
    for outside in ((64, 1, 8), (64, 2)):
        with pytest.raises(BadValue, match="outside"):
            japanese("showa")(*outside)
    with pytest.raises(BadValue, match="before 1873"):
        japanese("meiji")(5, 3, 1)
    assert japanese("meiji")(6, 1, 1)[0].first == date(1873, 1, 1)


@pytest.mark.parametrize("wrong", [(2021, 13), (2021, 4, 31), (0,), (10_000,), (2021, -1), (2021, 1, -1)])
def test_what_there_is_not_is_refused(wrong: tuple[int, ...]) -> None:
    with pytest.raises(BadValue):
        gregorian(*wrong)
