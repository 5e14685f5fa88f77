"""Ranges that are told by their ends: "the lowest fine was 120 crowns, the highest 500", "at least 20 and at most 35".

Also one end alone, where it is told of all: "no cell held more than 12", "the maximum was 40". English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from probata.method.manuscript.kept import remembered
from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.claims.figures.ranges import Range, dated, unit_of, use_in
from probata.method.report.claims.reading.counts import noun_of

_PAIRS = (
    *(("lowest", one) for one in ("highest", "greatest")),
    *(("youngest", one) for one in ("oldest", "eldest")),
    *(("smallest", one) for one in ("largest", "biggest", "greatest")),
    *(("shortest", "longest"), ("cheapest", "dearest"), ("lightest", "heaviest"), ("minimum", "maximum")),
    *(("fewest", "most"), ("least", "most"), ("thinnest", "thickest"), ("narrowest", "widest")),
)
_END = (
    r"(?P<end>lowest|highest|youngest|oldest|eldest|shortest|longest|smallest|largest|biggest|cheapest|dearest|lightest|heaviest|"
    r"minimum|maximum|fewest|least|most|greatest|thinnest|thickest|narrowest|widest)"
)
_OF = r"(?:\s+(?:of\s+(?:them|these|those|the\s+\w+)|one|[a-z]+))?"
_IS = (
    r"(?:\s+(?:was|were|is|are|being|lasted|took|cost|measured|weighed|came\s+to|ran\s+to|amounted\s+to|at|of|"
    r"had\s+lasted|had|has|have|held|holds)|\s*[:(])"
)
_ROUGHLY = r"(?:\s*(?:only|just|aged|[$€£¥]))?\s*"
_FIRST = re.compile(rf"(?i)\b(?:the|a|an|its|their)\s+{_END}{_OF}(?:{_IS}){_ROUGHLY}\Z")
_SECOND = re.compile(
    rf"(?i)(?:\s+(?!and\b|the\b|when\b|in\b|on\b|for\b)[a-z]+)?(?:\s+(?:old|of\s+age|each|(?:an?|per)\s+\w+))?\)?\s*[,;]?\s*(?:and|while|but|to)?\s*"
    rf"(?:the|a|an|its|their)\s+{_END}{_OF}(?:{_IS})?,?{_ROUGHLY}\Z"
)
_AT_LEAST = r"(?:at\s+least|no\s+(?:fewer|less)\s+than|not\s+(?:fewer|less)\s+than|a\s+minimum\s+of)"
_AT_MOST = r"(?:at\s+(?:the\s+)?most|no\s+more\s+than|not\s+more\s+than|a\s+maximum\s+of)"
_FLOOR = re.compile(rf"(?i)\b{_AT_LEAST}\s+\Z")
_CEILING = re.compile(
    rf"(?i)(?:\s+(?!and\b|but\b|or\b)[a-z]+)?(?:\s+(?:an?|per)\s+\w+)?\s*,?\s*(?:and|but|or)\s+{_AT_MOST}\s+\Z"
)
_NONE = re.compile(
    r"(?i)\b(?:no|none|nobody|no\s+one|never|not\s+one)\b[^.;:,\d]{0,50}?\b(?P<way>more|fewer|less|longer|shorter|older|younger)\s+than\s+\Z"
)
_LIMIT = re.compile(r"(?i)\bthe\s+(?P<end>minimum|maximum|lowest|highest)\s+(?:was|were|is|being)\s+\Z")
_MORE = frozenset(("more", "longer", "older", "maximum", "highest"))
_WHEN = re.compile(r"(?i)(?:\s+\w+){0,2}\s+(?:when|in|on|by|at|after|before)\b")
_ENDLESS = Fraction(10**15)
_KINDS = ("integer", "decimal", "percent")


@remembered
def extremes_in(text: str) -> tuple[Range, ...]:
    """Every pair of a lowest and a highest number that a text tells of the same things, in order."""
    found = _numbers(text)
    return tuple(told for at, one in enumerate(found[:-1]) if (told := _pair(text, one, found[at + 1])) is not None)


@remembered
def limits_in(text: str) -> tuple[Range, ...]:
    """Every end by itself, open on the other side, that a text tells of all that it speaks of."""
    return tuple(_limits(text))


def _numbers(text: str) -> list[Number]:
    return [one for one in numbers(text) if one.value is not None and one.kind in _KINDS and not dated(text, one)]


def _pair(text: str, one: Number, other: Number) -> Range | None:
    before, gap = text[: _start(one)], text[one.span.end : other.span.start]
    if not _alike(text, one, other) or _WHEN.match(text, other.span.end):
        return None
    low, high = one.value or Fraction(0), other.value or Fraction(0)
    floor = _FLOOR.search(text[: one.span.start]) and _CEILING.fullmatch(gap)
    first = _FIRST.search(before)
    second = _SECOND.fullmatch(gap) if first else None
    if first and second:
        ends = (first["end"].lower(), second["end"].lower())
        if ends[::-1] in _PAIRS:
            low, high, ends = high, low, ends[::-1]
        floor = floor or (second if ends in _PAIRS else None)
    if not floor:
        return None
    start = first.start() if first else _start(one)
    return Range(start, other.span.end, low, high, use_in(text, other), unit_of(text, one) or unit_of(text, other))


def _alike(text: str, one: Number, other: Number) -> bool:
    """Whether no two nouns tell them apart: "at least 20 women and at most 15 men"."""
    if (one.kind == "percent") != (other.kind == "percent"):
        return False
    mine, its = (noun_of(text, each).head or unit_of(text, each) for each in (one, other))
    return not mine or not its or mine == its


def _start(one: Number) -> int:
    return one.approximate_span.start if one.approximate_span else one.span.start


def _limits(text: str) -> Iterator[Range]:
    for one in _numbers(text):
        found = _NONE.search(text[: one.span.start])
        way = found["way"] if found else (limit["end"] if (limit := _LIMIT.search(text[: one.span.start])) else "")
        if not way or text[: one.span.start].lower().endswith("other than "):
            continue
        value = one.value or Fraction(0)
        low, high = (Fraction(0), value) if way.lower() in _MORE else (value, _ENDLESS)
        start = found.start() if found else one.span.start
        yield Range(start, one.span.end, low, high, use_in(text, one), unit_of(text, one))
