"""The numbers that a ratio may be of: what can be one, and which two of them are of the same things. English."""

from __future__ import annotations

import re

from probata.method.manuscript.numbers import Number
from probata.method.report.claims.reading.counts import noun_of, thing_of
from probata.method.report.claims.reading.dated import dates_in
from probata.method.report.claims.reading.model import Form, Use
from probata.method.report.claims.reading.nouns import PEOPLE
from probata.method.report.claims.reading.uses import use_of

_YEARS = range(1900, 2101)
_USES = (Use.COUNT, Use.MONEY, Use.MEASURE, Use.DURATION, Use.PAGES, Use.SHARE, Use.PARAGRAPHS)
_NEAR_DATE = 30
"""Code points within which a date belongs to a number before it."""


def is_operand(text: str, one: Number) -> bool:
    """Whether a number can be what a ratio is of: no date, year, label, place in a row."""
    start, end = one.span.start, one.span.end
    if one.kind not in ("integer", "decimal", "percent") or one.value is None:
        return False
    if any(each.start < end and start < each.end for each in dates_in(text)):
        return False
    words = text[start:end]
    if words.isdigit() and one.value in _YEARS:
        return False
    form = Form.PERCENTAGE if one.kind == "percent" else Form.DIGITS if words[0].isdigit() else Form.WORDS
    return use_of(text, start, end, form, one.kind) in _USES


def alike(text: str, one: Number, other: Number) -> bool:
    """Whether two numbers can be of the same things: one noun, or the second without any; measures of one unit."""
    uses = [used_for(text, each) for each in (one, other)]
    mine, its = thing_of(text, one), thing_of(text, other)
    if uses[0] is uses[1] and uses[0] is not Use.COUNT:
        return True
    if Use.COUNT not in uses:
        return False
    if mine == its or not its or not mine:
        return True
    return bool(re.search(r"(?i)\b(?:for|with|in)\s+(?:\w+\s+)?\Z", text[: max(one.span.start, other.span.start)]))


def by_itself(text: str, own: list[Number]) -> bool:
    """Whether a share behind two numbers is one of the other: money, measures, things of one kind, no people."""
    nouns = [noun_of(text, one) for one in own]
    if nouns[0].head and nouns[0].head == nouns[1].head and nouns[0].head not in PEOPLE:
        return True
    return all(used_for(text, one) is not Use.COUNT or not noun.head for one, noun in zip(own, nouns, strict=True))


def each_dated(text: str, one: Number, other: Number) -> bool:
    """ "480 were filed in 2019, and 410 in 2021": each number with a time of its own."""
    dates = dates_in(text)
    between = [each for each in dates if one.span.end <= each.start and each.end <= other.span.start]
    behind = [each for each in dates if other.span.end <= each.start]
    return bool(between) and bool(behind) and behind[0].start - other.span.end < _NEAR_DATE


def in_brackets(text: str, one: Number) -> bool:
    """ "Between 2015 (820 pupils) and 2019 (610)": a number in brackets behind its date."""
    head = text[: one.span.start]
    return head.endswith("(") and any(each.end == len(head[:-1].rstrip()) for each in dates_in(text))


def used_for(text: str, one: Number) -> Use:
    """What a number is for, by the words around it."""
    form = Form.PERCENTAGE if one.kind == "percent" else Form.DIGITS
    return use_of(text, one.span.start, one.span.end, form, one.kind)
