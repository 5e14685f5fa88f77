"""paired: clauses of two parts of a report that tell the same thing, by the words that carry it. English."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from probata.method.report.claims.told import Clause, Part, clauses
from probata.method.report.model import Bound

DRAWN_FROM_BODY = frozenset({Part.SUMMARY, Part.CONCLUSIONS, Part.RECOMMENDATIONS})
"""Parts that say again, shorter, what the body says."""
_FEWEST = 3
"""Stems that two clauses have to share before they can tell the same thing."""
_LONGEST = 1_500
"""Letters: a longer clause is a list or no prose."""
_COMMON = 60
"""A stem that stands in more clauses of the body leads to none of them."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A clause drawn from the body, a clause of the body, the stems that both have; ``share`` of the drawn one's."""

    drawn: Clause
    body: Clause
    both: frozenset[str]

    @property
    def share(self) -> float:
        """Of the stems of the drawn clause, how many the body's has: above 0, at most 1."""
        return len(self.both) / len(self.drawn.content)


def pairs(bound: Bound) -> tuple[tuple[Pair, ...], ...]:
    """For each drawn clause its pairs, the likest first. Remembered."""
    return bound.once.get("claims: pairs", lambda: tuple(_pairs(bound)))


def _pairs(bound: Bound) -> Iterator[tuple[Pair, ...]]:
    short = [one for one in clauses(bound) if one.end - one.start <= _LONGEST]
    body = [one for one in short if one.told.part is Part.BODY]
    bearing: Mapping[str, list[int]] = defaultdict(list)
    for number, one in enumerate(body):
        for each in one.content:
            bearing[each].append(number)
    for drawn in short:
        if drawn.told.part in DRAWN_FROM_BODY and len(drawn.content) >= _FEWEST:
            found = tuple(sorted(_with(drawn, body, bearing), key=lambda one: (-one.share, len(one.body.content))))
            if found:
                yield found


def _with(drawn: Clause, body: list[Clause], bearing: Mapping[str, list[int]]) -> Iterator[Pair]:
    counted: Counter[int] = Counter()
    for each in drawn.content:
        places = bearing.get(each, [])
        if len(places) <= _COMMON:
            counted.update(places)
    for number in counted:
        both = drawn.content & body[number].content
        if len(both) >= _FEWEST:
            yield Pair(drawn, body[number], both)
