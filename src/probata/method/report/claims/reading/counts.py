"""The plain counts of a text: whole numbers of people or things, with what they count. English nouns."""

from __future__ import annotations

import re

from probata.method.manuscript.kept import remembered
from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.claims.reading.dated import dates_in
from probata.method.report.claims.reading.model import Counted, Form, Use
from probata.method.report.claims.reading.nouns import PEOPLE, counted_at
from probata.method.report.claims.reading.uses import use_of
from probata.method.report.english.said import is_past, stem
from probata.method.report.english.small_words import words

_USES = (Use.COUNT, Use.PAGES, Use.PARAGRAPHS)
_GROUPS = frozenset(map(stem, words("families households couples groups relatives")))
_YEARS = range(1900, 2101)
_ANYTHING = frozenset(map(stem, ("cases", "instances", "all", "total")))
_DOERS = re.compile(r"(?:ers|ors|ants|ees|ists|ians|people|men|women|eurs)\Z")
_NO_DOERS = words("""
letters papers orders offers answers quarters headquarters numbers chambers towers rivers counters lockers
containers tractors motors doors floors errors mirrors corridors colours hours powers covers corners borders
plants grants trees fees committees degrees lists fists wrists rumours matters posters registers centers centres
folders trailers computers printers cylinders boilers trousers bunkers shelters dinners suppers summers winters
meters liters ladders hammers pliers barriers carriers blisters warrants restaurants implants refrigerators
generators reactors sectors factors elevators monitors indicators guarantees coffees specimens flowers transfers
drawers screwdrivers tankers freighters helicopters chapters newspapers banners figures layers loudspeakers
""")
"""They end as words for people do and are things."""


@remembered
def counts_in(text: str) -> tuple[Number, ...]:
    """The whole numbers that count something, in order: no dates, years, ages, labels, measures."""
    return tuple(one for one in numbers(text) if _counts(text, one))


def _counts(text: str, one: Number) -> bool:
    if one.kind != "integer" or one.value is None or one.value.denominator != 1:
        return False
    if any(each.start < one.span.end and one.span.start < each.end for each in dates_in(text)):
        return False
    digits = text[one.span.start : one.span.end]
    if digits.isdigit() and one.value in _YEARS:
        return False
    form = Form.DIGITS if digits[0].isdigit() else Form.WORDS
    return use_of(text, one.span.start, one.span.end, form, one.kind) in _USES


def noun_of(text: str, one: Number) -> Counted:
    """What stands counted behind a number; nothing where it is a verb ("20 left")."""
    return counted_at(text, one.span.end)[0]


def thing_of(text: str, one: Number) -> str:
    """The stem of the noun behind a number; none where a verb stands there: "50 worked"."""
    noun = noun_of(text, one)
    verb = noun.head and is_past(noun.words.split()[-1]) and noun.words not in ("men", "women", "children")
    return "" if verb else noun.head


def told_with(text: str, one: Number) -> int:
    """Where the words of a number and its noun end."""
    return counted_at(text, one.span.end)[1]


def can_be_of(text: str, part: Number, whole: Number) -> bool:
    """Whether the noun of a part lets it be a part of the whole: the same, none, a participle, or people of people."""
    mine, its = noun_of(text, part), noun_of(text, whole)
    if not mine.head or mine.head == its.head or mine.head in _ANYTHING or its.head in _ANYTHING:
        return True
    if people(mine):
        return each_of(mine) and each_of(its)
    return is_past(mine.words.split()[0])


def each_of(counted: Counted) -> bool:
    """Whether single people are counted, and no families."""
    return people(counted) and counted.head not in _GROUPS


def people(counted: Counted) -> bool:
    """Whether people are counted, by a known noun or by how it ends ("drivers", "tenants", "trainees")."""
    if counted.head in PEOPLE:
        return True
    return bool(_DOERS.search(counted.words)) and counted.words.split()[-1] not in _NO_DOERS
