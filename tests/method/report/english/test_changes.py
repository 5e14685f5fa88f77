"""What changed because of an answer, as people write it down: the old value and the new one. English."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.english.changes import changes, is_telling, pattern


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("day of closing: 6 → 3 June 2020, chapter on life", "6 June 2020", "3 June 2020"),
        ("the closing date from 6 June to 3 June 2020 in chapter 3", "6 June 2020", "3 June 2020"),
        ("3 June 2020 instead of 6 June 2020", "6 June 2020", "3 June 2020"),
        ("46 beds corrected to 48 beds", "46 beds", "48 beds"),
        ("number of places: 6,200 → 6,400", "6,200", "6,400"),
        ("6 June 2020 -> 3 June 2020", "6 June 2020", "3 June 2020"),
    ],
)
def test_the_old_value_and_the_new(text: str, old: str, new: str) -> None:
    assert [(one.old, one.new) for one in changes(text)] == [(old, new)]


def test_a_change_without_values_has_none() -> None:
    assert not changes("A footnote was added to the chapter on life.")


def test_a_day_is_found_however_it_is_written() -> None:
    for words in ("on 6 June 2020", "on June 6, 2020", "on 6 June", "the 6th of June 2020"):
        assert pattern("6 June 2020").search(words)
    for words in ("on 16 June 2020", "on 6 June 2021", "6 July 2020"):
        assert not pattern("6 June 2020").search(words)


def test_a_bare_small_number_is_too_common_to_be_looked_for() -> None:
    assert is_telling("6 June")
    assert is_telling("6,200")
    assert not is_telling("6")
    assert not is_telling("eleven")


@settings(deadline=None)
@given(st.text(max_size=80))
def test_no_text_stops_it(text: str) -> None:
    for one in changes(text):
        assert one.old != one.new
        pattern(one.old).search(text)
