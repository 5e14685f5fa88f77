"""Shares of which a sentence tells the part alone: "Nineteen workers (35 per cent)", where the report tells the base
elsewhere. English.

Only of people and things of which the report tells other shares with their base: then this one has to be of a base of
theirs, too.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from probata.method.manuscript.numbers import Number
from probata.method.report.claims.figures.ties import ties_in
from probata.method.report.claims.reading.counts import counts_in, thing_of
from probata.method.report.claims.reading.shares import Share, agrees, shares_in
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.claims.reading.wholes import parts_in
from probata.method.report.model import Bound

_BEHIND = re.compile(
    r"(?i)(?:\s+(?:of\s+(?:them|these|those)|[a-z-]+)){0,4}\s*\(\s*(?:about\s+|or\s+|that\s+is,?\s+)?\Z"
)
_CLOSES = re.compile(r"\s*\)")
_LEAST = 2
"""So many shares of a base of these people or things the report has to tell beside it; else its bases are unknown."""


@dataclass(frozen=True, slots=True)
class BareShare:
    """A part and its share of ``telling``, at ``start`` to ``end``; ``fits``: the report tells a base for them."""

    telling: Telling
    start: int
    end: int
    part: Number
    share: Share
    fits: bool


def bare_shares(bound: Bound) -> Iterator[BareShare]:
    """Every share in brackets behind a part that is told with its noun and without its whole."""
    bases: Mapping[str, frozenset[int]] | None = None
    for telling in tellings(bound):
        for share in shares_in(telling.text) if "(" in telling.text else ():
            part = _part(telling.text, share)
            head = thing_of(telling.text, part) if part else ""
            if part is None or not head or any(tie.share.start == share.start for tie in ties_in(telling.text)):
                continue
            bases = _bases(bound) if bases is None else bases
            if head in bases:
                near = _near(bound, telling)
                fits = any(_is_of(telling.text, share, part, base) for base in bases[head] | near)
                yield BareShare(telling, part.span.start, share.end, part, share, fits)


def _part(text: str, share: Share) -> Number | None:
    if share.figure is None or share.figure.kind != "percent" or share.figure.approximate:
        return None
    before = [one for one in counts_in(text) if one.span.end <= share.start]
    if not before or not _CLOSES.match(text, share.end) or before[-1].approximate:
        return None
    return before[-1] if _BEHIND.fullmatch(text[before[-1].span.end : share.start]) else None


def _is_of(text: str, share: Share, part: Number, base: int) -> bool:
    k = int(part.value or 0)
    return share.figure is not None and base >= k and agrees(text, share.figure, Fraction(k, base))


def _bases(bound: Bound) -> Mapping[str, frozenset[int]]:
    """Every number that the report counts a thing with, by the stem of the thing; only of things with known shares."""
    counted: dict[str, set[int]] = defaultdict(set)
    shares: Counter[str] = Counter()
    for telling in tellings(bound):
        text = telling.text
        heads = {int(one.value or 0): head for one in counts_in(text) if (head := thing_of(text, one))}
        for value, head in heads.items():
            counted[head].add(value)
        for tie in ties_in(text):
            shares.update({heads[n] for k, n in tie.pairs if n in heads and tie.share.holds(text, k, n, {})})
    return {head: frozenset(values) for head, values in counted.items() if shares[head] >= _LEAST}


def _near(bound: Bound, telling: Telling) -> frozenset[int]:
    """Whatever the passage counts, and the wholes of its section."""
    here = telling.said.passage
    return frozenset(
        int(one.value or 0)
        for each in tellings(bound)
        if each.said.passage is here or each.said.passage.section == here.section
        for one in (counts_in(each.text) if each.said.passage is here else _wholes(each.text))
    )


def _wholes(text: str) -> tuple[Number, ...]:
    return tuple(one.whole for one in parts_in(text))
