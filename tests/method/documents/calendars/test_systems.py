"""The calendars side by side: conversion keeps the order of days, and every calendar can be named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.calendars.model import Calendar, Days
from probata.method.documents.calendars.systems import LUNAR, ROMAN, SOLAR, SYSTEMS, named, system
from probata.record.errors import BadValue

YEARS = {
    **dict.fromkeys(LUNAR, (1343, 1499)),
    **dict.fromkeys(SOLAR, (1200, 1550)),
    Calendar.GREGORIAN: (1600, 2200),
    Calendar.BUDDHIST: (2484, 2700),
    Calendar.ROC: (1, 200),
    Calendar.MEIJI: (6, 44),
    Calendar.TAISHO: (2, 14),
    Calendar.SHOWA: (2, 63),
    Calendar.HEISEI: (2, 30),
    Calendar.REIWA: (2, 90),
}
OF = st.sampled_from(sorted(YEARS)).flatmap(lambda one: st.tuples(st.just(one), st.integers(*YEARS[one])))
DAYS = st.tuples(st.integers(1, 12), st.integers(1, 28))


@given(OF, DAYS, DAYS, st.integers(0, 1))
def test_conversion_keeps_the_order_of_days(of: tuple[Calendar, int], one: object, other: object, later: int) -> None:
    calendar, year = of
    first, second = sorted(((year, *one), (year + later, *other)))  # type: ignore[misc]
    try:
        (a,), (b,) = system(calendar).days(*first), system(calendar).days(*second)
    except BadValue:
        assert later  # the last year of an era
        return
    assert (a.first < b.first and a.last < b.last) if first != second else a == b


@given(OF, DAYS)
def test_a_day_lies_in_its_month_and_that_in_its_year(of: tuple[Calendar, int], day: tuple[int, int]) -> None:
    calendar, year = of
    (whole,), (month,), (one,) = (system(calendar).days(year, *more) for more in ((), day[:1], day))
    assert whole.first <= month.first <= one.first <= one.last <= month.last <= whole.last


@pytest.mark.parametrize("calendar", list(Calendar))
def test_every_calendar_counts_twelve_months_and_is_named(calendar: Calendar) -> None:
    assert len(system(calendar).months) == 12
    assert named(f" {calendar.value.upper()} ") is calendar
    assert sum(calendar in group for group in (LUNAR, SOLAR, ROMAN)) == 1
    assert set(SYSTEMS) == set(Calendar)


def test_an_unknown_calendar_is_answered_with_those_there_are() -> None:
    with pytest.raises(BadValue) as refused:
        named("mayan")
    assert all(one.value in refused.value.next_step for one in Calendar)


def test_what_was_taken_is_shown_with_its_era() -> None:
    assert system(Calendar.ISLAMIC).taken(1446, 1, 14) == "14 Muharram 1446 AH"
    assert system(Calendar.BUDDHIST).taken(2564, 3) == "March BE 2564"
    assert system(Calendar.SHOWA).taken(64) == "Showa 64"
    assert isinstance(system(Calendar.GREGORIAN).days(2021)[0], Days)
