"""When the work for a report was done, as it says itself, and what of that work it dates outside of that time. English.

"We conducted research from August 2022 through January 2024" bounds the interviews that its notes name. Where most of
them lie within, one that does not is a slip of the pen, or a step that the account of the method leaves out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from probata.method.report.claims.reading.dates import date_claims
from probata.method.report.claims.reading.model import DateClaim, Voice
from probata.method.report.claims.time.periods_told import periods_told
from probata.method.report.model import Bound

_WORK = re.compile(
    r"(?i)\b(?:(?:conducted|carried\s+out|did|held|undertook|undertaken|done|took\s+place|were\s+held|made)\b.{0,80}?\b(?:research|interviews|field\s?work)|"
    r"(?:research|interviews|field\s?work)\b.{0,80}?\b(?:conducted|carried\s+out|held|done|took\s+place|lasted|undertaken|ran|began)|"
    r"(?:we|panel|commission|inquiry|mission|team|researchers|investigators|[A-Z]\w+\s+[A-Z]\w+)\s+interviewed)\b"
)
_SUBJECT = re.compile(r"(?i)\b(?:alleged|violations?|committed|crimes?|incidents?|abuses)\b")
_OWN = re.compile(
    r"(?i)\b(?:for\s+(?:this|the\s+present)\s+(?:report|study|account|article|investigation)|(?:this|the\s+present)\s+(?:report|study)|we|our|"
    r"the\s+(?:panel|commission|inquiry|mission|committee|team|authors?|researchers?|investigators?))\b"
)
_METHOD = re.compile(
    r"(?i)\b(?:method\w*|sources?|approach|about\s+this|how\s+|scope|research|inquiry|summary|introduction|mandate)\b"
)
_NOT_OURS = re.compile(
    r"(?i)\b(?:police|prosecut\w+|court|government|ministry|newspaper|broadcast|radio|television|their|his|her|earlier|previous\w*|former\s+report|"
    r"before|prior|preparat\w+|follow-up|since|pilot|again|later|first\s+report|additional\w*|further|also)\b"
)
_STEP = re.compile(
    r"(?i)\A\W*(?:(?-i:[A-Z][\w'’-]*\s+){1,4})?(?:(?:tele)?phone\s+|remote\s+|video\s+|online\s+|group\s+)?interviews?\s+(?:by\s+\w+\s+)?(?:with|of|by|in)\b|"
    r"(?i:\binterviews?\s+(?:were|was|had\s+been)\s+(?:held|conducted|carried\s+out|done)\b)"
)
_FOUNDED = re.compile(
    r"(?i)\b(?:established|set\s+up|created|appointed|constituted|founded)\b[^.;]{0,60}\b(?:the|this|a)\s+(?:panel|commission|inquiry|mission|committee|team)\b|"
    r"\b(?:panel|commission|inquiry|mission|committee)\b[^.;]{0,120}\b(?:was\s+)?(?:established|set\s+up|created|constituted)\b"
)
_LEAST, _BEHIND = 3, 40


@dataclass(frozen=True, slots=True)
class Work:
    """The time of the work; ``last`` is None where only its beginning is told; ``words`` say where it is told."""

    first: date
    last: date | None
    told: DateClaim
    words: str


def outside(bound: Bound) -> Iterator[tuple[DateClaim, Work]]:
    """Every dated step of the work that lies outside of the time that the report gives for it."""
    for work in (*_periods(bound), *_founded(bound)):
        yield from _beyond(bound, work)


def _beyond(bound: Bound, work: Work) -> Iterator[tuple[DateClaim, Work]]:
    steps = [one for one in date_claims(bound) if _is_step(one, work)]
    beyond = [one for one in steps if _is_outside(one, work)]
    inside = len({id(one.sentence) for one in steps} - {id(one.sentence) for one in beyond})
    few = len({id(one.sentence) for one in beyond})
    if few and (inside >= _LEAST * few or (work.last is None and inside + few <= _LEAST)):
        yield from ((one, work) for one in beyond)


def _periods(bound: Bound) -> Iterator[Work]:
    """The longest time that the report gives for its interviews or its research as a whole."""
    found = []
    for one in periods_told(bound):
        first, last = one.first, one.last
        begin, end = first.first or _in_year(first, last), last.last
        if begin and end and begin <= end and _is_own(first, last):
            found.append(Work(begin, end, first, first.text[first.span.start : last.span.end]))
    if found:
        yield max(found, key=lambda one: ((one.last or one.first) - one.first).days)


def _is_own(first: DateClaim, last: DateClaim) -> bool:
    text = first.text
    if first.voice is not Voice.OWN or _SUBJECT.search(text) or _NOT_OURS.search(text):
        return False
    own = _OWN.search(text) or _METHOD.search(first.passage.section)
    return bool(own and _WORK.search(text[: last.span.end + _BEHIND]))


def _founded(bound: Bound) -> Iterator[Work]:
    for one in date_claims(bound):
        if not one.full or one.first is None or one.passage.kind in ("note", "cell", "quote"):
            continue
        dated = one.before in ("on", "of") or one.weekday is not None
        if dated and _METHOD.search(one.passage.section) and _FOUNDED.search(one.text):
            yield Work(one.first, None, one, one.words)
            return


def _in_year(first: DateClaim, last: DateClaim) -> date | None:
    """The first day of a period whose year only its end tells."""
    if last.year is None or first.month is None or not first.exists:
        return None
    return date(last.year, first.month, first.day or 1)


def _is_step(one: DateClaim, work: Work) -> bool:
    if one.sentence is work.told.sentence or one.first is None or one.month is None:
        return False
    if one.passage.kind not in ("note", "paragraph", "item"):
        return False
    step = _STEP.search(one.text)
    if step is None or _NOT_OURS.search(one.text[: step.start()]):
        return False
    gap = one.text[step.end() : one.span.start]
    return ";" not in gap and not re.search(
        r"(?i)\b(?:on|about|of|since|before|after)\s+(?:the\s+)?\w+.*\bof\s*\Z", gap
    )


def _is_outside(one: DateClaim, work: Work) -> bool:
    if one.first is None or one.last is None:
        return False
    return one.last < work.first or (work.last is not None and one.first > work.last)
