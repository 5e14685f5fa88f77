"""Times of day that a sentence tells one behind the other: "asked at 9.40 a.m. and heard at 9.52 a.m.". English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from probata.method.report.claims.reading.stages import order_of, staged_in

_TIME = re.compile(
    r"(?i)\b(?P<word>at|from|by|about|around)\s+(?:about\s+|around\s+|exactly\s+)?(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))?"
    r"(?:\s*(?P<half>a\.?m\b\.?|p\.?m\b\.?)|(?(minute)(?:\s*(?:hrs?|h|hours|o'clock))?|(?!)))(?![\d%]|\s*(?:per\s?cent|million|metres|km))"
)
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
    for one, other in pairwise(_TIME.finditer(text)):
        gap = text[one.end() : other.start()]
        around = text[max(0, one.start() - _NEAR) : one.start()] + text[other.end() : other.end() + _NEAR]
        then = _THEN.fullmatch(gap + " ") if not _NEXT_DAY.search(gap) else None
        if then is None or _NEXT_DAY.search(around) or not _same_half(one, other):
            continue
        head = re.split(r"[.;:]\s", text[: one.start()])[-1]
        earlier = [stage for each in staged_in(head) for stage in each.stages]
        later = [stage for each in staged_in(gap) for stage in each.stages]
        asked = re.search(r"(?i)\b(?:asked|requested|applied|called|sent|demanded)\b", head)
        if (order_of(tuple(earlier), tuple(later)) or (asked and _ANSWERS.match(then["verb"]))) and _at(one) > _at(
            other
        ):
            yield Backwards(one.start(), other.end(), _words(one), _words(other))


def _words(found: re.Match[str]) -> str:
    return found[0][len(found["word"]) :].strip()


def _same_half(one: re.Match[str], other: re.Match[str]) -> bool:
    halves = [(each["half"] or "").lower()[:1] for each in (one, other)]
    return halves[0] == halves[1] or not halves[1]


def _at(found: re.Match[str]) -> tuple[int, int]:
    hour = int(found["hour"])
    return (hour % 12 if found["half"] else hour), int(found["minute"] or 0)
