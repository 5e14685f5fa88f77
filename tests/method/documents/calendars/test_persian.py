"""Held against persiantools day by day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from persiantools.jdatetime import JalaliDate

from probata.method.documents.calendars.persian import afghan, length, persian
from probata.record.errors import BadValue

DAY = timedelta(days=1)
NEW_YEARS = {1304: "1925-03-21", 1336: "1957-03-21", 1357: "1978-03-21", 1399: "2020-03-20", 1402: "2023-03-21"}
LEAP = [1358, 1362, 1366, 1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408]
"""Leap years of Iran's calendar from 1358 to 1408."""


def test_every_day_of_two_centuries_is_converted_as_the_library_does() -> None:
    day, last, count = date(1925, 3, 21), date(2121, 3, 20), 0
    while day <= last:
        told = JalaliDate(day)
        (found,) = persian(told.year, told.month, told.day)
        assert (found.first, found.last) == (day, day), told
        day, count = day + DAY, count + 1
    assert count == (last - date(1925, 3, 21)).days + 1


@pytest.mark.parametrize(("year", "day"), list(NEW_YEARS.items()))
def test_the_new_year_falls_on_its_day(year: int, day: str) -> None:
    assert persian(year, 1, 1)[0].first.isoformat() == day


def test_leap_years_are_those_of_irans_calendar() -> None:
    assert [year for year in range(1358, 1409) if length(year, 12) == 30] == LEAP


@given(st.integers(1304, 1500), st.integers(1, 11))
def test_months_follow_each_other_without_a_gap(year: int, month: int) -> None:
    (this,), (after,), (whole,) = persian(year, month), persian(year, month + 1), persian(year)
    assert after.first == this.last + DAY
    assert (this.last - this.first).days + 1 == (31 if month <= 6 else 30)
    assert whole.first <= this.first < after.last <= whole.last


@given(st.integers(1304, 1335), st.integers(1, 12), st.integers(1, 29))
def test_afghan_months_are_two_days_unsure_until_1336(year: int, month: int, day: int) -> None:
    (iran,), (here,) = persian(year, month, day), afghan(year, month, day)
    assert (here.first, here.last) == (iran.first - 2 * DAY, iran.last + 2 * DAY)
    assert "before 1336" in here.why[0]
    assert afghan(1336, month, day) == persian(1336, month, day)


def test_iran_before_1304_and_after_1500_is_unsure_too() -> None:
    assert persian(1303, 1, 1)[0].why[0].startswith("before 1304")
    assert (persian(1501, 1, 1)[0].last - persian(1501, 1, 1)[0].first).days == 2


def test_a_last_day_of_a_common_year_is_refused_and_names_its_month() -> None:
    with pytest.raises(BadValue, match="Esfand 1402 has 29 days"):
        persian(1402, 12, 30)
    with pytest.raises(BadValue, match="Hut 1402 has 29 days"):
        afghan(1402, 12, 30)
    assert persian(1403, 12, 30)[0].first == date(2025, 3, 20)


@pytest.mark.parametrize("wrong", [(1402, 13), (1402, 7, 31), (1402, 1, 32), (0,), (9378,)])
def test_what_there_is_not_is_refused(wrong: tuple[int, ...]) -> None:
    with pytest.raises(BadValue):
        persian(*wrong)
