"""The Gregorian calendar, and those that have its months and days under years of their own.

Thai years were reckoned from April from 1889 on; since 1941 (2484) they begin in January, so that 2483 had nine months.
Japanese eras end and begin on a day; Japan has the Gregorian calendar since 1 January 1873 (Meiji 6).
"""

from __future__ import annotations

from calendar import month_name, monthrange
from collections.abc import Callable
from datetime import date

from probata.method.documents.calendars.model import Days
from probata.record.errors import BadValue

THAI, ROC = 543, 1911
_NINE_MONTHS = 2483
"""The Thai year that ran from April to December 1940."""
_OF_THE_TIME = "as reckoned at the time, when the Thai year began in April"
_OF_TODAY = "as reckoned today, with the Thai year beginning in January"
_OLD_YEAR = "before 1941 the Thai year began in April: it may be reckoned from there or from January"
ERAS = {
    "meiji": ("Meiji", date(1868, 1, 25), date(1912, 7, 29)),
    "taisho": ("Taisho", date(1912, 7, 30), date(1926, 12, 24)),
    "showa": ("Showa", date(1926, 12, 25), date(1989, 1, 7)),
    "heisei": ("Heisei", date(1989, 1, 8), date(2019, 4, 30)),
    "reiwa": ("Reiwa", date(2019, 5, 1), date.max),
}
_ADOPTED = date(1873, 1, 1)


def gregorian(year: int, month: int = 0, day: int = 0) -> tuple[Days, ...]:
    """The days of a year, month or day. BadValue for one that there is not."""
    return (_days(year, month, day),)


def _days(year: int, month: int, day: int) -> Days:
    if not 1 <= year <= 9999:
        raise BadValue(f"The year {year} cannot be converted: years are 1 to 9999.")
    if not 0 <= month <= 12:
        raise BadValue(f"There is no month {month}.")
    if not month:
        return Days(date(year, 1, 1), date(year, 12, 31))
    most = monthrange(year, month)[1]
    if not 0 <= day <= most:
        raise BadValue(f"{month_name[month]} {year} has {most} days, and no day {day}.")
    return Days(date(year, month, day or 1), date(year, month, day or most))


def buddhist(year: int, month: int = 0, day: int = 0) -> tuple[Days, ...]:
    """The same by Thai years; two answers for January to March of an old year, which depend on who reckons."""
    if year > _NINE_MONTHS:
        return gregorian(year - THAI, month, day)
    if not month:
        return (_old_year(year),)
    now = _days(year - THAI, month, day)
    if month > 3:
        return (now,)
    if year == _NINE_MONTHS:
        return (Days(now.first, now.last, (f"{_OF_TODAY}: at the time, 2483 had no {month_name[month]}",)),)
    then = _days(year - THAI + 1, month, day)
    return Days(then.first, then.last, (_OF_THE_TIME,)), Days(now.first, now.last, (_OF_TODAY,))


def _old_year(year: int) -> Days:
    now = _days(year - THAI, 0, 0)
    last = now.last if year == _NINE_MONTHS else _days(year - THAI + 1, 3, 0).last
    return Days(now.first, last, (_OLD_YEAR,))


def roc(year: int, month: int = 0, day: int = 0) -> tuple[Days, ...]:
    """The same by years of the Republic of China, the first of which is 1912."""
    if year < 1:
        raise BadValue(f"The Republic of China has no year {year}: the first is 1912.")
    return gregorian(year + ROC, month, day)


def japanese(era: str) -> Callable[..., tuple[Days, ...]]:
    """The same by years of one Japanese era, within its days."""
    name, begins, ends = ERAS[era]

    def days(year: int, month: int = 0, day: int = 0) -> tuple[Days, ...]:
        if year < 1:
            raise BadValue(f"The era {name} has no year {year}.")
        found = _days(year + begins.year - 1, month, day)
        first, last = max(found.first, begins), min(found.last, ends)
        if first > last:
            until = "" if ends == date.max else f" to {ends}"
            raise BadValue(f"The era {name} reached from {begins}{until}: {found.first} lies outside of it.")
        if month and first < _ADOPTED:
            raise BadValue("Japan had a calendar of the moon before 1873 (Meiji 6), which is not read here.")
        return (Days(first, last),)

    return days
