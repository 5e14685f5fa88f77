from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.time.numeric import impossible_in


def test_a_date_in_figures_that_no_calendar_has_is_found() -> None:
    assert [*impossible_in("The log ends on 31/09/2018.")] == [(16, 26)]
    assert [*impossible_in("The form is dated 29.02.2019.")] == [(18, 28)]


def test_what_may_be_the_number_of_a_file_is_left_alone() -> None:
    assert [*impossible_in("File 31/02/2019 was lost, as was file no. 45/13/2018.")] == []


@settings(deadline=None)
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from("/.-"), st.booleans())
def test_no_day_that_exists_is_found_whichever_comes_first(day: date, sign: str, day_first: bool) -> None:
    parts = (day.day, day.month) if day_first else (day.month, day.day)
    assert [*impossible_in(f"It ended on {parts[0]:02}{sign}{parts[1]:02}{sign}{day.year}.")] == []
