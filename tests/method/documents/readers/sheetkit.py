"""What tests of spreadsheets share: the maker's functions, and a reading seen as cells and marks."""

from __future__ import annotations

import runpy
from pathlib import Path
from types import SimpleNamespace

from probata.method.documents.model import Mark, Reading
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._sheets.model import Grid
from probata.method.documents.readers._sheets.writing import Writer
from probata.record.span import SheetCell

DATA = Path(__file__).parents[3] / "data" / "documents"
KIT = SimpleNamespace(**runpy.run_path(str(DATA / "makers" / "spreadsheets.py")))


def cells(reading: Reading, sheet: str | None = None) -> dict[tuple[int, int], str]:
    """The values of one sheet (of the first one) by row and column."""
    found: dict[tuple[int, int], str] = {}
    for mark in reading.marks:
        if mark.kind.value == "cell" and isinstance(mark.place, SheetCell):
            sheet = mark.place.sheet if sheet is None else sheet
            if mark.place.sheet == sheet:
                found[mark.place.row, mark.place.column] = mark.span.of(reading.text)
    return found


def typed(reading: Reading, kind: str) -> list[str]:
    """The words of every mark of a kind."""
    return [mark.span.of(reading.text) for mark in marks(reading, kind)]


def marks(reading: Reading, kind: str) -> list[Mark]:
    """Every mark of a kind."""
    return [mark for mark in reading.marks if mark.kind.value == kind]


def written(*grids: Grid) -> tuple[str, list[Mark], tuple[str, ...]]:
    """What the writer makes of these grids: text, marks, limits."""
    writer = Writer(Building("a"))
    for grid in grids:
        writer.sheet(grid)
    return writer.to.text(), list(writer.to.sorted_marks()), writer.all_limits()
