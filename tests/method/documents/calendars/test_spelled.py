"""Days in EDTF: what is spelled is read again as the same days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.calendars.spelled import edtf
from probata.record.uncertain_date import UncertainDate


@given(st.dates(), st.dates())
def test_what_is_spelled_is_read_as_the_same_days(one: date, other: date) -> None:
    first, last = min(one, other), max(one, other)
    found = UncertainDate(edtf(first, last), "")
    assert (found.earliest, found.latest) == (first, last)


@pytest.mark.parametrize(
    ("first", "last", "spelled"),
    [
        ("2021-03-05", "2021-03-05", "2021-03-05"),
        ("0110-03-01", "0110-03-31", "0110-03"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2024-02-01", "2024-02-28", "2024-02-01/2024-02-28"),
        ("2021-01-01", "2021-12-31", "2021"),
        ("2021-01-01", "2022-12-31", "2021-01-01/2022-12-31"),
        ("1990-01-01", "1999-12-31", "199X"),
        ("1991-01-01", "2000-12-31", "1991-01-01/2000-12-31"),
        ("1900-01-01", "1999-12-31", "19XX"),
    ],
)
def test_whole_months_years_decades_are_spelled_as_such(first: str, last: str, spelled: str) -> None:
    assert edtf(date.fromisoformat(first), date.fromisoformat(last)) == spelled


@given(st.dates(), st.dates(), st.booleans(), st.booleans())
def test_qualified_days_are_dates_that_compare_as_unknown(one: date, other: date, about: bool, unsure: bool) -> None:
    found = UncertainDate(edtf(min(one, other), max(one, other), about=about, unsure=unsure), "")
    assert (found.earliest is None) == (about or unsure)
