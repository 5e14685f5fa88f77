"""Ranges: "between 25 and 40 people", "aged 19 to 45", and what a sentence places inside one. English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from probata.method.manuscript.kept import remembered
from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.claims.reading.counts import noun_of
from probata.method.report.claims.reading.dated import dates_in
from probata.method.report.claims.reading.model import Form, Use
from probata.method.report.claims.reading.uses import use_of

_SIGN = r"(?:[$€£¥]|(?:USD|EUR|GBP|US\$|CHF)\s*)?"
_BETWEEN = re.compile(rf"(?i)\bbetween\s+(?:about\s+|some\s+|the\s+ages\s+of\s+)?{_SIGN}\Z")
_FROM = re.compile(
    rf"(?i)\b(?:rang(?:ed|es?|ing)|var(?:ied|ies|y|ying)|last(?:ed|s|ing)?|took|stretch(?:ed|es)?|anything|anywhere|differ(?:ed|s)?|aged?|ages|spread|ran|had|have|has|contained?|held)\s+(?:\w+\s+)?from\s+{_SIGN}\Z|"
    rf"\b(?:rang(?:ed|es?|ing)|varied|varies|lasted|took|costs?)\s*(?:,[^.;:()]{{1,60}},)?\s+from\s+{_SIGN}\Z"
)
_AGED = re.compile(r"(?i)\b(?:aged?|ages|aged\s+between|ages\s+of|old)\s+(?:from\s+)?\Z")
_CHANGED = re.compile(
    r"(?i)\b(?:from|by|cut|reduced|raised|lowered|beat|lost|won|voted?|to|ratio|of\s+about|next)\s+\Z|\d\s*\Z"
)
_AND = re.compile(rf"(?i)(?:\s+(?!and\b|to\b)[a-z%€$£-]+){{0,3}}\s+and\s+{_SIGN}\Z")
_TO = re.compile(rf"(?i)(?:\s+(?!and\b|to\b)[a-z%€$£-]+){{0,3}}\s+(?:up\s+)?to\s+{_SIGN}\Z")
_DASHED = re.compile(
    r"(?<![\w.,/:–-])(?P<low>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s?[–—]\s?(?P<high>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\w/:–-]|\.\d)"
)
_CLOCK = re.compile(
    r"(?i)\b(?:o'clock|a\.?m\.?|p\.?m\.?|hrs|shifts?\s+(?:ran|from)|street|opening|score\w*|won|lost|beat|vote[sd]?|ratio|latitude|degrees|minus|below\s+zero|rank\w*|"
    r"chose|choice|choose|difference|gap|match|distinguish\w*|link\w*|agreement|dispute|split|exchange)\b"
)
_PLACES = re.compile(
    r"(?i)\b(?:chapters?|paragraphs?|pages?|articles?|lines?|verses?|floors?|grades?)\s+(?:from\s+|between\s+)?\Z"
)
"""Right before a range they say where it is, as labels do; behind it they are what is counted."""
_SCALED = 1000
"""From here on a number is written out, and "million" behind the other end is none of its own."""
_USES = (Use.COUNT, Use.MONEY, Use.MEASURE, Use.DURATION, Use.PAGES, Use.AGE, Use.SHARE)


@dataclass(frozen=True, slots=True)
class Range:
    """From ``low`` to ``high`` as told, in this order; ``use`` and ``noun`` of what; ``start``, ``end`` its place."""

    start: int
    end: int
    low: Fraction
    high: Fraction
    use: Use
    noun: str

    @property
    def inverted(self) -> bool:
        """Whether it ends below its beginning."""
        return self.high < self.low


@remembered
def ranges_in(text: str) -> tuple[Range, ...]:
    """Every range of a text whose two ends are numbers, in order; times of day, scores, places in a row left out."""
    found = [
        one for one in numbers(text) if one.value is not None and use_in(text, one) in _USES and not dated(text, one)
    ]
    said = [told for one, other in pairwise(found) if (told := _told(text, one, other)) is not None]
    dashed = [told for one in _DASHED.finditer(text) if (told := _of_dash(text, one)) is not None]
    return tuple(sorted((*said, *dashed), key=lambda each: each.start))


def use_in(text: str, one: Number) -> Use:
    """What a number is for, by the words around it."""
    start, end = one.span.start, one.span.end
    form = Form.PERCENTAGE if one.kind == "percent" else Form.DIGITS if text[start].isdigit() else Form.WORDS
    return use_of(text, start, end, form, one.kind)


def dated(text: str, one: Number) -> bool:
    """Whether a number is a year or a piece of a date."""
    if any(each.start < one.span.end and one.span.start < each.end for each in dates_in(text)):
        return True
    return text[one.span.start : one.span.end].isdigit() and 1900 <= (one.value or 0) <= 2100


def _told(text: str, one: Number, other: Number) -> Range | None:
    if one.kind not in ("integer", "decimal", "percent") or other.kind not in ("integer", "decimal", "percent"):
        return None
    before, gap = text[: one.span.start], text[one.span.end : other.span.start]
    aged = bool(_AGED.search(before)) and bool(_TO.fullmatch(gap) or _AND.fullmatch(gap))
    bare = bool(re.fullmatch(r"\s+to\s+", gap)) and not _CHANGED.search(before) and bool(noun_of(text, other).head)
    said = (
        bare
        or (_BETWEEN.search(before) and _AND.fullmatch(gap))
        or (_FROM.search(before) and _TO.fullmatch(gap))
        or aged
    )
    around = text[max(0, one.span.start - 60) : other.span.end + 25]
    if not said or _CLOCK.search(around) or _PLACES.search(before):
        return None
    low, high = one.value or Fraction(0), other.value or Fraction(0)
    if one.kind != other.kind and other.kind == "percent":
        low /= 100
    scale = re.search(r"(?i)(thousand|million|billion)\Z", text[other.span.start : other.span.end])
    if scale and low < _SCALED and not re.search(r"(?i)(?:thousand|million|billion)\Z", _words(text, one)):
        low *= {"thousand": 10**3, "million": 10**6, "billion": 10**9}[scale[1].lower()]
    first, second = use_in(text, one), use_in(text, other)
    use = Use.AGE if aged or Use.AGE in (first, second) else second
    if first is not second and Use.COUNT not in (first, second) and not aged:
        return None
    if unit_of(text, one) and unit_of(text, other) and unit_of(text, one) != unit_of(text, other):
        return None
    return Range(one.span.start, other.span.end, low, high, use, unit_of(text, other))


def _words(text: str, one: Number) -> str:
    return text[one.span.start : one.span.end]


def unit_of(text: str, one: Number) -> str:
    """The word of what is measured or counted, roughly: "hours", "crowns"."""
    found = re.match(r"[\s-]*([^\W\d_]+)", text[one.span.end :])
    word = found[1].casefold().removesuffix("s") if found else ""
    return "" if word in ("and", "to", "per", "or", "a", "of", "in", "on", "with", "at") else word


def _of_dash(text: str, found: re.Match[str]) -> Range | None:
    low, high = (Fraction(found[name].replace(",", "")) for name in ("low", "high"))
    noun = re.match(r"\s*(%|per\s?cent|[^\W\d_]+)", text[found.end() :])
    if (
        noun is None
        or _dashed_otherwise(text, found)
        or _years(low, high)
        or not (noun[1].endswith("s") or noun[1] in _OTHERS)
    ):
        return None
    use = use_of(text, found.start("high"), found.end(), Form.DIGITS, "integer")
    return Range(*found.span(), low, high, use, noun[1].casefold().removesuffix("s")) if use in _USES else None


_OTHERS = ("people", "women", "men", "children", "%", "per cent", "per", "percent", "km", "kg")


def _years(low: Fraction, high: Fraction) -> bool:
    return 1900 <= low <= 2100 or (low > 100 and high < 100)


def _dashed_otherwise(text: str, found: re.Match[str]) -> bool:
    """A label, a date, a time, a score or a page."""
    around = text[max(0, found.start() - 40) : found.end() + 25]
    if (
        _CLOCK.search(around)
        or _PLACES.search(text[: found.start()])
        or any(one.start < found.end() and found.start() < one.end for one in dates_in(text))
    ):
        return True
    return bool(
        re.search(
            r"(?i)(?:\b(?:pp?|nos?|paras?|arts?|fig|table|section|vol)\.?\s*|[(\[§#]\s*)\Z", text[: found.start()]
        )
    )
