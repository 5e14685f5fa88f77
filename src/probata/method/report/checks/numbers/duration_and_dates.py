"""PB360: a duration that does not fit its dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.claims.chains import links
from probata.method.report.claims.periods import Period, periods_of
from probata.method.report.claims.spans_of_time import Duration, durations_in, fits_between
from probata.method.report.claims.telling import Telling, tellings
from probata.method.report.model import Bound, Objection

CODE = "PB360"
WITHOUT_RECORDS = True
SAYS = "A duration does not fit the dates that stand beside it."
WHY = """How long somebody was held is a finding of its own, and the law counts it in days (the house's method, law 1).
A reader who subtracts the dates has to get the same."""
BAD = "She was held for {fixed}`ten|an example` days, from {date}`3 May 2018` to {date}`20 May 2018`.\n"
GOOD = "She was held for {fixed}`17|an example` days, from {date}`3 May 2018` to {date}`20 May 2018`.\n"
_BEFORE = re.compile(r"(?i)\s*(?:[,(:–—]|,\s*that\s+is,?)?\s*(?:from|between)\s+(?:the\s+)?\Z")
_HELD = re.compile(r"(?i)\b(?:for|lasted|lasting|took|spent|of)\s+(?:\w+\s+){0,2}\Z")
_BEHIND = re.compile(
    r"(?i)\s*(?:[,(–—]|,?\s*(?:that\s+is|i\.e\.|or))\s*(?:a\s+(?:total|period)\s+of|that\s+is,?|i\.e\.,?|or|in\s+all|altogether)?\s*"
    r"(?:about|some|nearly|almost|more\s+than|at\s+least|just\s+over|just\s+under|over)?\s*\Z"
)
_ENDS = re.compile(r"\s*(?:[),.;:]|\Z|in\s+(?:all|total)\b)")


def run(bound: Bound) -> Iterator[Objection]:
    """The first and the last day may both be counted; months and years may be counted roughly."""
    for telling in tellings(bound):
        durations = durations_in(telling.text)
        for period in periods_of(telling) if durations else ():
            one = _beside(telling, durations, period)
            if one is not None and not _fits(one, period):
                yield _objection(telling, one, period)
    for link in links(bound):
        if not link.fits and not link.turned:
            words = link.telling.text[link.start : link.date.span.end]
            message = f"“{words}”: that is not so far from “{link.anchor.words}”, which is told before it."
            yield link.telling.objection(
                CODE, link.start, link.date.span.end, message, "Look up both dates, and count the days again."
            )


def _beside(telling: Telling, durations: tuple[Duration, ...], period: Period) -> Duration | None:
    text, begin, end = telling.text, period.begin.span.start, period.end.span.end
    if period.events:
        return None
    for one in durations:
        if one.end <= begin and _BEFORE.fullmatch(text[one.end : begin]) and _HELD.search(text[: one.start]):
            return one
        if end <= one.start and _BEHIND.fullmatch(text[end : one.start]) and _ENDS.match(text, one.end):
            return one
    return None


def _fits(one: Duration, period: Period) -> bool:
    begin, end = period.begin, period.end
    if begin.first is None or begin.last is None or end.first is None or end.last is None or end.last < begin.first:
        return True
    return fits_between(one, (begin.first, begin.last), (end.first, end.last))


def _objection(telling: Telling, one: Duration, period: Period) -> Objection:
    words = telling.text[one.start : one.end]
    message = f"“{words}” does not fit “{period.begin.words}” to “{period.end.words}”."
    return telling.objection(
        CODE, one.start, one.end, message, "Count the time between the dates again, or look them up."
    )
