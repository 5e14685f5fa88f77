"""Shares of what was told before: "some 37,000 of them, or close to half"; "17 in May, or 27 per cent of the total".

Several sentences may lie between. All that is counted before may be the base; who compares objects only where none
fits, and no other number of the same things in the report does. English.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from probata.method.manuscript.numbers import Number
from probata.method.report.claims.reading.counts import counts_in, thing_of
from probata.method.report.claims.reading.dated import dates_in
from probata.method.report.claims.reading.shares import Share, agrees, shares_in
from probata.method.report.claims.reading.telling import tellings
from probata.method.report.english.said import stems
from probata.method.report.model import Bound

POINTS_BACK = re.compile(r"(?i)\bof\s+(?:them|these|those|the\s+total)\b")
_OF_THEM = re.compile(r"(?i)\s+(?:[a-z]+\s+)?of\s+(?:them|these(?=\s*[,(–—])|those(?=\s*[,(–—]))\b")
_OR = re.compile(
    r"(?i)[^.;:()\d]{0,70}?(?:,\s*(?:or|that\s+is,?|i\.e\.,?)\s+|\s[–—]\s(?:or\s+)?|\s*\((?:or\s+)?)"
    r"(?:(?:in\s+other\s+words|just|only|about|some)\s+)*\Z"
)
_OF_TOTAL = re.compile(
    r"(?i)\s+of\s+(?:the\s+total|them|these|those)\b(?!\s+(?:number|area|amount|budget|cost|value)\b)"
)
_CLOSES = re.compile(r"\s*(?:[,.;)–—]|\Z)")
_NEAR = 500
"""Code points within which a base has to be told before its share."""


@dataclass(frozen=True, slots=True)
class BackShare:
    """A part and its share, at ``start`` to ``end``, and the numbers before them that may be the base."""

    start: int
    end: int
    part: Number
    share: Share
    bases: tuple[Number, ...]
    heads: frozenset[str]

    def fits(self, text: str, others: Mapping[str, frozenset[int]]) -> bool:
        """Whether it is this share of any base, or of any number of such things in the report."""
        told = {int(one.value or 0) for one in self.bases}
        every = told.union(*(others.get(head, frozenset()) for head in self.heads))
        k = int(self.part.value or 0)
        return any(self._holds(text, k, n) for n in every if n >= k)

    def _holds(self, text: str, k: int, n: int) -> bool:
        return self.share.figure is None or agrees(text, self.share.figure, Fraction(k, n))


def back_shares_in(text: str, seam: int) -> tuple[BackShare, ...]:
    """Every such share in the last sentence of a text, which begins at ``seam``."""
    counts = counts_in(text)
    found = [_told(text, one, counts) for one in shares_in(text) if one.start >= seam and one.figure is not None]
    return tuple(one for one in found if one is not None)


def counted_things(bound: Bound) -> Mapping[str, frozenset[int]]:
    """Every number with which the report counts a thing, by the stem of the thing; made once."""
    return bound.once.get("numbers by thing", lambda: _counted(bound))


def _counted(bound: Bound) -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for telling in tellings(bound):
        for one in counts_in(telling.text):
            if head := thing_of(telling.text, one):
                found[head].add(int(one.value or 0))
    return {head: frozenset(values) for head, values in found.items()}


def _told(text: str, share: Share, counts: Sequence[Number]) -> BackShare | None:
    before = [one for one in counts if one.span.end <= share.start]
    if not before or not _OR.fullmatch(_without_dates(text[before[-1].span.end : share.start])):
        return None
    part = before[-1]
    of_them, of_total = _OF_THEM.match(text, part.span.end), _OF_TOTAL.match(text, share.end)
    if not of_total and not (of_them and _CLOSES.match(text, share.end)):
        return None
    bases = [one for one in before[:-1] if share.start - one.span.start < _NEAR and _may_be(text, one, part)]
    named = stems(text[max(text.rfind(". ", 0, part.span.start), 0) : share.start])
    heads = frozenset(thing_of(text, one) for one in bases)
    if not bases or (not of_them and not heads & named):
        return None
    return BackShare(part.span.start, share.end, part, share, tuple(bases), heads)


def _may_be(text: str, one: Number, part: Number) -> bool:
    """Whether a number counts something, and at least as much as a part of it."""
    return bool(thing_of(text, one)) and (one.value or 0) >= (part.value or 0)


def _without_dates(gap: str) -> str:
    for one in dates_in(gap):
        gap = gap[: one.start] + "x" * (one.end - one.start) + gap[one.end :]
    return gap
