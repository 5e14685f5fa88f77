"""backwards: times of day that a sentence tells in their order: "asked at 9.40 a.m. and got it at 9.52". English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from probata.method.report.claims.reading.hours import HALF, Hour, hours_in
from probata.method.report.claims.reading.stages import order_of, staged_in

_THEN = re.compile(
    r"(?i)\s*,?\s+and\s+(?:(?:then|only|finally|it|he|she|they|was|were|had)\s+){0,3}(?P<verb>[a-z]+)\b(?:(?!\band\b|\bbut\b)[^.;:,\d]){0,50}\s\Z"
)
_FROM_TO = re.compile(r"(?i)\s*(?:to|until|till|–|—)\s+\Z")
_NEXT_DAY = re.compile(
    r"(?i)\b(?:next|following|another|other|day|night|midnight|again|opens?|closes?|earlier|before|daily|every|each|yesterday|had)\b"
)
_NEAR = 60
"""Code points around two times in which another day may be told."""
_ANSWERS = re.compile(r"(?i)(?:received|got|obtained|granted|given|answered|refused|told|allowed)\Z")


@dataclass(frozen=True, slots=True)
class Backwards:
    """Two times at ``start`` to ``end`` of which the later one is told as the earlier; both as written."""

    start: int
    end: int
    first: str
    second: str


def backwards_in(text: str) -> Iterator[Backwards]:
    """Pairs of one half of one day: what is asked for first and got then, what began first and ended then."""
    for one, other in pairwise(hours_in(text)):
        gap = _AT.sub(" ", text[one.end : other.start])
        around = text[max(0, one.start - _NEAR) : one.start] + text[other.end : other.end + _NEAR]
        then = _THEN.fullmatch(gap) if not _NEXT_DAY.search(gap) else None
        if then is None or _NEXT_DAY.search(around) or _other_half(one, other):
            continue
        head = re.split(r"[.;:]\s", text[: one.start])[-1]
        earlier = [stage for each in staged_in(head) for stage in each.stages]
        later = [stage for each in staged_in(gap) for stage in each.stages]
        asked = re.search(r"(?i)\b(?:asked|requested|applied|called|sent|demanded)\b", head)
        told = order_of(tuple(earlier), tuple(later)) or (asked and _ANSWERS.match(then["verb"]))
        if told and one.minutes > other.minutes:
            words = text[one.start : one.end].strip(), text[other.start : other.end].strip()
            yield Backwards(one.start, other.end, *words)


def _other_half(one: Hour, other: Hour) -> bool:
    """Whether two times may lie in two halves of a day, so that night may lie between them."""
    return one.sure is not other.sure or one.minutes // HALF != other.minutes // HALF


_AT = re.compile(r"(?i)\b(?:at|by|from|about|around)\s+(?:(?:about|around|exactly)\s+)?\Z")
