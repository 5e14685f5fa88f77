"""The day that a date in words names, as an uncertain date. English months, and EDTF."""

from __future__ import annotations

import re

from probata.record.errors import BadValue
from probata.record.uncertain_date import UncertainDate

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = r"(?P<month>[A-Za-z]{3,9})\.?"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_NAME},?\s+(?P<year>\d{{4}})",
        rf"{_NAME}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
        rf"{_NAME},?\s+(?P<year>\d{{4}})",
    )
)


def day_of(words: str) -> UncertainDate | None:
    """The date that the words are, whole; None for what is no date in these shapes ("last Thursday")."""
    plain = " ".join(words.split())
    for shape in _SHAPES:
        found = shape.fullmatch(plain)
        month = _month(found["month"]) if found else 0
        if found and month:
            day = found.groupdict().get("day")
            return _made(f"{found['year']}-{month:02}" + (f"-{int(day):02}" if day else ""), words)
    return _made(plain, words)


def _month(name: str) -> int:
    full = name.casefold()
    return _MONTHS.index(full[:3]) + 1 if full[:3] in _MONTHS else 0


def _made(edtf: str, words: str) -> UncertainDate | None:
    try:
        return UncertainDate(edtf, words)
    except BadValue:
        return None
