"""figured: references to a table whose figures are those of another table: "The 39 cases are those of table 2".

Only where every figure that a sentence gives stands in one other table alone, and none in the table that it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from probata.method.manuscript.numbers import numbers
from probata.method.report.claims.reading.counts import counts_in
from probata.method.report.claims.structure.parts import Part, parts_of
from probata.method.report.claims.structure.references import Reference, references
from probata.method.report.claims.structure.subjects import table_cells
from probata.method.report.model import Bound

_LARGE, _TELLING = 20, 100
"""Smaller figures stand in any table; one that is at least so large, or two of the first size, tell which is meant."""
_FEW = 4
"""In a report of so few tables one figure of the first size is enough."""
_PLAIN = re.compile(
    r"(?i)\b(?:per\s+cent|percent|%|average|median|sum|difference|together|combined|calculated|derived)"
)


@dataclass(frozen=True, slots=True)
class Figured:
    """A reference to a table, and the table whose figures the sentence gives."""

    reference: Reference
    other: Part


def figured(bound: Bound) -> Iterator[Figured]:
    """Every reference to a table that has none of the figures of its sentence, where one other has them all."""
    tables = list(parts_of(bound).by_kind.get("table", ()))
    if len(tables) < 2:  # there has to be another one
        return
    held = {one.passage: _figures(bound, one) for one in tables}
    for one in references(bound):
        if one.kind == "table" and one.part is not None and not one.missing and held.get(one.part.passage):
            other = _other(one, one.part, tables, held)
            if other is not None:
                yield Figured(one, other)


def _other(one: Reference, meant: Part, tables: list[Part], held: Mapping[int, frozenset[int]]) -> Part | None:
    text = one.telling.text
    if _PLAIN.search(text) or sum(1 for each in _TABLE.finditer(text)) > 1:
        return None
    given = {int(each.value or 0) for each in counts_in(text)}
    large = {each for each in given if each >= _LARGE}
    if given & held[meant.passage] or not (len(large) > 1 or _is_telling(large, len(tables))):
        return None
    there = [other for other in tables if given <= held[other.passage]]
    some = [other for other in tables if large & held[other.passage]]
    return there[0] if len(there) == len(some) == 1 else None


_TABLE = re.compile(r"(?i)\btables?\s+(?:\d|[IVX]+\b)")


def _is_telling(large: set[int], tables: int) -> bool:
    return any(one >= _TELLING for one in large) or (bool(large) and tables <= _FEW)


def _figures(bound: Bound, table: Part) -> frozenset[int]:
    """The whole numbers in the cells of a table and in its title."""
    words = [table.title, *(bound.passages[at].masked for at in table_cells(bound, table))]
    each = (one.value for text in words for one in numbers(text))
    return frozenset(int(one) for one in each if one is not None and one.denominator == 1)
