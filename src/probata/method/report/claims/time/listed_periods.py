"""Lists of days or periods told twice, in a sentence and in a table, that agree in all but one place. English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from probata.method.report.claims.reading.cells import grids
from probata.method.report.claims.reading.dates import date_claims
from probata.method.report.claims.reading.model import DateClaim
from probata.method.report.claims.reading.phrase import words_of
from probata.method.report.model import Bound

_TO = re.compile(r"(?i)\s*(?:to|and|until|till|through|–|—|-)\s*")
_LEAST, _WORDS = 3, 2


@dataclass(frozen=True, slots=True)
class Span:
    """A day, or the first and last of a period, as far as they are told."""

    days: tuple[tuple[int | None, int | None, int | None], ...]
    claim: DateClaim


def otherwise_listed(bound: Bound) -> Iterator[tuple[DateClaim, DateClaim]]:
    """Pairs of dates at the one place where two lists of at least three differ, in the order of the text."""
    lists = [one for one in (*_in_sentences(bound), *_in_columns(bound)) if len(one) >= _LEAST]
    for one, other in combinations(lists, 2):
        if not _of_one_thing(one[0].claim, other[0].claim):
            continue
        pairs = [*zip(one, other, strict=False)] if len(one) == len(other) else []
        wrong = [pair for pair in pairs if pair[0].days != pair[1].days]
        if len(wrong) == 1 and _is_slip(*wrong[0]):
            first, second = (each.claim for each in wrong[0])
            yield (first, second) if first.place < second.place else (second, first)


def _of_one_thing(one: DateClaim, other: DateClaim) -> bool:
    """Whether a table may list what a sentence lists; two sentences have to say so by a word that both have."""
    if "cell" in (one.passage.kind, other.passage.kind):
        return True
    mine, theirs = ({word.stem for word in words_of(each.text) if word.meant} for each in (one, other))
    return len(mine & theirs) >= _WORDS


def _is_slip(one: Span, other: Span) -> bool:
    """Whether the two tell as much, and share a month or a day."""
    if len(one.days) != len(other.days) or one.claim.sentence is other.claim.sentence:
        return False
    mine, theirs = (tuple(part for day in each.days for part in day) for each in (one, other))
    return any(a == b and a is not None for a, b in zip(mine, theirs, strict=True))


def _in_sentences(bound: Bound) -> Iterator[list[Span]]:
    found: list[DateClaim] = []
    for one in date_claims(bound):
        if one.passage.kind == "cell":
            continue
        if found and found[-1].sentence is not one.sentence:
            yield [*_spans(found)]
            found = []
        found.append(one)
    yield [*_spans(found)]


def _in_columns(bound: Bound) -> Iterator[list[Span]]:
    """Columns of which every cell is a day or a period."""
    cells: dict[object, list[DateClaim]] = {}
    for one in date_claims(bound):
        if one.passage.kind == "cell":
            cells.setdefault(one.passage.at, []).append(one)
    for grid in grids(bound):
        for column in range(len(grid.words[0])):
            each = [cells.get(grid.at(row, column), []) for row in range(1, len(grid.words))]
            spans = [[*_spans(some)] for some in each]
            if all(len(some) == 1 for some in spans):
                yield [one for some in spans for one in some]


def _spans(each: Sequence[DateClaim]) -> Iterator[Span]:
    """Days, with each two that "to" or a dash ties as one."""
    at = 0
    while at < len(each):
        one = each[at]
        other = each[at + 1] if at + 1 < len(each) else None
        if other is not None and _TO.fullmatch(one.text[one.span.end : other.span.start]):
            yield Span((_parts(one, other), _parts(other, other)), one)
            at += 2
        else:
            yield Span((_parts(one, one),), one)
            at += 1


def _parts(one: DateClaim, last: DateClaim) -> tuple[int | None, int | None, int | None]:
    return one.year or last.year, one.month or last.month, one.day
