"""Chains of events: "Two days later, on 5 May", against the dates that were told before it. English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from probata.method.report.claims.dates import dates_of
from probata.method.report.claims.model import DateClaim
from probata.method.report.claims.spans_of_time import Duration, durations_in, fits_between
from probata.method.report.claims.telling import Telling, tellings
from probata.method.report.model import Bound, Passage

_BEHIND = re.compile(r"(?i)\s+(?P<way>later|afterwards|after\s+that|earlier|before)\s*,\s*on\s+(?:the\s+)?\Z")
_NEXT = re.compile(
    r"(?i)\b(?:the\s+)?(?P<way>next|following|previous|day\s+before)(?:\s+day)?\s*,\s*on\s+(?:the\s+)?\Z"
)
_BACK = frozenset(("earlier", "before", "previous", "day before"))


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a chain: its date, the date that it counts from, and how far that is said to be.

    ``turned``: the date lies on the wrong side; ``fits``: the distance is as told.
    """

    telling: Telling
    start: int
    date: DateClaim
    anchor: DateClaim
    later: bool
    turned: bool
    fits: bool


def links(bound: Bound) -> tuple[Link, ...]:
    """Every step whose dates are told with their years, in the order of the text; made once.

    It counts from any date that its paragraph told before; only where it fits none of them is it held against the last.
    """
    return bound.once.get("links of chains", lambda: tuple(_links(bound)))


def _links(bound: Bound) -> Iterator[Link]:
    before: list[DateClaim] = []
    passage: Passage | None = None
    for telling in tellings(bound):
        if telling.said.passage is not passage:
            passage, before = telling.said.passage, []
        for one in dates_of(telling):
            if before and (found := _link(telling, one, before)) is not None:
                yield found
            if one.full:
                before.append(one)


def _link(telling: Telling, one: DateClaim, before: list[DateClaim]) -> Link | None:
    told = _told(telling.text, one)
    day = _day(one, before[-1])
    if told is None or day is None:
        return None
    duration, later = told
    fitting = [each for each in before if each.first and _holds(duration, later, each.first, day)]
    anchor = before[-1]
    if fitting or anchor.first is None:
        return Link(telling, duration.start, one, anchor, later, False, True)
    sides = [each for each in before if each.first and (each.first < day if later else each.first > day)]
    return Link(telling, duration.start, one, anchor, later, not sides, False)


def _told(text: str, one: DateClaim) -> tuple[Duration, bool] | None:
    head = text[: one.span.start]
    if found := _NEXT.search(head):
        way = " ".join(found["way"].lower().split())
        return Duration(found.start(), found.end(), Fraction(1), Fraction(1)), way not in _BACK
    found = _BEHIND.search(head)
    duration = next((each for each in durations_in(text) if found and each.end == found.start()), None)
    return (duration, found["way"].lower() not in _BACK) if found and duration else None


def _day(one: DateClaim, anchor: DateClaim) -> date | None:
    """The day, in the year of the one before it where it names none."""
    if one.full:
        return one.first
    if one.year is not None or one.day is None or one.month is None or anchor.first is None or not one.exists:
        return None
    if one.month == 2 and one.day == 29:
        return None
    made = date(anchor.first.year, one.month, one.day)
    return made if abs((made - anchor.first).days) < 183 else None


def _holds(duration: Duration, later: bool, anchor: date, day: date) -> bool:
    first, last = (anchor, day) if later else (day, anchor)
    return last >= first and fits_between(duration, (first, first), (last, last))
