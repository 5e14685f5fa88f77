"""The solar Hijri calendar of Iran and Afghanistan.

Its months have had 31, 30 and at last 29 or 30 days since 1304 (31 March 1925) in Iran and since 1336 (1957) in
Afghanistan; before, they followed the sun through the signs of the zodiac and had 29 to 32. Leap years are those of
persiantools (the 33-year rule with corrections), which a prediction of the equinox may move in a far future.
"""

from __future__ import annotations

from datetime import date, timedelta

from probata.method.documents.calendars.model import Days
from probata.record.errors import BadValue

MONTHS = (
    "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar", "Dey", "Bahman",
    "Esfand",
)  # fmt: skip
AFGHAN_MONTHS = (
    "Hamal", "Sawr", "Jawza", "Saratan", "Asad", "Sunbula", "Mizan", "Aqrab", "Qaws", "Jadi", "Dalw", "Hut",
)  # fmt: skip
IRAN_SINCE, AFGHANISTAN_SINCE, RECKONED_TO = 1304, 1336, 1500
_LAST = 9377
_BEFORE = "before {} months followed the signs of the zodiac and had 29 to 32 days; may be a day or two off"
_AFTER = "leap years after 1500 are a prediction; may be a day off"


def length(year: int, month: int) -> int:
    """Days of a month by the rule of today."""
    from persiantools.jdatetime import JalaliDate

    return 31 if month <= 6 else 30 if month < 12 or JalaliDate.is_leap(year) else 29


def persian(year: int, month: int = 0, day: int = 0) -> tuple[Days, ...]:
    """The days of a year, month or day in Iran. BadValue for a month or day that there is not."""
    return (_days(year, month, day, IRAN_SINCE, MONTHS),)


def afghan(year: int, month: int = 0, day: int = 0) -> tuple[Days, ...]:
    """The same in Afghanistan, whose months had other lengths for longer."""
    return (_days(year, month, day, AFGHANISTAN_SINCE, AFGHAN_MONTHS),)


def _days(year: int, month: int, day: int, since: int, names: tuple[str, ...]) -> Days:
    if not 1 <= year <= _LAST:
        raise BadValue(f"There is no year {year} in the solar Hijri calendar that can be converted.")
    if not 0 <= month <= 12:
        raise BadValue(f"The solar Hijri year has no month {month}.")
    if not month:
        return _widened(_day(year, 1, 1), _day(year, 12, length(year, 12)), year, since)
    most = length(year, month)
    if not 0 <= day <= most:
        raise BadValue(f"{names[month - 1]} {year} has {most} days, and no day {day}.")
    return _widened(_day(year, month, day or 1), _day(year, month, day or most), year, since)


def _day(year: int, month: int, day: int) -> date:
    from persiantools.jdatetime import JalaliDate

    found: date = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
    return found


def _widened(first: date, last: date, year: int, since: int) -> Days:
    if since <= year <= RECKONED_TO:
        return Days(first, last)
    more = timedelta(days=2 if year < since else 1)
    return Days(first - more, last + more, (_BEFORE.format(since) if year < since else _AFTER,))
