from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.reading.dated import dates_in


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on Monday, 2 April 2019,", ["2019-04-02"]),
        ("on April 2nd, 2019", ["2019-04-02"]),
        ("the 3rd of May 2018", ["2018-05-03"]),
        ("dated 2019-04-02.", ["2019-04-02"]),
        ("in May 2019 and in 2020", ["2019-05", "2020"]),
        ("on 3 May they left", ["--05-03"]),
        ("between 12 and 17 March 2019", ["2019-03-12", "2019-03-17"]),
        ("(1998)", ["1998"]),
        ("In February 30 people died.", []),
        ("2019 people came", []),
        ("It may 12 times", []),
        ("the 2019 harvest", ["2019"]),
        ("No. 2019-13-04", []),
    ],
)
def test_dates_are_read_as_english_and_iso_write_them(text: str, iso: list[str]) -> None:
    assert [one.iso for one in dates_in(text)] == iso


def test_a_date_that_no_calendar_has_is_read_and_said_not_to_exist() -> None:
    for text in ("on 31 April 2019", "on 29 February 2019", "on 2019-13-04", "on 32 May 2017"):
        [one] = dates_in(text)
        assert not one.exists
        assert one.bounds == (None, None)


@settings(deadline=None)
@given(st.dates(date(1850, 1, 1), date(2090, 12, 31)))
def test_every_day_is_read_back_as_itself(day: date) -> None:
    [one] = dates_in(f"on {day.strftime('%A')}, {day.day} {day.strftime('%B')} {day.year}.")
    assert one.bounds == (day, day)
    assert one.weekday == day.weekday()


@settings(deadline=None)
@given(st.text(max_size=200))
def test_no_text_stops_it(text: str) -> None:
    assert all(0 <= one.start < one.end <= len(text) for one in dates_in(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("between March and July 2021", ["2021-03", "2021-07"]),
        ("from November to January 2020", ["2019-11", "2020-01"]),
        ("It may and July 2021 will", ["2021-07"]),
        ("on 4 March to July 2021", ["--03-04", "2021-07"]),
    ],
)
def test_the_first_of_two_months_takes_the_year_of_the_second(text: str, told: list[str]) -> None:
    assert [one.iso for one in dates_in(text)] == told
