"""named: persons, parties and places as the text names them, and people of an occupation whom it singles out. English.

What a name names is decided by what stands beside it: a title, a word for a body, a word for a kind of place. Where
nothing decides it, the name is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from probata.method.report.claims.told import Told, told
from probata.method.report.english.small_words import words as listed
from probata.method.report.model import Bound
from probata.method.report.prose.portraits import OCCUPATIONS
from probata.method.statements.mentions import Kind, names


class Named(StrEnum):
    """What a name names."""

    PERSON = "a person"
    PARTY = "a party"
    PLACE = "a place"


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A name in a sentence: code points of ``told.whole``, the name as written without title or article."""

    told: Told
    start: int
    end: int
    name: str
    kind: Named


@dataclass(frozen=True, slots=True, eq=False)
class OneOf:
    """Somebody singled out by an occupation ("the midwife", "a baker"): code points of ``told.whole``, the occupation.

    ``definite``: whether the text speaks of somebody known ("the", "her"); ``other``: of another one than before.
    """

    told: Told
    start: int
    end: int
    occupation: str
    definite: bool
    other: bool


_CAP = r"[A-Z][\w’'-]*"
_SITE = (
    r"(?:hostels?|camps?|prisons?|fortress|jail|barracks|hospital|clinic|school|orphanage|monastery|mosque|church|temple|"
    r"factory|mill|mine|quarry|farm|police\s+station|checkpoint|detention\s+(?:cent(?:re|er)|facility|site)|cent(?:re|er)|"
    r"facility|compound|shelter|villages?|hamlet|bakery|market)"
)
_NO_NAME = (
    r"(?!(?:The|This|That|These|Those|In|At|On|Of|From|A|An|Each|Every|Some|All|No|One|Two|Three|Four|Five|Six|Our|Their|His|Her|"
    r"Its|Another|Other|Both|Most|Many|Several|When|While|After|Before|Such|Any|Former|State|Government|Public|Primary|"
    r"Secondary|Human|Health|Re|Re-education|Training|Work|Labou?r)\b)"
)
_PLACE = re.compile(
    rf"\b(?:(?P<before>{_NO_NAME}{_CAP}(?:\s+{_CAP}){{0,2}})\s+(?i:{_SITE})\b|"
    rf"\b(?i:{_SITE})\s+(?:of|at|in|called|named)\s+(?P<behind>{_NO_NAME}{_CAP}(?:\s+{_CAP}){{0,2}}))"
)
_ONE = re.compile(
    rf"(?i)\b(?P<by>an?|the|one|another|a\s+second|a\s+third|her|his|their|this|that|whose)\s+(?:(?:former|retired|young|old|head|"
    rf"local|village|hostel|camp|prison|school|night|bus|only|chief|deputy)\s+){{0,2}}(?P<work>{OCCUPATIONS})(?![’'\w-])"
)
_NO_PERSON = re.compile(
    r"(?i)\s*(?:['’]s?\s+)?(?:union|association|office|training|posts?|shortages?|salar\w+|wages?|general|s\b|"
    r"of\s+the\s+(?:state|court|government|republic|ministry|province|district))"
)
_OF_OFFICE = listed("""
official judge prosecutor mayor professor secretary soldier policeman policewoman police-officer captain guard
interpreter journalist lawyer student driver farmer teacher worker doctor writer scientist artist advocate builder
""")
"""Occupations that many share, or that act for a State: alone they single out nobody."""


def named(bound: Bound) -> tuple[Name, ...]:
    """Every name whose kind the text shows, in order. Remembered."""
    return bound.once.get("claims: named", lambda: tuple(one for each in told(bound) for one in _names(each)))


def singled_out(bound: Bound) -> tuple[OneOf, ...]:
    """Everybody singled out by an occupation, in order. Remembered."""
    return bound.once.get("claims: singled out", lambda: tuple(one for each in told(bound) for one in _persons(each)))


def is_common(occupation: str) -> bool:
    """Whether many share an occupation, so that it says little of who somebody is."""
    return occupation in _OF_OFFICE


def places_in(words: str) -> Iterator[tuple[int, int, str]]:
    """Villages, hostels, camps and the like with a name of their own: start, end, the name."""
    for found in _PLACE.finditer(words):
        yield found.start(), found.end(), " ".join((found["before"] or found["behind"]).split())


def _names(one: Told) -> Iterator[Name]:
    places = list(places_in(one.whole))
    for start, end, name in places:
        yield Name(one, start, end, name, Named.PLACE)
    for found in names(one.whole):
        kind = {Kind.PERSON: Named.PERSON, Kind.BODY: Named.PARTY}.get(found.kind)
        if kind is Named.PERSON and not (found.titles or found.described):
            continue  # two capital words may be anything
        if kind and not any(start < found.end and found.start < end for start, end, _ in places):
            yield Name(one, found.start, found.end, found.name, kind)


def _persons(one: Told) -> Iterator[OneOf]:
    for found in _ONE.finditer(one.whole):
        if not _NO_PERSON.match(one.whole, found.end()):
            by = found["by"].casefold()
            definite = by in ("the", "her", "his", "their", "this", "that", "whose")
            other = by in ("another", "a second", "a third")
            yield OneOf(one, found.start(), found.end(), found["work"].casefold(), definite, other)
