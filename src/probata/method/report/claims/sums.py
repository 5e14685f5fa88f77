"""Sums in tables: which cells a total is the sum of, as far as the heads of rows and columns say it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from probata.method.report.claims.cells import Figure, Grid, is_bare_total, is_total

_LEFT_OUT = re.compile(
    r"(?i)\b(?:of\s+(?:which|whom|them|these)|thereof|including|incl\.|average|mean|median|rate|ratio|share|change|growth|index|"
    r"cumulative|balance|remaining|stock|closing|opening|end|start|beginning|rank|no\.|number\s+of|code|id|year|age|date|phone|page|pages|density|capacity|per)\b|[#%]|\A\s*[-–—•]\s"
)
_SUBTOTAL = re.compile(r"(?i)\bsub-?\s?total\b")
_LEAST = 2
_MOSTLY = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Sum:
    """A total (row, column) and what its parts add up to; ``loose`` is what rounding allows.

    ``down``: the parts stand above it, else to its left.
    """

    total: tuple[int, int]
    told: Fraction
    found: Fraction
    loose: Fraction
    down: bool


def sums_of(grid: Grid) -> tuple[Sum, ...]:
    """Every total of a table whose parts are all figures; none of a table whose totals are mostly no sums."""
    down, across = [*_down(grid)], [*_across(grid)]
    return (*_believed(down), *_believed(across))


def off_by(one: Sum) -> Fraction:
    """How far a total lies from the sum of its parts beyond rounding; 0 where it fits."""
    return max(Fraction(0), abs(one.told - one.found) - one.loose)


def _believed(sums: Sequence[Sum]) -> Sequence[Sum]:
    """Where several totals stand and most do not add up, they are no sums."""
    wrong = sum(1 for one in sums if off_by(one))
    return sums if len(sums) == 1 or wrong <= len(sums) * _MOSTLY else ()


def _down(grid: Grid) -> Iterator[Sum]:
    last = len(grid.words) - 1
    totals = [row for row in range(1, last + 1) if is_total(grid.words[row][0])]
    if totals != [last] or not is_bare_total(grid.words[last][0]):
        return
    rows = [row for row in range(1, last) if any(grid.words[row][1:])]
    if any(_LEFT_OUT.search(grid.words[row][0]) or _SUBTOTAL.search(grid.words[row][0]) for row in rows):
        return
    for column in range(1, len(grid.words[0])):
        parts = [grid.figures[row][column] for row in rows]
        yield from _sum(grid, (last, column), parts, True, grid.words[0][column])


def _across(grid: Grid) -> Iterator[Sum]:
    head = grid.words[0]
    last = len(head) - 1
    if [column for column in range(1, last + 1) if is_total(head[column])] != [last] or not is_bare_total(head[last]):
        return
    columns = range(1, last)
    if any(_LEFT_OUT.search(head[column]) for column in columns):
        return
    for row in range(1, len(grid.words)):
        yield from _sum(grid, (row, last), [grid.figures[row][column] for column in columns], False, "")


def _sum(grid: Grid, at: tuple[int, int], cells: Sequence[Figure | None], down: bool, head: str) -> Iterator[Sum]:
    total = grid.figures[at[0]][at[1]]
    parts = [one for one in cells if one is not None]
    if total is None or len(parts) < max(_LEAST, len(cells)) or not total.value:
        return
    percent = [one.percent or "%" in head or "per cent" in head.casefold() for one in (total, *parts)]
    if any(percent) != all(percent) and not all(
        not one.value or mark for one, mark in zip(parts, percent[1:], strict=True)
    ):
        return
    if down and not any(percent) and _LEFT_OUT.search(head) and not re.search(r"(?i)number\s+of|no\.\s+of", head):
        return
    rounded = any(percent) or any(one.decimals for one in (total, *parts))
    step = Fraction(1, 10 ** max(one.decimals for one in (total, *parts)))
    loose = step * (len(parts) + 1) / 2 if rounded else Fraction(0)
    if any(percent) and abs(total.value - 100) > loose:
        return
    yield Sum(at, total.value, sum((one.value for one in parts), Fraction(0)), loose, down)
