"""Chains of events: "Two days later, on 5 May", against the dates that were told before it. English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from probata.method.report.claims.reading.dates import dates_of
from probata.method.report.claims.reading.model import DateClaim
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.claims.time.spans_of_time import Duration, durations_in, fits_between
from probata.method.report.model import Bound, Passage

_LATER = (
    r"(?P<way>later(?:\s+on)?|afterwards|after\s+that|after\s+this|after\s+it(?=\s*(?:[,.;)]|\Z))|earlier|"
    r"before(?:\s+that|\s+this)?|previously)"
)
_BEFORE_IT = re.compile(rf"(?i)\s+{_LATER}\s*[,(:–—]?\s*(?:(?:on|in|that\s+is)\s+)?(?:the\s+)?\Z")
_NEXT = re.compile(
    r"(?i)\b(?:the\s+)?(?P<way>next|following|previous|preceding|day\s+before|day\s+after)(?:\s+(?:day|morning|night|evening))?"
    r"\s*[,(]\s*(?:on\s+)?(?:the\s+)?\Z"
)
_TO_IT = re.compile(
    r"(?i)\s*[,(:–—]?\s*(?:(?:that\s+is|i\.e\.|only|just|some|or|about|nearly|almost|exactly|barely|less\s+than|more\s+than|at\s+least|"
    r"fewer\s+than|around|roughly|and\s+thus|thus|well\s+over|not\s+even)\s*,?\s*)*\Z"
)
_CAME = re.compile(
    r"(?i)\s+(?:(?:had\s+)?(?:took|taken)\s+place|came|followed|happened|occurred|fell)\s+"
    r"(?:(?:only|just|exactly|barely|some|about|nearly|almost|more\s+than|less\s+than)\s+)*\Z"
)
"""Between what is named by its date and how far behind another it came: "the raid of 3 May came two days later"."""
_BEHIND_IT = re.compile(
    rf"(?i)\s+(?!before\b(?!\s+(?:that|this)\b|\s*[,.;)]|\s*\Z)){_LATER}\b(?!\s+(?:the|an?|his|her|its|their|he|she|they|it)\b)(?!\s*[,(]?\s*(?:on\s+)?\d)"
)
_NEXT_BEHIND = re.compile(
    r"(?i)\s*[,(]\s*(?:that\s+is,?\s+)?(?:the\s+(?:very\s+)?)(?P<way>next|following|previous)\s+day\s*[,.;)]"
)
_FROM = re.compile(r"(?i)\s+(?P<way>after|before)\s+[^,;.:()\d]{2,70}\Z")
_APPOSED = re.compile(r"(?i)\s*[,)]\s*(?:(?:on|that\s+is,?(?:\s+on)?)\s+)?(?:the\s+)?\Z")
_LONG = 150
"""Days; shorter steps at the beginning of a passage count from what is told without its date."""
_NEAR = 31
"""Days between two dates that "the following day" may join; what lies farther apart is of two stories."""
_BACK = frozenset(
    ("earlier", "before", "previous", "preceding", "day before", "before that", "before this", "previously")
)


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

    It counts from the date that is named with it ("two days after the decree of 3 May"), else from any date that its
    paragraph told before; only where it fits none of them is it held against the last.
    """
    return bound.once.get("links of chains", lambda: tuple(_links(bound)))


def _links(bound: Bound) -> Iterator[Link]:
    before: list[DateClaim] = []
    last: list[DateClaim] = []
    passage: Passage | None = None
    told_before: list[DateClaim] = []
    for telling in tellings(bound):
        if telling.said.passage is not passage:
            opened = telling.said.passage.section == passage.section if passage else False
            last = (before or last) if opened and telling.said.passage.kind == "paragraph" else []
            told_before = [*told_before, *before] if opened else []
            passage, before = telling.said.passage, []
        if not durations_in(telling.text) and "day" not in telling.text:
            before += [one for one in dates_of(telling) if one.full]
            continue
        for one in dates_of(telling):
            named = _named(telling, one)
            told = named[:2] if named else _told(telling.text, one)
            anchors = [named[2]] if named else before or (last if told and _opens(telling, told[0]) else [])
            far = not anchors and telling.said.start == 0
            found = _link(telling, one, told_before if far else anchors, *told) if told else None
            if found is not None and (found.turned or not far):
                yield found  # what a section told farther up may count from what has no date
            if one.full:
                before.append(one)


def _opens(telling: Telling, duration: Duration) -> bool:
    """Whether a passage begins with a step of years, so that it counts from the passage before it."""
    return (duration.least or 0) >= _LONG and telling.said.start == 0 and not telling.text[: duration.start].strip()


def _link(telling: Telling, one: DateClaim, before: list[DateClaim], duration: Duration, later: bool) -> Link | None:
    day = _day(one, before[-1]) if before else None
    if day is None:
        return None
    fitting = [each for each in before if each.first and _holds(duration, later, each.first, day)]
    anchor, start = before[-1], min(duration.start, one.span.start)
    if duration.most == 1 and anchor.first and abs((day - anchor.first).days) > _NEAR:
        return None  # "the following day" follows an event that is told without its date
    if fitting or anchor.first is None:
        return Link(telling, start, one, anchor, later, False, True)
    sides = [each for each in before if each.first and (each.first < day if later else each.first > day)]
    return Link(telling, start, one, anchor, later, not sides, False)


def _told(text: str, one: DateClaim) -> tuple[Duration, bool] | None:
    """How far a date is said to be from an earlier one, and whether behind it."""
    head = text[: one.span.start]
    if found := _NEXT.search(head) or _NEXT_BEHIND.match(text, one.span.end):
        day = Duration(found.start(), found.end(), Fraction(1), Fraction(1))
        return day, _way(found) not in _BACK
    for each in durations_in(text):
        found = _BEFORE_IT.fullmatch(head, each.end) if each.end <= len(head) else None
        gap = text[one.span.end : each.start] if each.start >= one.span.end else "-"
        if _TO_IT.fullmatch(gap) or _CAME.fullmatch(gap):
            found = found or _BEHIND_IT.match(text, each.end)
        if found:
            return each, _way(found) not in _BACK
    return None


def _named(telling: Telling, one: DateClaim) -> tuple[Duration, bool, DateClaim] | None:
    """ "Two days after the decree of 3 May 2018, on 5 May 2018", and the other way round."""
    text = telling.text
    for anchor in dates_of(telling):
        if anchor is one or not anchor.full:
            continue
        for each in durations_in(text):
            found = _FROM.fullmatch(text[each.end : anchor.span.start]) if each.end < anchor.span.start else None
            if not found:
                continue
            first = anchor.span.end <= one.span.start and _APPOSED.fullmatch(text[anchor.span.end : one.span.start])
            last = one.span.end <= each.start and _TO_IT.fullmatch(text[one.span.end : each.start])
            if first or last:
                return each, _way(found) not in _BACK, anchor
    return None


def _way(found: re.Match[str]) -> str:
    return " ".join(found["way"].lower().split())


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
