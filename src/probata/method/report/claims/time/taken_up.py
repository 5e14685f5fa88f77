"""taken_up: "those seventy-seven days": a length that takes up the time told right before it. English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.claims.reading.model import DateClaim, Voice
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.claims.time.spans_of_time import Duration, durations_in, fits_between
from probata.method.report.claims.time.years import dates_with_years
from probata.method.report.model import Bound

_THOSE = re.compile(r"(?i)\b(?:those|these)\s+(?:same\s+|first\s+)?\Z")
_UNTIL = re.compile(
    r"(?i)\b(?:until|till|to|through)\b|\band\b[^.;:]{0,40}\b(?:ended|lifted|released|freed|left|closed|withdrew|withdrawn|returned|broken)\b"
)
_A_PART = re.compile(r"(?i)\s+(?:in|of|on|that|when|which|before|after)\b")
"""Behind a length that is only a part of the time: "those nine days in April"."""
_APART = re.compile(r"(?i)\b(?:or|respectively)\b|;")
_ENDS_OF_A_TIME = 2


@dataclass(frozen=True, slots=True)
class TakenUp:
    """A length in ``telling`` that is not the time from ``begin`` to ``end``."""

    telling: Telling
    duration: Duration
    begin: DateClaim
    end: DateClaim


def otherwise_taken_up(bound: Bound) -> Iterator[TakenUp]:
    """Where the sentence before, or the same one, tells two days that a word ties, and nothing else dated."""
    last: Telling | None = None
    for telling in tellings(bound):
        for one in durations_in(telling.text) if "ose " in telling.text or "ese " in telling.text else ():
            if _THOSE.search(telling.text[: one.start]) and not _A_PART.match(telling.text, one.end):
                near = last is not None and last.said.passage is telling.said.passage
                yield from _misfit(telling, one, last if near else None)
        last = telling


def _misfit(telling: Telling, one: Duration, last: Telling | None) -> Iterator[TakenUp]:
    inside = [each for each in dates_with_years(telling) if each.span.end <= one.start]
    source, days = (telling, inside) if inside or last is None else (last, [*dates_with_years(last)])
    if len(days) != _ENDS_OF_A_TIME or not all(each.full and each.voice is Voice.OWN for each in days):
        return
    begin, end = days
    gap = source.text[begin.span.end : end.span.start]
    if begin.first is None or end.first is None or begin.first >= end.first or not _UNTIL.search(gap):
        return
    if not _APART.search(gap) and not fits_between(one, (begin.first, begin.first), (end.first, end.first)):
        yield TakenUp(telling, one, begin, end)
