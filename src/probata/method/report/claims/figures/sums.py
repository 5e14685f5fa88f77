"""Sums in tables: which cells a total is the sum of, as far as the heads of rows and columns say it.

Where a table does not say which rows a total closes, each way to read it is tried; it is off only where none fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from probata.method.report.claims.reading.cells import Figure, Grid, is_bare_total, is_subtotal, is_total

_LEFT_OUT = re.compile(
    r"(?i)\b(?:average|mean|median|rate|ratio|growth|index|cumulative|balance|remaining|stock|closing|opening|end|start|beginning|rank|no\.|"
    r"code|id|year|age|date|phone|page|pages|density|capacity|per(?!\s*cent)|minimum|maximum|range|difference|target)\b|#"
)
_OF_WHICH = re.compile(r"(?i)\b(?:of\s+(?:which|whom|them|these)|thereof|including|incl\.|among\s+them)|\A\s*[-–—•]\s")
_SHARES = re.compile(r"(?i)%|\bper\s?cent\b|\bshare\b|\bpercentage\b|\bproportion\b")
_CHANGES = re.compile(
    r"(?i)\b(?:change|growth|increase|decrease|response|rate|valid|turnout|of\s+(?:the|all|those|which)|answered|asked)\b"
)
_NUMBERED = re.compile(r"(?i)number\s+of|no\.\s+of")
_PEOPLE = re.compile(
    r"(?i)\W*all\s+(?:interviewees|respondents|people|persons|participants|those|witnesses|victims|cases|interviews|files)\b"
)
_LEAST = 2
_ROWS, _NEAR, _HANDFUL = 3, 2, 5
_MOSTLY = Fraction(1, 2)
_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Sum:
    """A total (row, column) and what its parts add up to; ``loose`` is what rounding allows.

    ``down``: the parts stand above it, else to its left. ``share``: no sum, but per cent of a count beside it.
    """

    total: tuple[int, int]
    told: Fraction
    found: Fraction
    loose: Fraction
    down: bool
    share: bool = False


def sums_of(grid: Grid) -> tuple[Sum, ...]:
    """Every total of a table whose parts are all figures; none of a table whose totals are mostly no sums."""
    down, across = [*_down(grid)], [*_across(grid)]
    unsaid = [] if across else [*_unsaid(grid)]
    return (*_believed(down), *_believed(across), *_believed([*_percentages(grid)]), *unsaid)


def off_by(one: Sum) -> Fraction:
    """How far a total lies from the sum of its parts beyond rounding; 0 where it fits."""
    return max(Fraction(0), abs(one.told - one.found) - one.loose)


def _believed(sums: Sequence[Sum]) -> Sequence[Sum]:
    """Where several totals stand and most do not add up, they are no sums."""
    wrong = sum(1 for one in sums if off_by(one))
    return sums if len(sums) == 1 or wrong <= len(sums) * _MOSTLY else ()


def _down(grid: Grid) -> Iterator[Sum]:
    heads = [row[0] for row in grid.words]
    totals = [row for row in range(1, len(heads)) if is_total(heads[row])]
    if not any(is_bare_total(heads[row]) for row in totals) and not any(is_subtotal(heads[row]) for row in totals):
        return
    for row in totals:
        if not _PEOPLE.match(heads[row]):
            for column in range(1, len(grid.words[0])):
                yield from _sum(grid, (row, column), _readings(grid, heads, totals, row), True, column)


def _readings(grid: Grid, heads: Sequence[str], totals: Sequence[int], row: int) -> list[list[int]]:
    """The rows that a total may be the sum of: all above, those since the last total, the totals above, those below."""
    filled = [at for at in range(1, len(heads)) if any(grid.words[at][1:])]
    plain = [at for at in filled if at not in totals and not _OF_WHICH.search(heads[at])]
    before = [at for at in totals if at < row]
    above = [at for at in plain if at < row]
    since = [at for at in above if at > (before[-1] if before else 0)]
    readings = [above, since, before, [*before, *since], [*before[-1:], *since]]
    following = next((at for at in totals if at > row), len(heads))
    if not above or row == 1 or not since:
        readings += [[at for at in plain if row < at < following], [at for at in plain if at > row]]
    return [one for one in readings if len(one) >= _LEAST]


def _across(grid: Grid) -> Iterator[Sum]:
    head = grid.words[0]
    totals = [column for column in range(1, len(head)) if is_total(head[column])]
    for column in totals:
        if _PEOPLE.match(head[column]) or head[column].strip().casefold() in ("n", "all cases"):
            continue
        readings = _columns(head, totals, column)
        for row in range(1, len(grid.words)) if readings else ():
            yield from _sum(grid, (row, column), readings, False, column)


def _unsaid(grid: Grid) -> Iterator[Sum]:
    """The first or last column that is the sum of the others in nearly all rows, though its head does not say so."""
    plain = [at for at in range(1, len(grid.words[0])) if not _no_count(grid.words[0][at])]
    for column in (plain[0], plain[-1]) if len(plain) > _LEAST else ():
        parts = [at for at in plain if at != column]
        rows = [told for row in range(1, len(grid.words)) if (told := _row(grid, row, column, parts)) is not None]
        wrong = [one for one in rows if off_by(one)]
        if len(wrong) <= len(rows) // _ROWS and len(rows) - len(wrong) >= _ROWS and _large(rows):
            yield from (one for one in wrong if off_by(one) * _NEAR <= max(one.told, one.found))
            return


def _row(grid: Grid, row: int, column: int, parts: Sequence[int]) -> Sum | None:
    total, cells = grid.figures[row][column], [grid.figures[row][at] for at in parts]
    if total is None or not total.value or any(one is None or one.percent or one.decimals for one in (total, *cells)):
        return None
    return _held(total, cells, grid.words[0][column], (row, column), down=False)


def _large(rows: Sequence[Sum]) -> bool:
    """Whether sums that fit cannot well be chance: most are more than a handful, and not all of one value."""
    return sum(1 for one in rows if one.told >= _HANDFUL) * 2 > len(rows) and len({one.told for one in rows}) > 2


def _columns(head: Sequence[str], totals: Sequence[int], column: int) -> list[list[int]]:
    """The columns that a total may be the sum of; those of shares are none."""
    plain = [
        at
        for at in range(1, len(head))
        if at not in totals and not _SHARES.search(head[at]) and not _OF_WHICH.search(head[at])
    ]
    before = [at for at in totals if at < column]
    since = [at for at in plain if (before[-1] if before else 0) < at < column]
    above = [at for at in plain if at < column]
    after = [at for at in plain if column < at < next((t for t in totals if t > column), len(head))]
    readings = [
        above,
        since,
        before,
        [*before, *since],
        [*before[-1:], *since],
        *([after, [at for at in plain if at > column]] if not since else []),
    ]
    return [one for one in readings if len(one) >= _LEAST and not any(_LEFT_OUT.search(head[at]) for at in one)]


def _sum(grid: Grid, at: tuple[int, int], readings: Sequence[Sequence[int]], down: bool, column: int) -> Iterator[Sum]:
    """The total against the reading that comes nearest; nothing where a cell of one is no figure."""
    head, total = grid.words[0][column], grid.figures[at[0]][at[1]]
    if total is None or not total.value or (down and _no_sum(head, total)):
        return
    told = []
    for reading in readings:
        if down and any(_LEFT_OUT.search(grid.words[row][0]) for row in reading):
            return
        cells = [grid.figures[one][at[1]] if down else grid.figures[at[0]][one] for one in reading]
        held = _held(total, cells, head, at, down)
        if held is None:
            return
        told.append(held)
    if told:
        yield min(told, key=off_by)


def _no_sum(head: str, total: Figure) -> bool:
    """Whether a column holds what is not added up: rates, ages; shares that have another base each."""
    if _LEFT_OUT.search(head) and not _NUMBERED.search(head):
        return True
    shares = total.percent or bool(_SHARES.search(head))
    return (shares and total.value != _HUNDRED) or bool(
        _CHANGES.search(head) and (shares or "change" in head.casefold())
    )


def _held(total: Figure, cells: Sequence[Figure | None], head: str, at: tuple[int, int], down: bool) -> Sum | None:
    parts = [one for one in cells if one is not None]
    if len(parts) < len(cells):
        return None
    percent = [one.percent or bool(_SHARES.search(head)) for one in (total, *parts)]
    if any(percent) != all(percent) and not all(
        not one.value or mark for one, mark in zip(parts, percent[1:], strict=True)
    ):
        return None
    rounded = any(percent) or any(one.decimals for one in (total, *parts))
    step = Fraction(1, 10 ** max(one.decimals for one in (total, *parts)))
    loose = step * (len(parts) + 1) / 2 if rounded else Fraction(0)
    return Sum(at, total.value, sum((one.value for one in parts), Fraction(0)), loose, down)


def _percentages(grid: Grid) -> Iterator[Sum]:
    """Columns of per cent of the counts before them: with a total of 100, or where nearly all fit the column's sum."""
    head = grid.words[0]
    last = next(
        (row for row in range(len(head) and len(grid.words) - 1, 0, -1) if is_bare_total(grid.words[row][0])), 0
    )
    for column in range(2, len(head)):
        if not _SHARES.search(head[column]) or _CHANGES.search(head[column]) or _SHARES.search(head[column - 1]):
            continue
        if last:
            yield from _of_total(grid, column, last)
        elif not any(is_total(row[0]) for row in grid.words):
            yield from _of_column(grid, column)


def _of_total(grid: Grid, column: int, last: int) -> Iterator[Sum]:
    whole, base = grid.figures[last][column], grid.figures[last][column - 1]
    if whole is not None and base is not None and whole.value == _HUNDRED and base.value > 0 and not base.percent:
        yield from _shares_of(grid, column, range(1, last), base.value)


def _of_column(grid: Grid, column: int) -> Iterator[Sum]:
    """Without a total, the counts themselves are the base if all shares but one fit it."""
    base = _column(grid, column - 1)
    found = [*_shares_of(grid, column, range(1, len(grid.words)), base)] if base else []
    wrong = [one for one in found if off_by(one)]
    if len(wrong) == 1 and len(found) > _ROWS:
        yield from found


def _shares_of(grid: Grid, column: int, rows: Sequence[int], base: Fraction) -> Iterator[Sum]:
    for row in rows:
        told, count = grid.figures[row][column], grid.figures[row][column - 1]
        if told is not None and count is not None and grid.words[row][column] not in ("-", "–", "—"):
            step = Fraction(1, 10**told.decimals)
            yield Sum((row, column), told.value, _HUNDRED * count.value / base, step, True, True)


def stated_by(grid: Grid) -> tuple[Fraction, ...]:
    """What a table makes in all: its totals, or what each column of counts adds up to, and all of them together."""
    totals = [row for row in range(1, len(grid.words)) if is_total(grid.words[row][0])]
    columns = [at for at in range(1, len(grid.words[0])) if not _no_count(grid.words[0][at])]
    if totals:
        found = [cell.value for row in totals for at in columns if (cell := grid.figures[row][at]) is not None]
        return tuple(found)
    plain = [at for at in columns if not is_total(grid.words[0][at])]
    made = [told for at in columns if (told := _column(grid, at)) is not None]
    together = [told for at in plain if (told := _column(grid, at)) is not None]
    return (*made, *([sum(together, Fraction(0))] if len(together) > 1 else []))


def _no_count(head: str) -> bool:
    return bool(_LEFT_OUT.search(head) and not _NUMBERED.search(head)) or bool(_SHARES.search(head))


def _column(grid: Grid, column: int) -> Fraction | None:
    """What a column adds up to; None where it is not all counts."""
    rows = [row for row in range(1, len(grid.words)) if not _OF_WHICH.search(grid.words[row][0])]
    cells = [grid.figures[row][column] for row in rows]
    parts = [one for one in cells if one is not None and not one.percent and not one.decimals]
    return sum((one.value for one in parts), Fraction(0)) if len(parts) == len(cells) >= _LEAST else None
