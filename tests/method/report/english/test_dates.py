"""Dates in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.report.english.dates import date_spans, exact_day, is_date, leftover


@pytest.mark.parametrize(
    "words", ["12 April 2019", "the 3rd of June", "June 3", "2019-04-12", "12/04/2019", "4月12日", "2 and 3 March"]
)
def test_days_are_seen(words: str) -> None:
    assert exact_day(words)


@pytest.mark.parametrize(
    "words",
    [
        "April 2019",
        "2019",
        "spring",
        "in May",
        "from 2 April 2019 to 3 June 2020",
        "between 2 March and 30 June 2020",
        "12",
    ],
)
def test_months_years_and_long_periods_are_no_day(words: str) -> None:
    assert not exact_day(words)


def test_a_period_within_one_month_still_names_its_days() -> None:
    assert exact_day("from 2 April to 4 April 2019")


@pytest.mark.parametrize("words", ["26 people", "12,000", "26 of 40", "soon", "twelve", "6200 beds", "24 hours"])
def test_other_numbers_and_words_are_no_date(words: str) -> None:
    assert not is_date(words)


def test_a_date_in_prose_is_one_stretch() -> None:
    words = "On 12 April 2019 and in May 2020."
    assert [span.of(words) for span in date_spans(words)] == ["12 April 2019", "May 2020"]


@given(st.text())
def test_no_text_stops_it(words: str) -> None:
    assert exact_day(words) in (True, False)
    assert is_date(words) in (True, False)
    assert len(leftover(words)) <= len(words) + words.count("")
