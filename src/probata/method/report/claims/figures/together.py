"""A sum that closes a row of sentences: "The baker: two years. The miller: one. Together: three years". English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.claims.figures.ranges import unit_of
from probata.method.report.claims.reading.dated import dates_in

_OPENS = re.compile(
    r"(?i)\s*(?:(?:all\s+)?together|altogether|in\s+all|in\s+total|in\s+sum|all\s+told)\s*[:,–—]\s*(?:that\s+(?:is|makes|made)\s+)?"
)
_SENTENCE = re.compile(r"[.;]\s+|\Z")
_MIXED = re.compile(
    r"(?i)\b(?:of\s+(?:them|these|which|whom)|at\s+least|including|more|less|than|not|each|per|until|ago|later|old)\b"
)
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Together:
    """A sum at ``start`` to ``end``, and what the sentences before it make."""

    start: int
    end: int
    told: int
    found: int


def told_together(text: str) -> bool:
    """Whether a sentence opens as a sum of those before it."""
    return bool(_OPENS.match(text))


def together_in(text: str, seam: int) -> Together | None:
    """The sum in the sentence at ``seam``, and what the row of sentences right before it makes; None where unsure."""
    opens = _OPENS.match(text, seam)
    if opens is None:
        return None
    whole = next((one for one in _plain(text) if one.span.start == opens.end()), None)
    if whole is None or whole.approximate:
        return None
    row = _row(text[:seam], unit_of(text, whole))
    if len(row) < _LEAST:
        return None
    told, found = int(whole.value or 0), sum(int(one.value or 0) for one in row)
    return Together(whole.span.start, whole.span.end, told, found)


def _plain(text: str) -> list[Number]:
    dates = dates_in(text)
    return [
        one
        for one in numbers(text)
        if one.kind == "integer" and not any(d.start < one.span.end and one.span.start < d.end for d in dates)
    ]


def _row(text: str, unit: str) -> list[Number]:
    """The numbers of this unit, one a sentence, in the last sentences of a text that all tell one."""
    ends = [0, *(found.end() for found in _SENTENCE.finditer(text))]
    row: list[Number] = []
    counted = _plain(text)
    bare = unit == ""
    for start, end in reversed([*pairwise(ends)]):
        inside = [one for one in counted if start <= one.span.start < end]
        mine = [one for one in inside if unit and unit_of(text, one) == unit]
        mine = mine or ([one for one in inside if row and unit_of(text, one) in ("", "for")][:1])
        if not text[start:end].strip():
            continue
        if bare or len(mine) != 1 or mine[0].approximate or _MIXED.search(text[start:end]):
            break
        row.insert(0, mine[0])
    return row
