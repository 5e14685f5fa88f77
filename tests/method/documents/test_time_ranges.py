"""Times of recordings, as they are written and read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.time_ranges import spelled, time_range
from probata.record.errors import BadValue
from probata.record.span import TimeRange

MOST = 1000 * 3600 * 9999
"""Milliseconds: more hours than a recording has."""


@given(st.tuples(st.integers(0, MOST), st.integers(0, MOST)).map(sorted))
def test_what_is_spelled_is_read_again(ends: list[int]) -> None:
    time = TimeRange(*ends)
    assert time_range(spelled(time)) == time


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("41-52", 41_000, 52_000),
        ("0:41-0:52", 41_000, 52_000),
        ("0:41.5-0:52,25", 41_500, 52_250),
        (" 1:02:03 – 1:02:10 ", 3_723_000, 3_730_000),
        ("90:00-90:00", 5_400_000, 5_400_000),
        ("3-0:04", 3_000, 4_000),
    ],
)
def test_a_time_is_written_in_seconds_or_as_a_clock_does(written: str, start: int, end: int) -> None:
    assert time_range(written) == TimeRange(start, end)


@pytest.mark.parametrize("written", ["", "41", "0:41", "0:75-0:80", "1-2-3", "a-b", "-", "0:41-", "٤١-٥٢", "1:2-1:3"])
def test_what_is_no_time_is_told_with_examples(written: str) -> None:
    with pytest.raises(BadValue, match="0:12-0:31"):
        time_range(written)


def test_a_time_does_not_end_before_it_begins() -> None:
    with pytest.raises(BadValue, match="ends before it begins"):
        time_range("0:52-0:41")
