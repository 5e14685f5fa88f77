"""Spelled: days as a date of the Extended Date/Time Format (EDTF level 1, Library of Congress, 2019)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

QUALIFIERS = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}


def edtf(first: date, last: date, *, about: bool = False, unsure: bool = False) -> str:
    """From first to last, both counted: one day, month, year, decade or century where it is one, else an interval."""
    mark = QUALIFIERS[about, unsure]
    whole = _whole(first, last)
    return f"{whole}{mark}" if whole else f"{first}{mark}/{last}{mark}"


def _whole(first: date, last: date) -> str:
    if first == last:
        return first.isoformat()
    begins, ends = (first.month, first.day) == (1, 1), (last.month, last.day) == (12, 31)
    if begins and ends and first.year == last.year:
        return f"{first.year:04}"
    if begins and ends and (first.year % 10, last.year - first.year) == (0, 9):
        return f"{first.year // 10:03}X"
    if begins and ends and (first.year % 100, last.year - first.year) == (0, 99):
        return f"{first.year // 100:02}XX"
    month = first.day == 1 and (first.year, first.month) == (last.year, last.month)
    return f"{first.year:04}-{first.month:02}" if month and last.day == monthrange(last.year, last.month)[1] else ""
