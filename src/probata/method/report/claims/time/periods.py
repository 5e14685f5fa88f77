"""Periods as sentences tell them: from one date to another, or from one event to a later one. English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from probata.method.report.claims.reading.dates import dates_of
from probata.method.report.claims.reading.model import DateClaim, Voice
from probata.method.report.claims.reading.telling import Telling

_TO = re.compile(r"(?i)\s*,?\s*(?:to|until|till|through|up\s+to)\s+(?:the\s+)?\Z")
_OPENS = frozenset(("from", "is", "was", "of", "period", "covering", "covers", "covered", "during", "since"))
_AND = re.compile(r"(?i)\s+and\s+(?:the\s+)?\Z")
_DASH = re.compile(r"\s*[–—-]\s*\Z")
_BEGINS = (
    r"detained|arrested|abducted|taken|seized|apprehended|imprisoned|jailed|captured|began|started|opened|entered|arrived|admitted|"
    r"born|launched|kidnapped|interned"
)
_ENDS = (
    r"released|freed|returned|died|ended|closed|left|transferred|sentenced|convicted|deported|discharged|escaped|finished|concluded|"
    r"expelled|executed|killed"
)
_ON = r"(?:on|in)\s+(?:the\s+)?"
_EVENTS = re.compile(rf"(?i)\b(?:{_BEGINS})\b[^.;,]{{0,50}}?\s{_ON}\Z")
_THEN = re.compile(
    rf"(?i)[^.;,\d]{{0,40}}?,?\s+and\s+(?:(?:was|were|had|been|then|only|finally|again)\s+){{0,3}}(?:{_ENDS})\b[^.;,\d]{{0,50}}?\s{_ON}\Z"
)
_BARE_YEARS = re.compile(
    r"\s*(?:[,.;:)]|\Z|(?:the|in|at|on|by|for|when|while|and|there|it|he|she|they|was|were|had|is|of|a)\b)"
)


@dataclass(frozen=True, slots=True)
class Period:
    """Two dates that a sentence puts in this order; ``events``: of two events, not of one time."""

    begin: DateClaim
    end: DateClaim
    events: bool


def periods_of(telling: Telling) -> Iterator[Period]:
    """Every period of a sentence whose both ends are told with their years."""
    text = telling.text
    for one, other in pairwise(dates_of(telling)):
        begin = _with_year(one, other)
        if begin.first is None or other.first is None:
            continue
        if begin.month is None and other.month is None and not _BARE_YEARS.match(text, other.span.end):
            continue
        gap = text[one.span.end : other.span.start]
        if _is_period(one, gap) or (text[: one.span.start].rstrip().endswith("(") and _TO.fullmatch(gap)):
            yield Period(begin, other, False)
        elif (
            Voice.OTHERS not in (one.voice, other.voice)
            and _EVENTS.search(text[: one.span.start])
            and _THEN.fullmatch(gap)
        ):
            yield Period(begin, other, True)


def _is_period(one: DateClaim, gap: str) -> bool:
    if one.before == "between":
        return bool(_AND.fullmatch(gap))
    dash = one.before in ("from", "period") and _DASH.fullmatch(gap)
    return bool((one.before in _OPENS and _TO.fullmatch(gap)) or dash)


def _with_year(one: DateClaim, other: DateClaim) -> DateClaim:
    """The first of two dates, in the year of the second where it names none and stands before it in the year."""
    if one.year is not None or other.first is None or one.month is None or other.month is None or not one.exists:
        return one
    if (one.month, one.day or 1) > (other.month, other.day or 31):
        return one  # from November to January 2020
    first = other.first.replace(month=one.month, day=one.day or 1)
    return replace(one, year=other.year, first=first, last=first if one.day else None)


def within(one: DateClaim) -> bool:
    """Whether both ends of what a date bounds are known."""
    return one.first is not None and one.last is not None
