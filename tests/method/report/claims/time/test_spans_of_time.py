from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.time.spans_of_time import durations_in, fits_between


def _fits(text: str, first: date, last: date) -> bool:
    [one] = durations_in(text)
    return fits_between(one, (first, first), (last, last))


@settings(deadline=None)
@given(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(2, 900))
def test_days_counted_with_or_without_the_last_one_fit(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    assert _fits(f"{days} days", first, last)
    assert _fits(f"{days + 1} days", first, last)
    assert not _fits(f"{days + 3} days", first, last)


def test_months_and_years_are_counted_roughly() -> None:
    assert _fits("three months", date(2019, 1, 5), date(2019, 4, 1))
    assert not _fits("three months", date(2019, 1, 5), date(2019, 8, 1))
    assert _fits("nearly two years", date(2014, 3, 1), date(2016, 1, 15))
    assert _fits("a week", date(2018, 5, 3), date(2018, 5, 10))


def test_what_is_no_whole_duration_is_left_out() -> None:
    assert durations_in("12 rooms") == ()
    assert durations_in("for hours") == ()
