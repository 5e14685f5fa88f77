"""The Islamic calendar: the table of Umm al-Qura where it reaches, the arithmetic calendar elsewhere.

The table (hijridate: 1343 to 1500 AH, 1924 to 2077) is that of Saudi Arabia's administration. The arithmetic calendar
has 30 and 29 days in turn and a 30th day of its last month in the years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 of
each 30; its first day is 16 July 622 of the Julian calendar (19 July 622, Gregorian).
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from probata.method.documents.calendars.model import Days
from probata.record.errors import BadValue

TABLE = range(1343, 1501)
MONTHS = (
    "Muharram", "Safar", "Rabi I", "Rabi II", "Jumada I", "Jumada II", "Rajab", "Shaban", "Ramadan", "Shawwal",
    "Dhu al-Qadah", "Dhu al-Hijjah",
)  # fmt: skip
_EPOCH = date(622, 7, 19).toordinal()
_LAST = 9665
"""The last year that ends before Python's calendar does."""
_NEAR, _FAR = 1, 2
"""Days that a month may begin earlier or later than by the table, and than by arithmetic."""
SIGHTED = "where months were begun by sighting the moon, it may be a day earlier or later"
ARITHMETIC = (
    "by the arithmetic calendar, since the table of Umm al-Qura reaches from 1343 to 1500; may be a day or two off"
)
_SUNSET = "the day begins at sunset: its evening is that of the Gregorian day before"


@lru_cache(maxsize=4096)
def starts(year: int, month: int) -> int:
    """The ordinal (as of ``date.toordinal``) of the first day; month 13 is the first of the next year."""
    year, month = (year + 1, 1) if month == 13 else (year, month)
    if year in TABLE:
        from hijridate import Hijri

        return Hijri(year, month, 1).to_gregorian().toordinal()
    if year == TABLE.stop and month == 1:
        return starts(year - 1, 12) + _table_length(year - 1, 12)
    return _EPOCH + (year - 1) * 354 + (3 + 11 * year) // 30 + (59 * (month - 1) + 1) // 2


def length(year: int, month: int) -> int:
    """Days of a month: by the table where it reaches, by arithmetic elsewhere."""
    if year in TABLE:
        return _table_length(year, month)
    return 29 + month % 2 + (month == 12 and (11 * year + 14) % 30 < 11)


def islamic(year: int, month: int = 0, day: int = 0) -> tuple[Days, ...]:
    """The days that a year, month or day can be, with those beside them that a sighting can make it.

    BadValue for a month or day that there is not; by arithmetic every month may have a 30th day.
    """
    return (_widened(*_ends(year, month, day, sighted=year not in TABLE), year, day),)


def sighted(year: int, month: int = 0, day: int = 0) -> tuple[Days, ...]:
    """The same where each month was begun by sighting: every month may have had a 30th day."""
    return (_widened(*_ends(year, month, day, sighted=True), year, day),)


def umm_al_qura(year: int, month: int = 0, day: int = 0) -> tuple[Days, ...]:
    """The very days by the table. BadValue also for a year outside of it."""
    if year not in TABLE:
        raise BadValue(
            f"The table of Umm al-Qura has no year {year}: it reaches from 1343 to 1500.",
            next_step="Name the calendar islamic, which is reckoned by arithmetic there.",
        )
    first, last = _ends(year, month, day, sighted=False)
    return (Days(date.fromordinal(first), date.fromordinal(last), ("by the table of Umm al-Qura",)),)


def _table_length(year: int, month: int) -> int:
    from hijridate import Hijri

    return Hijri(year, month, 1).month_length()


def _ends(year: int, month: int, day: int, *, sighted: bool) -> tuple[int, int]:
    if not 1 <= year <= _LAST:
        raise BadValue(f"There is no year {year} in the Islamic calendar that can be converted.")
    if not 0 <= month <= 12:
        raise BadValue(f"The Islamic year has no month {month}.")
    if not month:
        return starts(year, 1), starts(year, 13) - 1
    if not day:
        return starts(year, month), starts(year, month) + length(year, month) - 1
    most = 30 if sighted else length(year, month)
    if not 1 <= day <= most:
        raise _no_day(year, month, day, most)
    return (there := starts(year, month) + day - 1), there


def _no_day(year: int, month: int, day: int, most: int) -> BadValue:
    named = f"{MONTHS[month - 1]} {year}"
    if day != 30:
        return BadValue(f"{named} has no day {day}: no month of the Islamic calendar has more than 30.")
    return BadValue(
        f"{named} has {most} days by the table of Umm al-Qura, and no day 30.",
        next_step="Where months began by sighting the moon it may have had one: name the calendar islamic-sighted.",
    )


def _widened(first: int, last: int, year: int, day: int) -> Days:
    more = _NEAR if year in TABLE else _FAR
    by = f"by the table of Umm al-Qura; {SIGHTED}" if year in TABLE else ARITHMETIC
    why = (f"{date.fromordinal(first)} {by}", _SUNSET) if day else (by,)
    low = max(first - more, date.min.toordinal())
    return Days(date.fromordinal(low), date.fromordinal(last + more), why)
