"""Held against hijridate day by day where its table reaches, and against its own definition elsewhere."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hijridate import Gregorian, Hijri
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.calendars.islamic import TABLE, islamic, length, sighted, starts, umm_al_qura
from probata.record.errors import BadValue

FIRST, LAST = date(1924, 8, 1), date(2077, 11, 16)
DAY = timedelta(days=1)


def test_every_day_of_the_table_is_converted_as_the_library_does() -> None:
    day, count = FIRST, 0
    while day <= LAST:
        told = Gregorian(day.year, day.month, day.day).to_hijri()
        (found,) = umm_al_qura(*told.datetuple())
        assert (found.first, found.last) == (day, day), told
        day, count = day + DAY, count + 1
    assert count == (LAST - FIRST).days + 1


def test_months_and_years_of_the_table_follow_each_other_without_a_gap() -> None:
    for year in TABLE:
        (whole,) = umm_al_qura(year)
        months = [umm_al_qura(year, month)[0] for month in range(1, 13)]
        assert (months[0].first, months[-1].last) == (whole.first, whole.last)
        assert all(after.first == before.last + DAY for before, after in pairwise(months))
        assert [(one.last - one.first).days + 1 for one in months] == [length(year, m) for m in range(1, 13)]
        assert Hijri(year, 1, 1).year_length() == (whole.last - whole.first).days + 1


@given(st.integers(1, 9665), st.integers(1, 12))
def test_a_month_has_29_or_30_days_and_a_later_one_begins_later(year: int, month: int) -> None:
    assert length(year, month) in (29, 30)
    assert starts(year, month + 1) - starts(year, month) in (28, 29, 30, 31)  # 28 and 31 where the table begins or ends
    if year not in (1342, 1500):
        assert starts(year, month + 1) - starts(year, month) == length(year, month)


def test_the_arithmetic_calendar_is_that_of_the_books() -> None:
    """30 years have 10,631 days; 1 Muharram 1 is 19 July 622, and 1 Muharram 1300 is 12 November 1882."""
    assert date.fromordinal(starts(1, 1)) == date(622, 7, 19)
    assert date.fromordinal(starts(1300, 1)) == date(1882, 11, 12)
    assert starts(31, 1) - starts(1, 1) == 10_631
    long = [year for year in range(1, 31) if starts(year + 1, 1) - starts(year, 1) == 355]
    assert long == [2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29]


def test_arithmetic_is_never_more_than_two_days_off_the_table() -> None:
    """What "a day or two off" promises, measured where both are known."""
    off = set()
    for year in TABLE:
        for month in range(1, 13):
            reckoned = date(622, 7, 19).toordinal() + (year - 1) * 354 + (3 + 11 * year) // 30 + (59 * month - 58) // 2
            off.add(starts(year, month) - reckoned)
    assert off <= {-2, -1, 0, 1, 2}
    assert len(off) > 1


@given(st.sampled_from(TABLE), st.integers(1, 12), st.integers(1, 29))
def test_a_day_may_be_the_one_before_or_after_by_the_table(year: int, month: int, day: int) -> None:
    (exact,), (found,) = umm_al_qura(year, month, day), islamic(year, month, day)
    assert (found.first, found.last) == (exact.first - DAY, exact.last + DAY)
    assert exact.first.isoformat() in found.why[0]


@given(st.integers(1, 1342) | st.integers(1501, 9665), st.integers(1, 12), st.integers(1, 29))
def test_elsewhere_it_may_be_two_days_off_and_says_so(year: int, month: int, day: int) -> None:
    (found,) = islamic(year, month, day)
    assert (found.last - found.first).days == 4
    assert "a day or two off" in found.why[0]


def test_a_30th_day_is_refused_by_the_table_and_taken_where_the_moon_was_sighted() -> None:
    assert length(1446, 9) == 29
    for calendar in (islamic, umm_al_qura):
        with pytest.raises(BadValue, match="Ramadan 1446 has 29 days"):
            calendar(1446, 9, 30)
    (found,) = sighted(1446, 9, 30)
    assert (found.first, found.last) == (date(2025, 3, 29), date(2025, 3, 31))
    (by_arithmetic,) = islamic(1200, 2, 30)
    assert by_arithmetic.first < date(1786, 1, 2) < by_arithmetic.last


@pytest.mark.parametrize("wrong", [(1446, 13), (1446, 13, 1), (1446, 1, 31), (0,), (9666,), (1446, 1, -1)])
@pytest.mark.parametrize("calendar", [islamic, sighted, umm_al_qura])
def test_what_there_is_not_is_refused(calendar: object, wrong: tuple[int, ...]) -> None:
    with pytest.raises(BadValue):
        calendar(*wrong)  # type: ignore[operator]


def test_the_last_year_ends_inside_of_pythons_calendar() -> None:
    (last,) = islamic(9665, 12, 30)
    assert last.last <= date.max
    with pytest.raises(BadValue, match="no year 1501"):
        umm_al_qura(1501)
