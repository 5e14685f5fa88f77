"""Periods told twice: "interviewed between 13 January and 25 November", "interviews took place from 10 January to ...".

English. Two periods are held to be of one thing where one of their ends is the same day, or the same month where no day
is told, and the sentences say the same of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from probata.method.report.claims.reading.acts import meanings
from probata.method.report.claims.reading.alike import around, keys
from probata.method.report.claims.reading.contrasts import contrasted
from probata.method.report.claims.reading.dates import date_claims
from probata.method.report.claims.reading.model import DateClaim
from probata.method.report.claims.reading.phrase import words_of
from probata.method.report.claims.reading.rarity import Rarity, rarity
from probata.method.report.english.said import stem
from probata.method.report.english.small_words import words
from probata.method.report.model import Bound

_TO = re.compile(
    r"\s*,?\s*(?:and|to|until|till|through|–|—|-)\s*(?:the\s+)?(?:\w+day,?\s+)?|"
    r"\s*,?\s+(?:and\s+)?(?:it\s+|they\s+)?(?:was\s+|were\s+|had\s+)?(?:ended|finished|lasted|continued|stopped|ceased|concluded|closed|completed|"
    r"discontinued)\s+(?:on|in|until|to)\s+",
    re.I,
)
_FROM = re.compile(
    r"(?i)(?:\bfrom|\bbetween|\b(?:began|begun|started|opened|commenced)(?:\s+\w+){0,3}?\s+(?:on|in)|[(:–—,])\s*(?:the\s+)?\Z"
)
_CUT = re.compile(r"[;]|[.!?](?=\s)|:(?=\s)|,?\s+(?=(?:while|whereas|but)\s)|[()]")
_DOUBTFUL = re.compile(
    r"(?i)\b(?:again|another|further|second|third|fourth|other|each|every|also|would|could|should|if|planned|scheduled|expected|"
    r"originally|first\s+(?:round|phase|stage|part|mission|visit)|last\s+(?:round|phase|stage|part)|not|never|he|she|his|her|him)\b"
)
_SAYS_NOTHING = frozenset(
    stem(one)
    for one in words("""
    took take taken place lasted last began begun ended continued ran run held conducted carried done made started
    finished completed opened closed period dates total people persons been were between throughout two years months
    stopped ceased concluded spoke met
    """)
)
_CODES = re.compile(
    r"\b(?:witness|interviewee|victim|case|site|document|room|person|phase|round)\s+([A-Z]?\d+|[A-Z]\b)", re.I
)
_TIED, _SAID_ALL, _ELSE = 0.6, 0.15, 0.5


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time with the stems of what its clause says of it."""

    first: DateClaim
    last: DateClaim
    said: frozenset[str]
    names: frozenset[str]
    contrasts: frozenset[str]
    codes: frozenset[str]


def periods_told(bound: Bound) -> tuple[Period, ...]:
    """Every period that the report tells in its own voice or another's; made once."""
    return bound.once.get("periods told", lambda: tuple(_periods(bound)))


def _periods(bound: Bound) -> Iterator[Period]:
    for first, last in pairwise(date_claims(bound)):
        if first.sentence is not last.sentence or first.passage.kind in ("quote", "heading", "note", "cell"):
            continue
        text = first.text
        gap = text[first.span.end : last.span.start]
        if not _TO.fullmatch(gap) or not first.exists or not last.exists:
            continue
        if _FROM.search(text[: first.span.start]) or not re.fullmatch(r"\s*,?\s*and\s*", gap):
            made = _period(first, last)
            if made is not None:
                yield made


def _period(first: DateClaim, last: DateClaim) -> Period | None:
    text = first.text
    cuts = [found.span() for found in _CUT.finditer(text)]
    start = max((behind for _, behind in cuts if behind <= first.span.start), default=0)
    end = min((at for at, _ in cuts if at >= last.span.end), default=len(text))
    if _DOUBTFUL.search(text[start:end]):
        return None
    inside = [one for one in words_of(text) if start <= one.start < end and one.stem not in _SAYS_NOTHING]
    each = [one for one in inside if one.meant or one.stem in _EVENTFUL]
    return Period(
        first,
        last,
        meanings(frozenset(one.stem for one in each)),
        meanings(frozenset(one.stem for one in each if one.name)),
        frozenset(one.plain for one in words_of(text) if start <= one.start < end),
        frozenset(found.casefold() for found in _CODES.findall(text[start:end])),
    )


_EVENTFUL = frozenset(map(stem, ("registered", "registration", "established", "recorded", "worked", "work", "counted")))


def two_periods(bound: Bound) -> Iterator[tuple[DateClaim, DateClaim]]:
    """Pairs of dates that begin or end one period and differ, in the order of the text."""
    each, weights = periods_told(bound), rarity(bound)
    for at, one in enumerate(each):
        for other in each[at + 1 :]:
            ends = _differing(one, other)
            if ends is not None and _one_thing(one, other, weights):
                yield ends


def _differing(one: Period, other: Period) -> tuple[DateClaim, DateClaim] | None:
    """The ends that differ, where the other ends are the same."""
    if _same(one.first, other.first) and _apart(one.last, other.last):
        return one.last, other.last
    if _same(one.last, other.last) and _apart(one.first, other.first):
        return one.first, other.first
    return None


def _parts(one: DateClaim) -> tuple[int | None, int | None, int | None]:
    return one.year, one.month, one.day


def _same(one: DateClaim, other: DateClaim) -> bool:
    """Whether both tell the same month or day, as exactly."""
    return _parts(one) == _parts(other) and one.month is not None


def _apart(one: DateClaim, other: DateClaim) -> bool:
    return any(a and b and a != b for a, b in zip(_parts(one), _parts(other), strict=True))


def _one_thing(one: Period, other: Period, weights: Rarity) -> bool:
    if one.first.voice is not other.first.voice or one.first.sentence is other.first.sentence:
        return False
    if contrasted(one.contrasts, other.contrasts) or one.codes != other.codes:
        return False
    shared = one.said & other.said
    only = one.said - other.said - _around(other), other.said - one.said - _around(one)
    if min(map(weights.sum, only)) > _ELSE or (one.names - other.names and other.names - one.names):
        return False
    if any(_narrows(each, two) for each, two in zip(only, (one, other), strict=True)):
        return False
    return weights.sum(shared) >= (_SAID_ALL if _says_all(one, other) else _TIED)


def _says_all(one: Period, other: Period) -> bool:
    """Whether all that one says is said by the other, and both tell days: "the interviews took place from ..."."""
    days = all(each.day is not None for each in (one.first, one.last, other.first, other.last))
    return days and bool(one.said) and bool(other.said) and (one.said <= other.said or other.said <= one.said)


def _around(one: Period) -> frozenset[str]:
    return keys(around(one.first.passage)) - one.said


def _narrows(only: frozenset[str], one: Period) -> bool:
    """Whether what only one says is a place or a group of its own: "interviews in the north"."""
    text, shared_time = one.first.text, (one.first.span.start, one.last.span.end)
    places = re.finditer(r"(?i)\b(?:in|at|with|of|among|along|near|around|on)\s+(?:the\s+)?([^\W\d_]+)", text)
    found = {stem(each[1].casefold()) for each in places if not shared_time[0] <= each.start() < shared_time[1]}
    return bool(only & meanings(frozenset(found)))
