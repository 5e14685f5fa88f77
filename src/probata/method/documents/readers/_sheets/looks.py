"""Looks: what colours and strokes say in a sheet, told as ranges, since people mark rows where others would write.

A colour is told when it sets cells apart. One that only heads a table, lies under every cell alike, or alternates row
by row is decoration; that rows alternate is said in the limits, for somebody could have meant it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from probata.method.documents.readers._sheets.colours import name_of
from probata.method.documents.readers._sheets.model import Cell, Grid, Look, Rect
from probata.method.documents.readers._sheets.ranges import joined
from probata.method.documents.readers._sheets.ranges import name_of as range_name

MAX_COLOURS = 60
"""Colours of one sheet that are told; a sheet with more of them is a picture."""
MAX_RANGES = 400
"""Ranges of one colour that are named; the rest is counted."""
MAX_STRETCHES = 200
"""Cells with single words struck through that are named."""
_BAND = 4
"""Rows that have to alternate before it is a pattern."""
_LEGEND = 80
"""Characters of a cell that explains a colour."""
BANDED = "rows are filled in alternation; these fills were taken for decoration and are not told"


def told(grid: Grid) -> tuple[list[str], list[str]]:
    """Lines on the colours and strokes of a sheet, and limits."""
    head = _head(grid.cells)
    limits: list[str] = []
    lines = _colours(grid, head, "Filled", lambda look: look.fill, limits)
    lines += _colours(grid, head, "Letters", lambda look: look.ink, limits)
    return lines + _struck(grid), limits


def _head(cells: Sequence[Cell]) -> int:
    """The row that heads the table: the first with two values; titles may stand above it."""
    for row, found in groupby(cells, key=_row):
        if sum(1 for cell in found if cell.value) > 1:
            return row
    return 0


def _row(cell: Cell) -> int:
    return cell.row


def _colours(grid: Grid, head: int, what: str, of: Callable[[Look], str], limits: list[str]) -> list[str]:
    found: dict[str, list[Rect]] = {}
    for cell in grid.cells:
        if colour := of(cell.look):
            found.setdefault(colour, []).append(_one(cell))
    if what == "Filled":
        for rect, look in grid.painted:
            if colour := of(look):
                found.setdefault(colour, []).append(rect)
    body = [cell for cell in grid.cells if cell.row > head]
    if banded := _banded(body, of):
        limits.append(BANDED)
    kept = {
        colour: rects
        for colour, rects in found.items()
        if colour not in banded and any(rect.bottom > head for rect in rects) and not _everywhere(body, of, colour)
    }
    if len(kept) > MAX_COLOURS:
        limits.append(f"one sheet has {len(kept):,} colours; the {MAX_COLOURS} with most ranges are told")
    ordered = sorted(kept.items(), key=lambda each: (-len(each[1]), each[0]))[:MAX_COLOURS]
    legends = _legends(grid) if what == "Filled" else {}
    return [f"{what} {_named(colour)}: {_ranges(rects)}{legends.get(colour, '')}" for colour, rects in ordered]


def _named(colour: str) -> str:
    return f"{name_of(colour)} (#{colour})"


def _ranges(rects: Sequence[Rect]) -> str:
    few = joined(rects)
    words = ", ".join(range_name(rect) for rect in few[:MAX_RANGES])
    return words + (f" and {len(few) - MAX_RANGES:,} more ranges" if len(few) > MAX_RANGES else "")


def _everywhere(body: Sequence[Cell], of: Callable[[Look], str], colour: str) -> bool:
    """Whether all cells below the head have this colour alike: then it sets none apart."""
    return bool(body) and all(of(cell.look) == colour for cell in body)


def _banded(body: Sequence[Cell], of: Callable[[Look], str]) -> frozenset[str]:
    """The colours that alternate from row to row through the whole table."""
    rows: list[str] = []
    for _, found in groupby(body, key=_row):
        colours = {of(cell.look) for cell in found if cell.value}
        if len(colours) != 1:
            return frozenset()
        rows.append(colours.pop())
    if len(rows) < _BAND or rows[0] == rows[1]:
        return frozenset()
    alternate = all(colour == rows[at % 2] for at, colour in enumerate(rows))
    return frozenset(rows[:2]) - {""} if alternate else frozenset()


def _legends(grid: Grid) -> dict[str, str]:
    """What the sheet itself says of a colour: the text beside the one empty cell of it, or in the one that stands
    alone in its row."""
    known = {(cell.row, cell.column): cell for cell in grid.cells if cell.value}
    found: dict[str, list[Cell]] = {}
    for rect, look in grid.painted:
        beside = known.get((rect.top, rect.right + 1))
        one = rect.top == rect.bottom and rect.left == rect.right
        if one and look.fill and beside and beside.look.fill != look.fill and (rect.top, rect.left - 1) not in known:
            found.setdefault(look.fill, []).append(beside)
    for (row, column), cell in known.items():
        alone = not any((row, column + step) in known for step in (-1, 1))
        if alone and cell.look.fill and not cell.formula:
            found.setdefault(cell.look.fill, []).append(cell)
    return {
        colour: f"; beside it, in {_at(cell)}: “{cell.value.strip()}”"
        for colour, [cell, *others] in found.items()
        if not others and len(cell.value) <= _LEGEND
    }


def _struck(grid: Grid) -> list[str]:
    """Cells that are struck through, wholly or in part."""
    whole = [_one(c) for c in grid.cells if c.look.struck and c.value]
    lines = [f"Struck through: {_ranges(whole)}"] if whole else []
    partly = list(_partly(grid.cells))
    more = f" and in {len(partly) - MAX_STRETCHES:,} more cells" if len(partly) > MAX_STRETCHES else ""
    return lines + ([f"Struck through in part: {', '.join(partly[:MAX_STRETCHES])}{more}"] if partly else [])


def _partly(cells: Sequence[Cell]) -> Iterator[str]:
    for cell in cells:
        if cell.struck and not cell.look.struck:
            words = ", ".join(f"“{_short(each)}”" for each in cell.struck[:9]) + ", …" * (len(cell.struck) > 9)
            yield f"{_at(cell)} ({words})"


def _one(cell: Cell) -> Rect:
    return Rect(cell.row, cell.column, cell.row, cell.column)


def _at(cell: Cell) -> str:
    return range_name(_one(cell))


def _short(words: str) -> str:
    one = " ".join(words.split())
    return one if len(one) <= _LEGEND else one[: _LEGEND - 1] + "…"
