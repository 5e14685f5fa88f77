"""deeds: what somebody did or did not do, told both ways: visits, what he did "himself".

English. Compared by who did what: the names and nouns of the one that acts or is visited, and the verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.told import Part, Told, told
from probata.method.report.claims.reserves.denied import Gainsaid
from probata.method.report.model import Bound
from probata.method.report.prose.phrases import attributed

_OWN = (
    r"(?:we|it|(?:the|this|our)\s+(?:panel|inquiry|commission|mission|team|investigators|researchers|"
    r"delegation|authors)|researchers)"
)
_PLACE = (
    r"(?:(?P<points>the|this|that|these|those|its)\s+)?(?P<what>(?:[\w’-]+\s+(?:of\s+(?:the\s+)?)?){0,3}?[\w’-]+)"
    r"(?=[.,;]|\s+(?:in|on|and|it|during|at|which|where|because|since|or|but|we|the|to|for|by|with|nor)\b|\s*\Z)"
)
_NO_VISIT = re.compile(
    rf"(?i)\b{_OWN}\s+(?:therefore\s+|thus\s+|also\s+)?(?:did\s+not|could\s+not|never|was\s+(?:unable|not\s+able)\s+to|"
    rf"were\s+(?:unable|not\s+able)\s+to|was\s+not\s+allowed\s+to)\s+(?:visit(?:ed)?|enter(?:ed)?|"
    rf"inspect(?:ed)?)\s+{_PLACE}"
)
_VISIT = re.compile(
    rf"(?i)(?:\b(?:on|during|in\s+the\s+course\s+of|after)\s+(?:its|our|(?:the\s+)?(?:panel|inquiry|commission|"
    rf"mission|team)['’]s|an?)\s+"
    rf"(?:\w+\s+)?visits?\s+to\s+|\b{_OWN}\s+(?:also\s+|later\s+|twice\s+)?(?:visited|entered|inspected)\s+){_PLACE}"
)
_HIMSELF = re.compile(
    r"(?i)\b(?:(?P<not1>(?:did|had|has|have)\s+(?:not|never)\s+(?:himself|herself|themselves)?\s*)|(?:himself|"
    r"herself|themselves)\s+"
    r"(?P<aux>(?:did|had|has|have)\s+)?(?P<not2>(?:not|never)\s+)?)(?P<did>[a-z]{3,})"
)
_OF_SELF = re.compile(r"(?i)\b(?:himself|herself|themselves)\b")
_NAME = re.compile(r"\b[A-Z][a-z’-]{2,}\b")
_TITLE = r"(?P<title>[A-Z][a-z]{{3,}})\s+(?:[A-Z][a-z’-]+\s+)?{name}\b"
_NEVER_OVER = re.compile(
    r"(?i)\b(?:never|not|cannot)\s+(?:be\s+)?(?:exceed(?:s|ed)?|more\s+than|above)\s+(?:an?|one)\s+"
    r"(?P<part>half|third|quarter|fifth|sixth|tenth|twentieth)\s+of\s+(?:the|their|his|her|its|a)\s+(?P<of>[a-z]+)"
)
_PERCENT = re.compile(
    r"(?i)\b(?P<much>\d{1,3}(?:\.\d+)?)\s*(?:per\s*cent|%)\s+of\s+(?:the|their|his|her|its|a)\s+(?P<of>[a-z]+)"
)
_PARTS = {"half": 50.0, "third": 33.4, "quarter": 25.0, "fifth": 20.0, "sixth": 16.7, "tenth": 10.0, "twentieth": 5.0}


def deeds_gainsaid(bound: Bound) -> Iterator[Gainsaid]:
    """Every sentence that affirms what another one denies of the same people or place."""
    each = [one for one in told(bound) if one.part is not Part.NOTE]
    yield from _visits(each)
    yield from _himself(each)
    yield from _bounds(each)
    yield from _outcomes(each)


@dataclass(frozen=True, slots=True)
class _Visit:
    told: Told
    start: int
    end: int
    noun: frozenset[str]
    names: frozenset[str]
    points: bool
    words: str


def _visits(each: list[Told]) -> Iterator[Gainsaid]:
    never = [one for told_ in each for one in _places(told_, _NO_VISIT, each)]
    for visit in (one for told_ in each for one in _places(told_, _VISIT, each)) if never else ():
        other = next((one for one in never if _one_place(one, visit)), None)
        if other and other.told is not visit.told:
            yield Gainsaid(visit.told, visit.start, visit.end, other.told, other.words)


def _places(one: Told, form: re.Pattern[str], each: list[Told]) -> Iterator[_Visit]:
    for found in form.finditer(one.words):
        what = found["what"]
        names = frozenset(_NAME.findall(what))
        points = not names and bool(found["points"])
        if points:
            near = [other for other in each if other.passage == one.passage and other.said.start < one.said.start]
            names = frozenset(_NAME.findall(near[-1].words[1:])) if near else frozenset()
        yield _Visit(one, *found.span(), meant(what), names, points, found[0])


def _one_place(one: _Visit, other: _Visit) -> bool:
    """Whether both are of one place: a shared name; where both only point ("that district"), one noun."""
    if one.names and other.names and not (one.points and other.points):
        return bool(one.names & other.names)
    return one.points and other.points and bool(one.noun & other.noun)


@dataclass(frozen=True, slots=True)
class _Self:
    told: Told
    start: int
    end: int
    denied: bool
    did: frozenset[str]
    who: frozenset[str]
    words: str


def _himself(each: list[Told]) -> Iterator[Gainsaid]:
    """ "Since he himself had fired" and "a captain who had not fired himself", where Captain Vance is one man."""
    known: dict[str, frozenset[str]] = {}
    selves = [self for one in each if _OF_SELF.search(one.words) for self in _selves(one, each, known)]
    for one in selves:
        other = next((o for o in selves if o.denied and o.did & one.did and o.who & one.who), None)
        if other and not one.denied and one.told is not other.told:
            yield Gainsaid(one.told, one.start, one.end, other.told, other.words)


def _selves(one: Told, each: list[Told], known: dict[str, frozenset[str]]) -> Iterator[_Self]:
    """``known``: the titles of names that were looked for already, each in the whole report."""
    for found in _HIMSELF.finditer(one.words):
        denied = bool(found["not1"] or found["not2"])
        did = meant(found["did"])
        if not did or not (_OF_SELF.search(found[0]) or _OF_SELF.search(one.words[found.end() : found.end() + 25])):
            continue
        who = _actor(one.words[: found.start()], each, known)
        yield _Self(one, *found.span(), denied, did, who, found[0])


def _actor(before: str, each: list[Told], known: dict[str, frozenset[str]]) -> frozenset[str]:
    """Who acts: the first name before it, with the title that the report gives it; or "a captain who"."""
    titled = re.search(r"(?i)\b(?:an?|the)\s+(?P<title>[a-z]{4,})\s+who\s*\Z", before)
    if titled:
        return frozenset({titled["title"].casefold()})
    names = [name for name in _NAME.findall(before) if name.casefold() not in _NO_NAMES]
    if not names:
        return frozenset()
    if names[0] not in known:
        known[names[0]] = frozenset(_titles(names[0], each))
    return known[names[0]] | {names[0].casefold()}


def _titles(name: str, each: list[Told]) -> Iterator[str]:
    form = re.compile(_TITLE.format(name=re.escape(name)))
    return (found["title"].casefold() for one in each if name in one.words for found in form.finditer(one.words))


_NO_NAMES = frozenset(
    [
        "that",
        "this",
        "the",
        "these",
        "those",
        "there",
        "when",
        "where",
        "what",
        "who",
        "why",
        "and",
        "but",
        "for",
        "since",
        "while",
        "although",
    ]
)


def _bounds(each: list[Told]) -> Iterator[Gainsaid]:
    """ "Deductions never exceed a fifth of the wage", where 64 per cent of the wage is told as deducted."""
    for one in each:
        bound = _NEVER_OVER.search(one.words)
        if not bound or attributed(one.said, *bound.span()):
            continue
        about = meant(one.words[: bound.start()])
        for other in each:
            for much in _PERCENT.finditer(other.words) if other is not one else ():
                over = float(much["much"]) > _PARTS[bound["part"].lower()] and meant(much["of"]) == meant(bound["of"])
                if over and about & meant(other.words):
                    yield Gainsaid(one, *bound.span(), other, much[0])


_ABSENT = re.compile(
    r"(?i)\b(?:(?:absence|lack)\s+of\s+(?:any\s+|a\s+single\s+)?|(?:none|not\s+one|neither|"
    r"nobody)\b[^.;]{0,40}?\b(?:led\s+to|resulted\s+in|ended\s+in)\s+"
    r"(?:an?\s+|any\s+)?|\bno\s+)(?P<what>prosecutions?|trials?|convictions?|fines?|investigations?|charges?|"
    r"arrests?|dismissals?|penalt\w+|sanctions?|indictments?)\b"
)
_CAME = re.compile(
    r"(?i)\b(?:several|some|many|most|all|both|a\s+few|one|two|three|four|five|six|\d+"
    r")\b[^.;,]{0,40}?\b(?:led\s+to|resulted\s+in|ended\s+in)\s+"
    r"(?:an?\s+|the\s+)?(?:[\w-]+\s+)?(?P<what>prosecutions?|trials?|convictions?|fines?|investigations?|"
    r"charges?|arrests?|dismissals?|penalt\w+|sanctions?|indictments?)\b"
)


def _outcomes(each: list[Told]) -> Iterator[Gainsaid]:
    """ "Several led to a prosecution", and elsewhere "the absence of any prosecution"."""
    for one in each:
        came = _CAME.search(one.words)
        if not came or attributed(one.said, *came.span()):
            continue
        for other in each:
            none = _ABSENT.search(other.words)
            if none and other is not one and meant(none["what"]) == meant(came["what"]) and _no_narrower(none, other):
                yield Gainsaid(one, *came.span(), other, none[0])
                break


def _no_narrower(found: re.Match[str], other: Told) -> bool:
    """Whether what is absent is not only so in a place or of a person named behind it."""
    return not re.match(r"\s+(?:in|of|against|for|by|under|after|before|at)\b", other.words[found.end() :])
