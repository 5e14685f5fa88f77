"""Dates in words become uncertain dates; what is no date stays none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.english.days import day_of


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2 February 2022", "2022-02-02"),
        ("12th of April 2019", "2019-04-12"),
        ("April 12, 2019", "2019-04-12"),
        ("Sept. 2019", "2019-09"),
        ("March 2019", "2019-03"),
        ("2019", "2019"),
        ("2019-04-12", "2019-04-12"),
        ("2019-04/2019-06", "2019-04/2019-06"),
        ("  2\n February  2022 ", "2022-02-02"),
    ],
)
def test_a_date_in_words_is_its_day(words: str, edtf: str) -> None:
    day = day_of(words)
    assert day is not None
    assert day.edtf == edtf


@pytest.mark.parametrize(
    "words", ["last Thursday", "", "31 February 2022", "12 Frimaire 2019", "soon", "2 мая 2022", "0"]
)
def test_what_names_no_day_is_none(words: str) -> None:
    assert day_of(words) is None


@settings(deadline=None)
@given(st.text())
def test_no_words_stop_it(words: str) -> None:
    day = day_of(words)
    assert day is None or day.original == words
