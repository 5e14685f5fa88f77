"""dealings: what a party gave a report's authors and what it refused them, told both ways. English.

A party lets them in or does not, gives them material or none; whichever verb tells it ("granted the Mission access",
"did not allow it to enter"). Compared are the same party and the same kind of dealing; another named place is another
dealing. "Counted in" against "left out" of a report's figures is read here as well: both are about the report's work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.taken_up import beside, taken_up
from probata.method.report.claims.reading.told import Part, Told, told
from probata.method.report.claims.reserves.denied import Gainsaid
from probata.method.report.model import Bound
from probata.method.report.prose.phrases import attributed

_US = (
    r"(?:us|it|them|(?:the|its|our)\s+(?:\w+\s+)?(?:mission|inquiry|commission|panel|team|delegation|ombudsman|investigators|researchers|"
    r"reporters|authors|committee|office|court|experts?|rapporteur)(?:\s+of\s+\w+)?)"
)


class Dealing(StrEnum):
    """What passes between a party and a report's authors."""

    ACCESS = "access"
    MATERIAL = "material"


_MATERIAL = (
    r"(?:material|evidence|documents?|documentation|proof|names|"
    r"images|photographs|records|details|information|data|particulars)"
)
_GIVES = (
    r"(?:gave|given?|gives|provid(?:ed|es?)|suppl(?:ied|ies|y)|furnish(?:ed|es?)|"
    r"offer(?:ed|s)?|submit(?:ted|s)?|produc(?:ed|es?)|present(?:ed)?|hand(?:ed)?\s+over)"
)
_FORMS = (
    (
        Dealing.ACCESS,
        re.compile(
            rf"(?i)\b(?P<verb>(?:grant(?:ed)?|g[ai]ve|given|allow(?:ed)?|permit(?:ted)?|accord(?:ed)?|refus(?:ed|e)|den(?:y|ied))\s+{_US}\s+"
            rf"(?:\w+\s+)?(?:access|entry|permission\s+to\s+(?:enter|visit)|to\s+(?:enter|visit|travel|inspect))|(?:let|admit(?:ted)?)\s+{_US}\s+"
            rf"(?:in\b|into|enter|visit|to)|{_US}\s+was\s+(?:not\s+)?(?:granted|given|allowed|permitted|refused|denied)\s+(?:access|entry|to\s+(?:enter|visit)))"
            r"(?P<what>[^,;.]{0,60})"
        ),
    ),
    (
        Dealing.MATERIAL,
        re.compile(
            rf"(?i)\b(?P<verb>{_GIVES})\s+(?P<what>(?:[\w’-]+\s+){{0,3}}?{_MATERIAL}(?:\s+(?:and|or|nor)\s+\w+)?)\b"
        ),
    ),
)
_REFUSES = re.compile(r"(?i)\b(?:refus|den(?:y|ied))")
_NOT = re.compile(r"(?i)\b(?:not|no|never|neither|nor|without)\b|n['’]t\b")
_IF = re.compile(
    r"(?i)\b(?:if|whether|would|should|must|may|could|until|unless|request\w*|ask(?:ed|s)?|promis\w+|agreed|only|some|partial\w*|at\s+first|initially|later)\b"
)
_PARTY = re.compile(
    r"\b(?:(?:[Tt]he|[Ii]ts)\s+)?(?P<who>Governments?|[Mm]inistr(?:y|ies)|authorities|[Aa]dministration|[Aa]gency|[Cc]ompany|[Aa]uthority|[Aa]rmy|"
    r"[Mm]unicipality|[Cc]ouncil|[Oo]perator|[Ee]mployer|[Dd]epartment|[Pp]olice|[Ff]ront|[Bb]oard|State)\b(?P<of>(?:\s+of)?(?:\s+[A-Z]\w+)*)"
)
_PRONOUN = re.compile(r"(?i)^\W*(?:it|they)\b")
_NAME = re.compile(r"\b[A-Z][\w’-]{2,}\b")
_WIDE = meant("country territory land sites access entry support")
_ANY = re.compile(r"(?i)\b(?:any|no|neither|nothing)\b")


@dataclass(frozen=True, slots=True, eq=False)
class _Dealt:
    """A party, what it gave or refused, and of what or where (keys)."""

    told: Told
    start: int
    end: int
    kind: Dealing
    given: bool
    party: frozenset[str]
    of: frozenset[str]
    wide: bool


def dealt_otherwise(bound: Bound) -> Iterator[Gainsaid]:
    """Every sentence by which a party gave what another sentence says that it refused."""
    each = tuple(_dealt(bound))
    refused = [one for one in each if not one.given]
    for one in each:
        for other in refused if one.given else ():
            if other.told is not one.told and one.kind is other.kind and one.party & other.party and _same(one, other):
                yield Gainsaid(one.told, one.start, one.end, other.told, other.told.words[other.start : other.end])
                break
    yield from _counted(bound)


def _same(given: _Dealt, refused: _Dealt) -> bool:
    if given.kind is Dealing.MATERIAL:
        return refused.wide and abs(given.told.passage - refused.told.passage) <= _NEAR
    mine, theirs = given.of - given.party - refused.party, refused.of - given.party - refused.party
    return mine <= theirs or theirs <= mine


_NEAR = 2
"""Passages between what one party "furnished no material" for and what it is said to have given."""


def _dealt(bound: Bound) -> Iterator[_Dealt]:
    speaking: tuple[int, re.Match[str] | None] = (-1, None)
    for one in told(bound):
        if one.part is Part.NOTE:
            continue
        first = _PARTY.search(one.words)
        if speaking[0] != one.passage or (first and first.start() < _HEAD):
            speaking = (one.passage, first)
        for kind, form in _FORMS:
            for found in form.finditer(one.words):
                if dealt := _one(one, kind, found, speaking[1]):
                    yield dealt


_HEAD = 5


def _one(one: Told, kind: Dealing, found: re.Match[str], last: re.Match[str] | None) -> _Dealt | None:
    head = one.words[: found.start()]
    own = list(_PARTY.finditer(head))
    party = last if _PRONOUN.match(one.words) and last else own[0] if own else None
    if party is None or attributed(one.said, *found.span()) or _IF.search(head) or one.words.rstrip().endswith("?"):
        return None
    low = max((cut.end() for cut in re.finditer(r"[;:,]\s", head)), default=0)
    refuses = bool(_REFUSES.search(found["verb"])) != bool(_NOT.search(one.words, low, found.end()))
    of = frozenset(
        key for key in meant(found["what"]) | meant(" ".join(_NAME.findall(found["what"]))) if key not in _WIDE
    )
    who = meant(party["who"]) | meant(party["of"])
    return _Dealt(one, found.start(), found.end(), kind, not refuses, who, of, bool(_ANY.search(found[0])))


_IN = re.compile(
    r"(?i)\b(?:is|are|was|were)\s+(?:also\s+|all\s+)?(?:included|counted)\s+(?:in|among)\s+(?:the\s+|our\s+|its\s+|these\s+|this\s+)?(?:figures?|total|count|"
    r"number|sum|list|statistics|\d)"
)
_OUT = re.compile(
    r"(?i)\b(?:(?:is|are|was|were)\s+(?:therefore\s+)?(?:not\s+(?:included|counted)|excluded|left\s+out)(?:\s+(?:in|from|of|among)\b[^,;.]{0,40})?|(?:neither|nor)\s+"
    r"(?:is|are|was|were)(?P<who>[^;.]{4,140}))"
)
_REFERS = re.compile(r"(?i)\b(?:paragraphs?|para\.)\s+(?P<number>\d+)")


def _counted(bound: Bound) -> Iterator[Gainsaid]:
    """What the method leaves out of the figures, and a passage counts in."""
    up, before = taken_up(bound), beside(bound)
    numbers = {index: str(each.number) for index, each in enumerate(bound.passages) if each.number}
    each = [one for one in told(bound) if one.part is not Part.NOTE]
    out = [(one, found) for one in each for found in _OUT.finditer(one.words)]
    for one in each if out else ():
        found = _IN.search(one.words)
        if not found or _NOT.search(one.words) or attributed(one.said, *found.span()):
            continue
        last = up.get(id(one)) or (before.get(id(one)) if _PRONOUN.match(one.words) else None)
        whom = meant(one.words[: found.start()]) | (meant(last.words) if last else frozenset())
        for other, left in out:
            if other is not one and _of_one(whom, numbers.get(one.passage, ""), other, left):
                yield Gainsaid(one, *found.span(), other, left[0])
                break


def _of_one(whom: frozenset[str], number: str, other: Told, left: re.Match[str]) -> bool:
    words = left["who"] or other.words[: left.start()]
    refers = _REFERS.search(left[0])
    mine = _things(words)
    if refers and number:
        return refers["number"] == number
    return len(mine) >= _MANY and len(mine & whom) >= _MOST * len(mine)


def _things(words: str) -> frozenset[str]:
    return meant(re.split(r"[;:]\s", words)[-1])


_MANY, _MOST = 2, 0.8
