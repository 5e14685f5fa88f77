"""paired: clauses of two parts of a report that tell the same thing, by what their words mean. English.

What only announces ("the Inquiry finds that", "according to one witness,") and what only qualifies ("may have") is left
out of the comparison, a word counts in any form and for its synonyms (reading/meant.py), and weighs the more the fewer
clauses of the report have it. A list of names counts as their number: "at Kamm, Vell and Orr", "at three of the sites".
Headings that say something, and captions, are drawn from the rest as a summary is.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.phrase import words_of
from probata.method.report.claims.reading.taken_up import taken_up
from probata.method.report.claims.reading.told import Clause, Part, Told, clauses, content, part_of_heading
from probata.method.report.model import Bound
from probata.method.report.prose.phrases import english, said_in

DRAWN = frozenset({Part.SUMMARY, Part.CONCLUSIONS, Part.RECOMMENDATIONS})
"""Parts that say again, shorter, what the rest of the report says."""
_FEWEST = 2
"""Stems that two clauses have to share before they can tell the same thing."""
_OWN = 0.25
"""Weight of the drawn clause's stems that the other clause itself has to have, less what every clause has."""
_LEAST = 0.5
"""Weight of the drawn clause's stems that the other has to have."""
_LONGEST = 1_500
"""Letters: a longer clause is a list or no prose."""
_COMMON = 60
"""A stem that stands in more clauses leads to none of them."""
_SAY = (
    r"(?:said|says?|stat(?:ed|es)|told|alleg(?:ed|es?)|claim(?:ed|s)?|reported|believ(?:ed|es?)|maintain(?:ed|s)|insist(?:ed|s)|recalled|"
    r"testified|assert(?:ed|s)|f(?:ound|inds?)|conclud(?:ed|es?)|establish(?:ed|es)|determin(?:ed|es)|show(?:ed|s|n)?|confirm(?:ed|s)?|"
    r"explained|argu(?:ed|es)|suspected|think|thought|notes?|noted)"
)
_HEDGES = meant("""
alleged allegations purported supposed unverified claimed indications indicate signs suggest suggests evidence possible
potential reasonable grounds believe believed conclude confirm verify establish unclear unable position largely mostly
generally essentially presumably conceivably virtually practically sometimes occasionally rarely cases instances
apparent apparently assessment view opinion true proven proof certain certainly definite definitely clear clearly
undoubtedly fact
""")
_LEADS = re.compile(
    rf"(?i)^\W*(?:according\s+to\s+[^,;]{{2,80}},|(?:in|by|on)\s+the\s+(?:view|words|opinion|accounts?|telling|recollection|estimate)\s+of\s+[^,;]{{2,80}},|"
    rf"by\s+(?:[\w’']+\s+){{1,3}}accounts?,|in\s+[^,;]{{2,50}}['’]s?\s+(?:view|words|opinion|account|estimate),|(?:so\s+far\s+|insofar\s+)?as\s+[^,;]{{2,60}},|to\s+[^,;]{{2,40}}\s+knowledge,|"
    rf"(?:\S+\s+){{1,9}}?{_SAY}(?:\s+(?:to\s+)?(?:the\s+|this\s+|its?\s+|our\s+)?(?:inquiry|commission|panel|mission|team|court|investigators|us))?"
    rf"\s+that\b|(?:\S+\s+){{1,4}}?(?<!is\s)(?<!are\s)(?<!was\s)(?<!were\s)(?<!be\s)(?<!been\s)(?:said|says)\b|there\s+(?:are|is)\s+[^,;]{{0,60}}?\bthat\b|it\s+(?:is|was|has\s+been|"
    rf"appears?|seems?|could|can|may)\b[^,;]{{0,50}}?\bthat\b|\S+\s+(?:believed|claimed|alleged)\s+that\b)"
)
_TAIL = re.compile(
    rf"(?i),\s+(?:according\s+to\b[^,;]*|(?:as\s+)?(?:\S+\s+){{1,5}}?{_SAY}\b[^,;]*|(?:al)?though\b[^;]*|it\s+(?:seems|appears|is\s+said))\W*$"
)


_NAMES = re.compile(
    r"(?:[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2}(?:,\s+|\s+and\s+|,\s+and\s+)){1,11}[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2}"
)
_BETWEEN = re.compile(r",\s+and\s+|,\s+|\s+and\s+")
_CAPTION = re.compile(r"(?i)^\W*(?:figure|table|photo(?:graph)?|image|map|plate|chart|picture)\s+[\w.-]{1,6}\s*[.:–—-]")


@dataclass(frozen=True, slots=True)
class Pair:
    """A clause drawn from the rest, a clause of the rest, the keys that both have.

    ``share`` is the weight of ``both`` in the drawn clause, ``back`` that in the other one: above 0, at most 1.
    ``around`` is the share of the drawn clause with what the sentences beside the other one say. ``short``: the drawn
    clause is a heading or a caption, where only the very same thing counts. ``taken``: how much of ``share`` the other
    one only takes up ("either", "these allegations").
    """

    drawn: Clause
    body: Clause
    both: frozenset[str]
    share: float
    back: float
    around: float
    short: bool
    taken: float

    @property
    def repeats(self) -> bool:
        """Whether the drawn clause stands in the body itself, which may tell a thing more than once."""
        return self.drawn.told.part is Part.BODY and not self.short


@dataclass(frozen=True, slots=True, eq=False)
class _Core:
    """A clause to compare: its keys, ``all`` with what announces it, its lists of names with their number.

    ``short``: it is a heading or a caption. ``taken``: what the sentence before it tells, where it takes that up
    ("these allegations", "they").
    """

    clause: Clause
    keys: frozenset[str]
    all: frozenset[str]
    lists: tuple[tuple[str, frozenset[str]], ...]
    short: bool
    taken: frozenset[str]


def pairs(bound: Bound) -> tuple[tuple[Pair, ...], ...]:
    """For each drawn clause its pairs, the likest first. Remembered."""
    return bound.once.get("claims: pairs", lambda: tuple(_pairs(bound)))


@lru_cache(maxsize=8192)
def core(words: str) -> frozenset[str]:
    """The keys of what words tell, without what announces and qualifies it."""
    lead = _LEADS.search(words)
    tail = _TAIL.search(words)
    found = meant(words[lead.end() if lead else 0 : tail.start() if tail else len(words)]) - _HEDGES
    return found if len(found) >= _FEWEST else meant(words)


def _pairs(bound: Bound) -> Iterator[tuple[Pair, ...]]:
    each = [*_cores(bound)]
    bearing: Mapping[str, list[int]] = defaultdict(list)
    for number, one in enumerate(each):
        for stem in one.keys | one.all | one.taken:
            bearing[stem].append(number)
    own = Counter(stem for one in each for stem in one.keys)
    weight = {stem: log(1 + len(each) / count) for stem, count in own.items()}
    beside = _beside(each)
    for one in each:
        drawn = one.short or one.clause.told.part in DRAWN or one.clause.told.part is Part.BODY
        if drawn and (found := sorted(_with(one, each, bearing, weight, beside), key=_likest)):
            yield tuple(found)


def _likest(pair: Pair) -> tuple[float, float]:
    return pair.taken - pair.share, -pair.back


def _cores(bound: Bound) -> Iterator[_Core]:
    before = taken_up(bound)
    for one in (*clauses(bound), *_headings(bound)):
        if one.end - one.start <= _LONGEST and one.told.part is not Part.NOTE:
            kind = one.told.said.passage.kind
            short = kind == "heading" or bool(_CAPTION.match(one.told.said.passage.masked))
            last = before.get(id(one.told)) if one.start == 0 else None
            taken = core(last.words) if last else frozenset[str]()
            yield _Core(one, core(one.words), meant(one.words) - _HEDGES, _lists(one.words), short, taken)


def _headings(bound: Bound) -> Iterator[Clause]:
    """Headings of the report's matter that say what happened: "The archive was destroyed"."""
    for number, passage in enumerate(bound.passages if english(bound) else ()):
        if passage.kind == "heading" and part_of_heading(passage.masked) is None:
            for said in said_in(bound, passage):
                if any(one.verb for one in words_of(said.words)):
                    yield Clause(Told(said, Part.BODY, number), 0, len(said.words), content(said.words))


@lru_cache(maxsize=8192)
def _lists(words: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """How many names stand beside each other in a list, and their keys."""
    found = ((len(_BETWEEN.split(one[0])), meant(one[0])) for one in _NAMES.finditer(words))
    return tuple((str(number), names) for number, names in found if number > 1)


def _beside(each: Sequence[_Core]) -> Mapping[int, frozenset[str]]:
    """The keys of each passage."""
    found: dict[int, frozenset[str]] = defaultdict(frozenset)
    for one in each:
        found[one.clause.told.passage] |= one.keys
    return found


def _with(
    mine: _Core,
    each: Sequence[_Core],
    bearing: Mapping[str, list[int]],
    weight: Mapping[str, float],
    beside: Mapping[int, frozenset[str]],
) -> Iterator[Pair]:
    whole = sum(weight[stem] for stem in mine.keys)
    for number in _candidates(mine, bearing, weight, whole):
        other = each[number]
        theirs = _as_counted(other, mine.keys)
        both = mine.keys & (theirs | other.all | other.taken)
        if (
            len(both) < _FEWEST
            or not _another(mine, other)
            or not _same_figures(mine.keys, theirs | other.taken, beside[other.clause.told.passage])
        ):
            continue
        shared = sum(weight[stem] for stem in both)
        more = (mine.keys - both) & beside[other.clause.told.passage]
        around = shared + sum(weight[stem] for stem in more)
        if around >= _LEAST * whole:
            own = both & (theirs | other.taken)
            back = sum(weight[stem] for stem in own) / sum(weight.get(stem, 1.0) for stem in theirs | own)
            taken = sum(weight[stem] for stem in both - theirs - other.all)
            yield Pair(mine.clause, other.clause, both, shared / whole, back, around / whole, mine.short, taken / whole)


def _candidates(mine: _Core, bearing: Mapping[str, list[int]], weight: Mapping[str, float], whole: float) -> list[int]:
    """The clauses that can have enough of its keys: those that rare ones lead to, by the weight of what they share."""
    found: dict[int, float] = {}
    common = 0.0
    for stem in mine.keys:
        if len(places := bearing[stem]) > _COMMON:
            common += weight[stem]
            continue
        much = weight[stem]
        for number in places:
            found[number] = found.get(number, 0.0) + much
    least = _OWN * whole - common
    return sorted(number for number, much in found.items() if much >= least)


def _as_counted(other: _Core, mine: frozenset[str]) -> frozenset[str]:
    """The keys of a clause, with the number of names for the names where the drawn clause tells only the number."""
    keys = other.keys
    for number, names in other.lists:
        if number in mine and not names & mine:
            keys = (keys - names) | {number}
    return keys


def _another(drawn: _Core, other: _Core) -> bool:
    """Whether they stand in two parts, or two passages of the body, of which the other is one to draw from."""
    mine, theirs = drawn.clause.told, other.clause.told
    if other.short or theirs.part is Part.RECOMMENDATIONS or mine.passage == theirs.passage:
        return False
    if drawn.short or mine.part is Part.BODY:
        return True
    return mine.part is not theirs.part and (theirs.part not in DRAWN or mine.part is not Part.RECOMMENDATIONS)


def _same_figures(drawn: frozenset[str], other: frozenset[str], beside: frozenset[str]) -> bool:
    """Whether the other clause has every figure of the drawn one: another figure is another fact.

    One without any figure may leave them to the sentences beside it.
    """
    figures = {stem for stem in drawn if stem[0].isdigit()}
    return figures <= (other if any(stem[0].isdigit() for stem in other) else other | beside)
