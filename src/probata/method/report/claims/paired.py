"""paired: clauses of two parts of a report that tell the same thing, by the words that carry it. English.

What only announces ("the Inquiry finds that", "according to one witness,") and what only qualifies ("may have") is left
out of the comparison, and a word weighs the more the fewer clauses of the report have it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from probata.method.report.claims.told import Clause, Part, clauses, content
from probata.method.report.model import Bound

DRAWN = frozenset({Part.SUMMARY, Part.CONCLUSIONS, Part.RECOMMENDATIONS})
"""Parts that say again, shorter, what the rest of the report says."""
_FEWEST = 2
"""Stems that two clauses have to share before they can tell the same thing."""
_LEAST = 0.5
"""Weight of the drawn clause's stems that the other has to have."""
_LONGEST = 1_500
"""Letters: a longer clause is a list or no prose."""
_COMMON = 60
"""A stem that stands in more clauses leads to none of them."""
_SAY = (
    r"(?:said|says?|stat(?:ed|es)|told|alleg(?:ed|es?)|claim(?:ed|s)?|reported|believ(?:ed|es?)|maintain(?:ed|s)|insist(?:ed|s)|recalled|"
    r"testified|assert(?:ed|s)|f(?:ound|inds?)|conclud(?:ed|es?)|establish(?:ed|es)|determin(?:ed|es)|show(?:ed|s|n)?|confirm(?:ed|s)?|"
    r"explained|argu(?:ed|es)|suspect(?:ed|s)?|think|thought|notes?|noted)"
)
_HEDGES = content("""
alleged allegations purported supposed unverified claimed indications indicate signs suggest suggests evidence possible
potential reasonable grounds believe believed conclude confirm verify establish unclear unable position largely mostly
generally essentially presumably conceivably virtually practically sometimes occasionally rarely cases instances
""")
_LEADS = re.compile(
    rf"(?i)^\W*(?:according\s+to\s+[^,;]{{2,80}},|in\s+the\s+(?:view|words|opinion)\s+of\s+[^,;]{{2,80}},|"
    rf"in\s+[^,;]{{2,50}}['’]s?\s+(?:view|words|opinion|account|estimate),|as\s+[^,;]{{2,60}},|"
    rf"(?:\S+\s+){{1,9}}?{_SAY}(?:\s+(?:to\s+)?(?:the\s+|this\s+|its?\s+|our\s+)?(?:inquiry|commission|panel|mission|team|court|investigators|us))?"
    rf"\s+that\b|(?:\S+\s+){{1,4}}?(?:said|says)\b|there\s+(?:are|is)\s+[^,;]{{0,60}}?\bthat\b|it\s+(?:is|was|has\s+been|"
    rf"appears?|seems?|could|can|may)\b[^,;]{{0,50}}?\bthat\b|\S+\s+(?:believed|claimed|alleged)\s+that\b)"
)
_TAIL = re.compile(
    rf"(?i),\s+(?:according\s+to\b[^,;]*|(?:as\s+)?(?:\S+\s+){{1,5}}?{_SAY}\b[^,;]*|it\s+(?:seems|appears|is\s+said))\W*$"
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A clause drawn from the rest, a clause of the rest, the stems that both have.

    ``share`` is the weight of ``both`` in the drawn clause, ``back`` that in the other one: above 0, at most 1.
    """

    drawn: Clause
    body: Clause
    both: frozenset[str]
    share: float
    back: float


def pairs(bound: Bound) -> tuple[tuple[Pair, ...], ...]:
    """For each drawn clause its pairs, the likest first. Remembered."""
    return bound.once.get("claims: pairs", lambda: tuple(_pairs(bound)))


@lru_cache(maxsize=8192)
def core(words: str) -> frozenset[str]:
    """The stems of what words tell, without what announces and qualifies it."""
    lead = _LEADS.search(words)
    tail = _TAIL.search(words)
    found = content(words[lead.end() if lead else 0 : tail.start() if tail else len(words)]) - _HEDGES
    return found if len(found) >= _FEWEST else content(words)


def _pairs(bound: Bound) -> Iterator[tuple[Pair, ...]]:
    short = [one for one in clauses(bound) if one.end - one.start <= _LONGEST and one.told.part is not Part.NOTE]
    cores = [core(one.words) for one in short]
    bearing: Mapping[str, list[int]] = defaultdict(list)
    for number, each in enumerate(cores):
        for stem in each:
            bearing[stem].append(number)
    weight = {stem: log(1 + len(short) / len(places)) for stem, places in bearing.items()}
    for number, drawn in enumerate(short):
        if drawn.told.part in DRAWN or drawn.told.part is Part.BODY:
            found = sorted(_with(number, short, cores, bearing, weight), key=lambda one: (-one.share, -one.back))
            if found:
                yield tuple(found)


def _with(
    mine: int,
    each: Sequence[Clause],
    cores: Sequence[frozenset[str]],
    bearing: Mapping[str, list[int]],
    weight: Mapping[str, float],
) -> Iterator[Pair]:
    counted: Counter[int] = Counter()
    for stem in cores[mine]:
        places = bearing[stem]
        if len(places) <= _COMMON:
            counted.update(places)
    whole = sum(weight[stem] for stem in cores[mine])
    for number in sorted(counted):
        both = cores[mine] & cores[number]
        if (
            len(both) < _FEWEST
            or not _another(each[mine], each[number])
            or not _same_figures(cores[mine], cores[number])
        ):
            continue
        shared = sum(weight[stem] for stem in both)
        if shared >= _LEAST * whole:
            yield Pair(
                each[mine], each[number], both, shared / whole, shared / sum(weight[stem] for stem in cores[number])
            )


def _another(drawn: Clause, other: Clause) -> bool:
    """Whether they stand in two parts, or two passages of the body, of which the other is one to draw from."""
    if drawn.told.part is Part.BODY:
        return other.told.part is not Part.RECOMMENDATIONS and drawn.told.passage != other.told.passage
    if drawn.told.part is other.told.part or other.told.part is Part.RECOMMENDATIONS:
        return False
    return other.told.part not in DRAWN or drawn.told.part is not Part.RECOMMENDATIONS


def _same_figures(drawn: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the other clause has every figure of the drawn one: another figure is another fact."""
    return all(stem in other for stem in drawn if stem[0].isdigit())
