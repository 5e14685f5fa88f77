"""Grids: the sheets of an old workbook taken apart, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from probata.method.documents.readers._sheets.formats import unseen
from probata.method.documents.readers._sheets.model import (
    MAX_COLUMN,
    MAX_PAINTED,
    MAX_ROW,
    Cell,
    Grid,
    Look,
    Rect,
    Stretches,
)
from probata.method.documents.readers._sheets.ranges import sound
from probata.method.documents.readers._sheets.values import GENERAL, Numbers, Said
from probata.method.documents.readers._xls.beside import Beside, beside
from probata.method.documents.readers._xls.book import FAULTS, Book, Listed
from probata.method.documents.readers._xls.compound import DAMAGED
from probata.method.documents.readers._xls.formulas import Formulas
from probata.record.errors import Unreadable

MAX_CELLS = 1_000_000
"""Filled cells of the whole workbook; a mark for each takes some hundred bytes."""
MAX_ROWS = 3_000_000
"""Rows of the whole workbook up to the last filled one of each sheet: xlrd keeps a list for each."""
_EXPORT = "Export its sheets as .csv and add those."
_TEXT, _NUMBER, _DATE, _BOOLEAN, _ERROR = 1, 2, 3, 4, 5


@dataclass(slots=True)
class Grids:
    """Makes grids; ``limits`` are those that are not counted elsewhere."""

    book: Book
    name: str
    numbers: Numbers
    formulas: Formulas
    limits: list[str] = field(default_factory=list)
    cells: int = 0
    rows: int = 0

    def all(self) -> Iterator[Grid]:
        """One grid after the other; raises Unreadable when a sheet is damaged or there is too much of it."""
        with_cells = 0
        for listed in self.book.sheets:
            if listed.kind:
                yield self._without_cells(listed)
            else:
                yield self._grid(listed, with_cells)
                with_cells += 1
        if self.formulas.untold:
            self.limits.append(f"{self.formulas.untold:,} formulas could not be told; their stored results stand")

    def _without_cells(self, listed: Listed) -> Grid:
        self.limits.append(f"one sheet is {listed.kind} and has no cells that were read")
        found = beside(self.book.stream, listed.at, self.book.version, self.book.encoding)
        return Grid(listed.name, listed.state, boxes=found.boxes)

    def _grid(self, listed: Listed, number: int) -> Grid:
        found = Beside()
        if listed.at >= 0:
            found = beside(self.book.stream, listed.at, self.book.version, self.book.encoding)
        self.rows += found.last + 1
        if self.rows > MAX_ROWS:
            raise Unreadable("The workbook has more rows than can be read.", where=self.name, next_step=_EXPORT)
        sheet = self._sheet(number)
        formulas = self.formulas.of(found)
        grid = Grid(listed.name, listed.state, notes=found.notes, boxes=found.boxes, running=found.running)
        grid.rules, grid.links = found.rules, found.links
        try:
            self._fill(grid, sheet, formulas)
            self._hide(grid, sheet, found)
        except FAULTS:
            raise self._damaged() from None
        finally:
            if self.book.version >= 50:
                self.book.file.unload_sheet(number)
        if found.damaged:
            self.limits.append(f"{found.damaged:,} records of one sheet are damaged and were not read")
        return grid

    def _sheet(self, number: int) -> Any:
        from xlrd.biffh import XLRDError

        try:
            return self.book.file.sheet_by_index(number)
        except (XLRDError, *FAULTS):
            raise self._damaged() from None

    def _damaged(self) -> Unreadable:
        return Unreadable("A sheet of the workbook is cut off or damaged.", where=self.name, next_step=DAMAGED)

    def _fill(self, grid: Grid, sheet: Any, formulas: dict[tuple[int, int], str]) -> None:
        cells: list[Cell] = []
        painted: list[tuple[Rect, Look]] = []
        for row in range(sheet.nrows):
            kinds, values = sheet.row_types(row), sheet.row_values(row)
            for column, (kind, value) in enumerate(zip(kinds, values, strict=True)):
                formula = formulas.get((row, column), "")
                if not formula and kind == 0:
                    continue
                style = self.book.style(sheet.cell_xf_index(row, column))
                said = self._said(kind, value, style.code)
                if said.value or formula:
                    struck = self._struck(sheet, row, column, said.value)
                    cells.append(
                        Cell(row + 1, column + 1, said.value, said.shown, formula, style.look, said.unseen, struck)
                    )
                elif style.look.fill and len(painted) < MAX_PAINTED:
                    painted.append((Rect(row + 1, column + 1, row + 1, column + 1), style.look))
            if self.cells + len(cells) > MAX_CELLS:
                raise Unreadable(
                    "The workbook holds more filled cells than can be read.", where=self.name, next_step=_EXPORT
                )
        self.cells += len(cells)
        grid.cells, grid.painted = cells, painted + list(self._wide(sheet))

    def _said(self, kind: int, value: Any, code: str) -> Said:
        if kind in (_NUMBER, _DATE):
            return self.numbers.said(float(value), repr(float(value)), code)
        if kind == _BOOLEAN:
            return Said("TRUE" if value else "FALSE")
        if kind == _ERROR:
            from xlrd.biffh import error_text_from_code

            return Said(str(error_text_from_code.get(value, f"#ERROR {value}")))
        if kind == _TEXT:
            return Said(str(value), "", code != GENERAL and unseen(None, code))
        return Said("")

    def _struck(self, sheet: Any, row: int, column: int, value: str) -> tuple[str, ...]:
        runs = sheet.rich_text_runlist_map.get((row, column), ())
        if not runs:
            return ()
        ends = [start for start, _font in runs[1:]] + [len(value)]
        cut = [value[start:end] for (start, font), end in zip(runs, ends, strict=True) if self.book.struck(font)]
        return tuple(each for each in cut if each.strip())

    def _wide(self, sheet: Any) -> Iterator[tuple[Rect, Look]]:
        """Whole rows and columns with a colour of their own."""
        for row, info in sorted(sheet.rowinfo_map.items()):
            look = self.book.style(info.xf_index if info.xf_index is not None else -1).look
            if look.fill:
                yield Rect(row + 1, 1, row + 1, MAX_COLUMN), look
        for column, info in sorted(sheet.colinfo_map.items()):
            look = self.book.style(info.xf_index if info.xf_index is not None else -1).look
            if look.fill:
                yield Rect(1, column + 1, MAX_ROW, column + 1), look

    def _hide(self, grid: Grid, sheet: Any, found: Beside) -> None:
        rows = [(row + 1, row + 1) for row, info in sheet.rowinfo_map.items() if info.hidden]
        grid.hidden_rows = Stretches(rows)
        grid.filtered = Stretches(rows if found.filtered else ())
        grid.hidden_columns = Stretches((c + 1, c + 1) for c, info in sheet.colinfo_map.items() if info.hidden)
        ranges = (Rect(top + 1, left + 1, bottom, right) for top, bottom, left, right in sheet.merged_cells)
        grid.merged = [each for each in ranges if sound(each)]
