"""time_ranges: a time of a recording as people write it: 12-31 (seconds), 0:41-0:52, 0:41.5-0:52, 1:02:03-1:02:10."""

from __future__ import annotations

import re

from probata.record.errors import BadValue
from probata.record.span import TimeRange

_TIME = re.compile(r"(?:(?:(\d{1,4}):)?(\d{1,2}):(?=[0-5]\d(?!\d)))?(\d{1,6})(?:[.,](\d{1,3}))?", re.ASCII)
_BETWEEN = re.compile("[-–]")


def time_range(text: str) -> TimeRange:
    """The milliseconds from the beginning of a recording that are written so.

    Raises BadValue for what is written otherwise, and for a time that ends before it begins.
    """
    ends = [_TIME.fullmatch(part.strip()) for part in _BETWEEN.split(text)]
    if len(ends) != 2 or not ends[0] or not ends[1]:
        raise BadValue("A time is written 12-31 (seconds), 0:12-0:31, 0:12.5-0:31 or 1:02:03-1:02:10.")
    start, end = (_milliseconds(*one.groups()) for one in ends if one)
    if start > end:
        raise BadValue("The time ends before it begins.")
    return TimeRange(start, end)


def spelled(time: TimeRange) -> str:
    """A time as :func:`time_range` reads it."""
    return f"{_clock(time.start)}-{_clock(time.end)}"


def _milliseconds(hours: str | None, minutes: str | None, seconds: str, more: str | None) -> int:
    return 1000 * (3600 * int(hours or 0) + 60 * int(minutes or 0) + int(seconds)) + int((more or "").ljust(3, "0"))


def _clock(milliseconds: int) -> str:
    seconds, more = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    words = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
    return f"{words}.{more:03}".rstrip("0") if more else words
