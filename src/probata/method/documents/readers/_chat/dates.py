"""Dates: which number is the day is decided from the whole file, or not at all.

Evidence, the surest first: dates that no calendar has, dates in the names of the files that the messages bring
(``PHOTO-2019-04-12-...``), and time that would go back by more than a day. A layout decides where no phone writes it
otherwise (year of four figures first; dots: day first). What stays open keeps the file's own words.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from probata.method.documents.readers._chat.heads import Head, Stamp

YMD, DMY, MDY = (0, 1, 2), (2, 1, 0), (2, 0, 1)
Order = tuple[int, int, int]
"""Where year, month and day stand among the three numbers."""
FIRST_YEAR, LAST_YEAR = 2009, 2099
"""Chat exports are no older; a year outside is of another calendar or no year."""
_FEW = 20
"""One line in so many may contradict the order of the others: a line pasted from elsewhere, a clock set wrong."""
_YEARS = 4
"""Years that a chat on the same few days of the month is still believed to have."""
_IN_NAMES = re.compile(r"(?:(?:IMG|VID|AUD|PTT|STK|DOC|GIF)-(\d{4})(\d\d)(\d\d)-WA|-[A-Z]+-(\d{4})-(\d\d)-(\d\d)-\d\d)")
_TWELVE = "the words beside its times of twelve hours are not known; the times stand as the file has them"
_OPEN = "day and month cannot be told apart; the times stand as the file has them"
_OTHER = (
    "its years are of another calendar, or no order of day and month fits its dates;"
    " the times stand as the file has them"
)
_BARE = "some of its dates have no year; those times stand as the file has them"


@dataclass(frozen=True, slots=True)
class Dated:
    """The time of each head, ISO 8601 without a zone or the file's own words, and what could not be told."""

    at: tuple[str, ...]
    limits: tuple[str, ...]


def dated(text: str, heads: Sequence[Head]) -> Dated:
    """The times of the heads."""
    stamps = [head.stamp for head in heads]
    named = stamps[0].named
    orders = (DMY,) if named else _orders(text, heads)
    unknown = any(stamp.half == "?" for stamp in stamps)
    filler = unknown and any(stamp.clock[0] > 12 for stamp in stamps if stamp.half == "?")
    told = [_iso(stamp, orders, filler=filler) for stamp in stamps]
    limits = []
    if unknown and not filler:
        limits.append(_TWELVE)
    elif not orders:
        limits.append(_OTHER)
    elif not all(told) and len(orders) > 1:
        limits.append(_OPEN)
    if named and any(stamp.date[2] < 0 for stamp in stamps):
        limits.append(_BARE)
    at = tuple(iso or stamp.words.strip() for iso, stamp in zip(told, stamps, strict=True))
    return Dated(at, (*limits, *_backwards(at)))


def _orders(text: str, heads: Sequence[Head]) -> tuple[Order, ...]:
    """The orders that the file leaves open: one where it decides, none where no order makes dates of its numbers."""
    stamps = [head.stamp for head in heads]
    orders = _fitting(stamps, _candidates(heads[0]))
    years_first = _years_first(stamps, orders)
    if len(orders) < 2 and years_first is None:
        return tuple(orders)
    if years_first:
        return (YMD,)
    orders += [YMD] if years_first is not None else []
    found = _by_names(text, heads, orders) or _by_time(stamps, orders)
    return (found,) if found else tuple(orders)


def _candidates(head: Head) -> tuple[Order, ...]:
    """The orders that a phone writes in such a layout."""
    stamp = head.stamp
    if stamp.digits[0] > 2 or re.search(r"[년年]|^\d\d\.\s\d{1,2}\.\s\d{1,2}\.", stamp.words):
        return (YMD,)
    if re.match(r"\W*\d+\W?\.", stamp.words):
        return (DMY,)
    return (DMY, MDY)


def _fitting(stamps: Sequence[Stamp], orders: Sequence[Order]) -> list[Order]:
    """The orders in which the dates are dates; where none is, years of two figures may stand first."""
    misses = {order: sum(_date(stamp, order) is None for stamp in stamps) for order in orders}
    least = min(misses.values())
    if least * _FEW > len(stamps):
        short = stamps[0].digits[0] == stamps[0].digits[2] == 2
        return _fitting(stamps, (YMD,)) if short and YMD not in orders else []
    return [order for order, count in misses.items() if count == least or (count * _FEW < len(stamps) and not least)]


def _years_first(stamps: Sequence[Stamp], orders: Sequence[Order]) -> bool | None:
    """Whether years of two figures stand first (19/4/13): the last number has more values than the first; None for no.

    Few values may still be days of one month of several years: then it stays open.
    """
    short = all(stamp.digits[0] <= 2 and stamp.digits[2] <= 2 for stamp in stamps)
    first, last = ({stamp.date[at] for stamp in stamps} for at in (0, 2))
    if not short or YMD in orders or len(last) <= len(first) or not _fitting(stamps, (YMD,)):
        return None
    return len(last) > _YEARS


def _by_names(text: str, heads: Sequence[Head], orders: Sequence[Order]) -> Order | None:
    """The order in which dates of messages are those in the names of the files that they bring."""
    hits = dict.fromkeys(orders, 0)
    ends = [head.start for head in heads[1:]] + [len(text)]
    for head, end in zip(heads, ends, strict=True):
        for found in _IN_NAMES.finditer(text, head.end, end):
            said = tuple(int(each) for each in found.groups() if each)
            for order in orders:
                hits[order] += _date(head.stamp, order) == said
    best = max(orders, key=lambda order: hits[order])
    rest = sum(hits[order] for order in orders if order != best)
    return best if hits[best] > _FEW * rest else None


def _by_time(stamps: Sequence[Stamp], orders: Sequence[Order]) -> Order | None:
    """The order in which time goes on, where in the others it would go back by more than a day."""
    back = {order: _days_back(stamps, order) for order in orders}
    best = min(orders, key=lambda order: back[order])
    others = [back[order] for order in orders if order != best]
    return best if min(others) > _FEW // 4 * back[best] else None


def _days_back(stamps: Sequence[Stamp], order: Order) -> int:
    days = [_day(date) for stamp in stamps if (date := _date(stamp, order))]
    return sum(after < before - 1 for before, after in pairwise(days))


def _day(date: tuple[int, int, int]) -> int:
    return 366 * date[0] + 31 * date[1] + date[2]


def _date(stamp: Stamp, order: Order) -> tuple[int, int, int] | None:
    """Year, month, day in this order; None when the calendar has no such day."""
    year, month, day = (
        (stamp.date[2], stamp.date[1], stamp.date[0]) if stamp.named else [stamp.date[at] for at in order]
    )
    year += 2000 if 0 <= year < 100 else 0
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        return None
    return (year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def _iso(stamp: Stamp, orders: Sequence[Order], *, filler: bool) -> str:
    """ISO 8601, empty where the orders that are open do not agree or the hour cannot be told."""
    dates = {_date(stamp, order) for order in orders}
    date = dates.pop() if len(dates) == 1 else None
    hour = _hour(stamp, filler=filler)
    if date is None or hour is None:
        return ""
    said = f"{date[0]:04}-{date[1]:02}-{date[2]:02}T{hour:02}:{stamp.clock[1]:02}"
    return f"{said}:{stamp.clock[2]:02}" if stamp.seconds else said


def _hour(stamp: Stamp, *, filler: bool) -> int | None:
    hour = stamp.clock[0]
    if stamp.half not in ("am", "pm"):
        return hour if stamp.half != "?" or filler else None
    # Midnight and noon of the words for deep night and evening: phones differ.
    if hour > 12 or (hour == 12 and any(word in stamp.words for word in ("凌晨", "晚上"))):
        return None
    return hour % 12 + (12 if stamp.half == "pm" else 0)


def _backwards(at: Sequence[str]) -> tuple[str, ...]:
    """Where the clock goes back; entries stay in the order of the file."""
    told = [(number, each) for number, each in enumerate(at, start=1) if each[4:5] == "-" and "T" in each]
    back = [number for (_, before), (number, after) in pairwise(told) if after < before]
    if not back:
        return ()
    times = "once" if len(back) == 1 else f"{len(back):,} times"
    return (f"its time goes back {times}, first at message {back[0]:,}; the order is the file's",)
