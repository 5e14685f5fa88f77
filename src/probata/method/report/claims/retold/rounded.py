"""rounded: figures told exactly of which the report elsewhere tells only "about" or "at least" so many. English."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.model import Use
from probata.method.report.claims.reading.numbers import Read, read
from probata.method.report.claims.reading.told import Part, Told, told
from probata.method.report.model import Bound

_EXACTLY = re.compile(r"(?i)\b(?:exactly|precisely|no\s+more\s+and\s+no\s+(?:less|fewer)\s+than)\s+\Z")
_ROUGH = re.compile(
    r"(?i)\b(?:at\s+least|about|around|approximately|roughly|nearly|almost|more\s+than|over|close\s+to|an\s+estimated|"
    r"in\s+the\s+(?:neighbou?rhood|region|order)\s+of|on\s+the\s+order\s+of|(?:may|might|could|is|are|was|were)\s+"
    r"(?:well\s+|probably\s+|likely\s+)?(?:be\s+)?(?:higher|lower|larger|smaller|greater)\s+than)\s+\Z"
)
_THEREABOUTS = re.compile(r"(?i)\A\s+(?:[\w-]+\s+)?(?:or\s+(?:so|more)|or\s+thereabouts|at\s+least)\b")
_LARGE, _VERY_LARGE = 100, 1_000
"""From here on a number is rarely that of two things; from there on it needs no noun to be known again."""
_DRAWN = (Part.SUMMARY, Part.CONCLUSIONS)


@dataclass(frozen=True, slots=True)
class Rounded:
    """A figure told exactly, at code points of ``told.words``, and the rough words with which it is told elsewhere."""

    told: Told
    start: int
    end: int
    rough: str


@dataclass(frozen=True, slots=True)
class _Figure:
    told: Told
    read: Read
    rough: str
    exactly: bool
    own: bool


def rounded(bound: Bound) -> Iterator[Rounded]:
    """Every such figure, once each."""
    groups: dict[Fraction, list[_Figure]] = defaultdict(list)
    for one in _figures(bound):
        if one.read.value is not None:
            groups[one.read.value].append(one)
    for value, each in groups.items():
        for one in each:
            other = None if one.rough or not one.own else _told_roughly(one, each, value)
            if other:
                start = one.read.span.start
                yield Rounded(one.told, start, one.read.span.end, other.rough)


def _figures(bound: Bound) -> Iterator[_Figure]:
    for one in told(bound):
        for number in () if one.part is Part.NOTE else read(one.whole):
            if number.use is not Use.COUNT or number.value is None or number.value.denominator != 1:
                continue
            before, behind = one.whole[: number.span.start], one.whole[number.span.end :]
            rough = _ROUGH.search(before)
            later = None if rough else _THEREABOUTS.match(behind)
            words = f"{rough[0]}{number_words(one, number)}" if rough else later[0].strip() if later else ""
            own = one.words[number.span.start : number.span.end] == one.whole[number.span.start : number.span.end]
            words = words or (number.approximate and f"{number.approximate} {number_words(one, number)}")
            yield _Figure(one, number, words, bool(_EXACTLY.search(before)), own)


def number_words(one: Told, number: Read) -> str:
    """A number as printed."""
    return one.whole[number.span.start : number.span.end]


def _told_roughly(one: _Figure, each: Sequence[_Figure], value: Fraction) -> _Figure | None:
    """The first rough telling of the same figure; nothing where it is told exactly of the same elsewhere, too."""
    apart = one.told.part in _DRAWN and value >= _LARGE
    if not one.exactly and not apart:
        return None
    others = (other for other in each if other.rough and other.told is not one.told)
    rough = next((other for other in others if _same(one, other, value)), None)
    if one.exactly or rough is None:
        return rough
    head = one.read.counted.head
    plain = any(
        not other.rough and not other.exactly and other.read.counted.head == head and other.told is not one.told
        for other in each
    )
    return rough if rough.told.part not in _DRAWN and not plain else None


def _same(one: _Figure, other: _Figure, value: Fraction) -> bool:
    """Whether both count the same: one noun, or enough of the rest of both sentences."""
    mine, his = meant(one.told.whole), meant(other.told.whole)
    shared = len({each for each in mine & his if not each[0].isdigit()})
    heads = {one.read.counted.head, other.read.counted.head}
    if len(heads) == 1 and "" not in heads:
        return one.exactly or shared > 1
    return one.exactly and (value >= _VERY_LARGE or (shared > 0 and value >= _LARGE) or shared > 1)
