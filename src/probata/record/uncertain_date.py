"""UncertainDate: a date as it is known, and comparisons that may answer "unknown".

Notation: EDTF level 1 (Library of Congress, Extended Date/Time Format, 2019; now part of ISO 8601-2). The text
that it was read from and its calendar are kept. No time zone is invented: a time of day is compared by the
day on which it is written. Dates of other calendars compare when they have been converted: the days that they can be
stand in EDTF, and the text and the calendar that they come from beside them (method/documents/calendars converts).
"""

from __future__ import annotations

import calendar as _months
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from probata.record.errors import BadValue

GREGORIAN = "gregorian"
_QUALIFIER = "?~%"
_DAY = re.compile(r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?")
_TIME = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]([01][0-9]|2[0-3])(:[0-5][0-9])?)?"
)
_SEASONS = range(21, 25)


class Answer(StrEnum):
    """What a comparison of uncertain things can say."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class UncertainDate:
    """A date in EDTF, the text it was read from, and the calendar in which ``edtf`` counts.

    ``edtf`` is checked on making; BadValue says what is wrong. A date in another calendar than the Gregorian
    is kept as written and compares as unknown until somebody converts it. ``converted_from``: the calendar of the text,
    where ``edtf`` holds the Gregorian days that it can be; such a date compares by those days.
    """

    edtf: str
    original: str
    calendar: str = GREGORIAN
    converted_from: str = ""

    def __post_init__(self) -> None:
        if self.calendar == GREGORIAN:
            _bounds(self.edtf)
        elif self.converted_from:
            raise BadValue("A date that was converted counts in the Gregorian calendar.")

    @property
    def written_in(self) -> str:
        """The calendar of the text that it was read from."""
        return self.converted_from or self.calendar

    @property
    def earliest(self) -> date | None:
        """The first day it can be; None when open, uncertain or in another calendar."""
        return self._ends()[0]

    @property
    def latest(self) -> date | None:
        """The last day it can be; None when open, uncertain or in another calendar."""
        return self._ends()[1]

    def before(self, other: UncertainDate) -> Answer:
        """Whether this lies wholly before the other: yes, no, or unknown when both can be."""
        if self.latest and other.earliest and self.latest < other.earliest:
            return Answer.YES
        if self.earliest and other.latest and self.earliest >= other.latest:
            return Answer.NO
        return Answer.UNKNOWN

    def same_day(self, other: UncertainDate) -> Answer:
        """Whether both are one and the same day: yes only when each is known to the day."""
        ends = {self.earliest, self.latest, other.earliest, other.latest}
        if None not in ends and len(ends) == 1:
            return Answer.YES
        if Answer.YES in (self.before(other), other.before(self)):
            return Answer.NO
        return Answer.UNKNOWN

    def _ends(self) -> tuple[date | None, date | None]:
        return _bounds(self.edtf) if self.calendar == GREGORIAN else (None, None)

    def __str__(self) -> str:
        return self.original or self.edtf


def _bounds(edtf: str) -> tuple[date | None, date | None]:
    if "/" not in edtf:
        return _single(edtf)
    if "T" in edtf:
        raise _wrong(edtf, "an interval runs between days, without times")
    first, _, last = edtf.partition("/")
    if (first in ("", "..")) and (last in ("", "..")):
        raise _wrong(edtf, "an interval needs at least one end")
    start = None if first in ("", "..") else _single(first)[0]
    end = None if last in ("", "..") else _single(last)[1]
    if start and end and end < start:
        raise _wrong(edtf, "the interval ends before it starts")
    return start, end


def _single(text: str) -> tuple[date | None, date | None]:
    day, tee, _ = text.partition("T")
    if tee and not _TIME.fullmatch(text):
        raise _wrong(text, "a time is HH:MM:SS with Z, an offset or nothing, behind a whole day")
    plain = day.rstrip(_QUALIFIER)
    if len(day) - len(plain) > 1:
        raise _wrong(text, "more than one qualifier")
    found = _DAY.fullmatch(plain)
    if not found:
        raise _wrong(text, "not YYYY, YYYY-MM or YYYY-MM-DD with X for unknown digits")
    first, last = _ends_of(found[1], found[2], found[3], text)
    return (None, None) if day != plain else (first, last)


def _ends_of(year: str, month: str | None, day: str | None, text: str) -> tuple[date, date]:
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if low == 0:
        raise _wrong(text, "the year 0 and years before it are not supported")
    if "X" in year and month not in (None, "XX"):
        raise _wrong(text, "a month of an unknown year")
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise _wrong(text, "a day of an unknown month")
        return date(low, 1, 1), date(high, 12, 31)
    return _within_year(low, int(str(month)), day, text)


def _within_year(year: int, month: int, day: str | None, text: str) -> tuple[date, date]:
    if month in _SEASONS and day is None:
        return _season(year)
    if not 1 <= month <= 12:
        raise _wrong(text, f"there is no month {month:02d}")
    length = _months.monthrange(year, month)[1]
    if day in (None, "XX"):
        return date(year, month, 1), date(year, month, length)
    if not 1 <= int(str(day)) <= length:
        raise _wrong(text, f"that month has no day {day}")
    exact = date(year, month, int(str(day)))
    return exact, exact


def _season(year: int) -> tuple[date, date]:
    """EDTF gives a season no hemisphere and no first day: a winter may begin or end in the year beside its own.

    December of the year before to March of the year after holds every convention, by months and by the sun.
    """
    first = date(year - 1, 12, 1) if year > 1 else date.min
    return first, date(year + 1, 3, 31) if year < date.max.year else date.max


def _wrong(text: str, reason: str) -> BadValue:
    return BadValue(
        f"{text!r} is no EDTF level 1 date: {reason}.",
        next_step="Write it like 2019-04-12, 2019-04, 2019-04-XX, 2019~ or 2019-03/2019-06.",
    )
