"""tenures: how long somebody held an office, against the day on which the report lets them take it. English.

"Crane left on 31 March 2021, after nearly six years", where "Ruth Crane was appointed in July 2016" stands elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.claims.reading.dates import dated
from probata.method.report.claims.reading.model import DateClaim
from probata.method.report.claims.reading.telling import Telling
from probata.method.report.claims.time.happened import Happened, foreign, happened_in
from probata.method.report.claims.time.spans_of_time import Duration, durations_in, fits_between
from probata.method.report.model import Bound

_LEFT = re.compile(
    r"\b(?P<name>[A-Z][\w'’-]+)\s+(?:(?:had|was)\s+)?(?:left|resigned|retired|stepped\s+down|quit|dismissed|removed|departed|died)\b[^.;:]*\Z"
)
_AFTER = re.compile(
    r"(?i)\s*,?\s*after\s+(?:(?:some|about|almost|nearly|just\s+over|more\s+than|over|less\s+than|only|a\s+tenure\s+of|serving\s+(?:for\s+)?)\s+)*\Z"
)
_IN_OFFICE = re.compile(
    r"(?i)\b(?:appointed|elected|sworn\s+in|took\s+office|took\s+over|hired|joined|became|named|succeeded)\b"
)
_THERE = re.compile(r"(?i)\s*[,.;]|\s*\Z|\s+(?:in\s+(?:office|the\s+post|charge)|there|at\s+the\s+head)\b")


@dataclass(frozen=True, slots=True)
class NotSoLong:
    """A time in office in ``telling`` that does not lead from ``begin`` to ``end``."""

    telling: Telling
    duration: Duration
    begin: DateClaim
    end: DateClaim


def not_in_office(bound: Bound) -> Iterator[NotSoLong]:
    """Every time in office that fits no beginning which the report dates for that name; it dates one or two."""
    ends = [(telling, *found) for telling in dated(bound) if (found := _left(telling)) is not None]
    for telling, name, end, duration in ends:
        begins = [each.date for other in dated(bound) if name in other.text for each in _begun(other, name)]
        wrong = [one for one in begins if not _fits(duration, one, end)]
        if begins and len(wrong) == len(begins):
            yield NotSoLong(telling, duration, wrong[0], end)


def _left(telling: Telling) -> tuple[str, DateClaim, Duration] | None:
    if "after" not in telling.text:
        return None
    for one in happened_in(telling):
        found = _LEFT.search(telling.text[: one.date.span.start])
        if not found or one.ahead or foreign(one):
            continue
        for each in durations_in(telling.text):
            gap = telling.text[one.date.span.end : each.start] if each.start >= one.date.span.end else "-"
            if _AFTER.fullmatch(gap) and _THERE.match(telling.text, each.end):
                return found["name"], one.date, each
    return None


def _begun(telling: Telling, name: str) -> Iterator[Happened]:
    """Dated beginnings in office, told behind the name and before the date."""
    before = 0
    for one in happened_in(telling):
        head = telling.text[: one.date.span.start]
        at = head.rfind(name)
        clause = head[max(at, before) :] if at >= 0 else ""
        before = one.date.span.end
        if not re.search(r"[;:]|\.\s", clause) and len(_IN_OFFICE.findall(clause)) == 1 and not one.ahead:
            yield one


def _fits(one: Duration, begin: DateClaim, end: DateClaim) -> bool:
    if begin.first is None or begin.last is None or end.first is None or end.last is None or end.last < begin.first:
        return True
    return fits_between(one, (begin.first, begin.last), (end.first, end.last))
