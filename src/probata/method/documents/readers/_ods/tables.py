"""Tables: one table taken apart as a grid; repeated rows and columns are written out only where they say something."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from probata.method.documents.readers._ods.cells import formula_of, said_by
from probata.method.documents.readers._ods.styles import Styles
from probata.method.documents.readers._ods.words import boxed, lines_of, struck_in
from probata.method.documents.readers._sheets.model import (
    MAX_COLUMN,
    MAX_PAINTED,
    MAX_ROW,
    Cell,
    Grid,
    Look,
    Note,
    Rect,
    Stretches,
)
from probata.method.documents.readers._sheets.ranges import sound
from probata.method.documents.readers._sheets.values import Numbers
from probata.method.documents.readers._xml import short
from probata.record.errors import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_CELLS = 1_000_000
"""Filled cells of the whole workbook, repeated ones counted as often as they stand there."""
_EXPORT = "Export its sheets as .csv and add those."
_GROUPS = ("table:table-row-group", "table:table-header-rows", "table:table-rows")
_COLUMN_GROUPS = ("table:table-column-group", "table:table-header-columns", "table:table-columns")
_CELLS = ("table:table-cell", "table:covered-table-cell")


class _Column(NamedTuple):
    """Columns from ``first`` to ``last`` with the style of their cells."""

    first: int
    last: int
    style: str


@dataclass(slots=True)
class Tables:
    """Makes grids of the tables of one file."""

    styles: Styles
    numbers: Numbers
    name: str
    cells: int = 0
    links: dict[str, None] = field(default_factory=dict)

    def grid(self, table: Element) -> Grid:
        """The table as a grid; raises Unreadable when the workbook holds too much."""
        has = _attributes(table)
        style = has.get("table:style-name", "")
        grid = Grid(has.get("table:name", ""), "hidden" if self.styles.hides_sheet(style) else "")
        _Table(self, grid, table).take()
        return grid


@dataclass(slots=True)
class _Table:
    """One table being taken apart."""

    of: Tables
    grid: Grid
    table: Element
    cells: list[Cell] = field(default_factory=list)
    painted: list[tuple[Rect, Look]] = field(default_factory=list)
    merged: list[Rect] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)
    columns: list[_Column] = field(default_factory=list)
    coloured: list[_Column] = field(default_factory=list)
    hidden: list[tuple[int, int]] = field(default_factory=list)
    filtered: list[tuple[int, int]] = field(default_factory=list)

    def take(self) -> None:
        """Fill the grid."""
        grid = self.grid
        grid.hidden_columns = Stretches(self._columns())
        self.coloured = [each for each in self.columns if self.of.styles.look(each.style).fill]
        self._rows()
        self.cells.sort(key=lambda cell: (cell.row, cell.column))
        grid.cells, grid.painted, grid.merged = self.cells, self.painted, self.merged
        grid.notes, grid.hidden_rows, grid.filtered = self.notes, Stretches(self.hidden), Stretches(self.filtered)
        shapes = (each for each in self.table if short(each.tag) == "table:shapes")
        self.boxes += [words for each in shapes for shape in each if (words := boxed(shape))]
        grid.boxes = self.boxes
        grid.rules = sum(
            short(each.tag) == "condition"
            for rules in self.table
            if short(rules.tag) == "conditional-formats"
            for each in rules.iter()
        )
        self._sources()

    def _sources(self) -> None:
        for each in self.table.iter():
            if short(each.tag) in ("table:table-source", "table:cell-range-source"):
                self.of.links[_attributes(each).get("xlink:href", "")] = None

    def _columns(self) -> list[tuple[int, int]]:
        """Remember the columns' styles; gives those that are hidden."""
        hidden, column = [], 1
        for each in _inside(self.table, "table:table-column", _COLUMN_GROUPS):
            has = _attributes(each)
            last = min(column + _times(has, "table:number-columns-repeated", MAX_COLUMN) - 1, MAX_COLUMN)
            if column > last:
                break
            self.columns.append(_Column(column, last, has.get("table:default-cell-style-name", "")))
            if has.get("table:visibility") in ("collapse", "filter"):
                hidden.append((column, last))
            column = last + 1
        return hidden

    def _rows(self) -> None:
        row = 1
        for each in _inside(self.table, "table:table-row", _GROUPS):
            has = _attributes(each)
            last = min(row + _times(has, "table:number-rows-repeated", MAX_ROW) - 1, MAX_ROW)
            if row > last:
                return
            if has.get("table:visibility") in ("collapse", "filter"):
                self.hidden.append((row, last))
            if has.get("table:visibility") == "filter":
                self.filtered.append((row, last))
            self._row(each, row, last, has.get("table:default-cell-style-name", ""))
            row = last + 1

    def _row(self, element: Element, row: int, last: int, style: str) -> None:
        column = 1
        for each in element:
            tag = short(each.tag)
            if tag not in _CELLS:
                continue
            has = _attributes(each)
            end = min(column + _times(has, "table:number-columns-repeated", MAX_COLUMN) - 1, MAX_COLUMN)
            if column > end:
                return
            self._cell(each, has, Rect(row, column, last, end), has.get("table:style-name") or style)
            column = end + 1

    def _cell(self, element: Element, has: dict[str, str], rect: Rect, style: str) -> None:
        if len(element):
            self._beside(element, rect)
        if "table:formula" not in has and "office:value-type" not in has and not len(element):
            self._paint(rect, style)
            return
        effective = style or self._style_of(rect.left)
        said = said_by(element, has, self.of.numbers, self.of.styles, effective)
        formula = formula_of(has.get("table:formula", ""))
        if not said.value and not formula:
            self._paint(rect, style)
            return
        look, struck = self.of.styles.look(effective), struck_in(element, self.of.styles)
        self._room(rect)
        for row in range(rect.top, rect.bottom + 1):
            self.cells += [
                Cell(row, column, said.value, said.shown, formula, look, said.unseen, struck)
                for column in range(rect.left, rect.right + 1)
            ]
        self._merge(has, rect)

    def _room(self, rect: Rect) -> None:
        self.of.cells += (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1)
        if self.of.cells > MAX_CELLS:
            raise Unreadable(
                "The workbook holds more filled cells than can be read.", where=self.of.name, next_step=_EXPORT
            )

    def _merge(self, has: dict[str, str], rect: Rect) -> None:
        wide = _times(has, "table:number-columns-spanned", MAX_COLUMN)
        high = _times(has, "table:number-rows-spanned", MAX_ROW)
        found = Rect(rect.top, rect.left, min(rect.top + high - 1, MAX_ROW), min(rect.left + wide - 1, MAX_COLUMN))
        if (wide > 1 or high > 1) and sound(found):
            self.merged.append(found)

    def _style_of(self, column: int) -> str:
        at = bisect_right(self.columns, column, key=lambda each: each.first) - 1
        return self.columns[at].style if at >= 0 and column <= self.columns[at].last else ""

    def _paint(self, rect: Rect, style: str) -> None:
        """Remember the colour of cells that say nothing; those without a style have their columns'."""
        for each in [_Column(rect.left, rect.right, style)] if style else self.coloured:
            if len(self.painted) >= MAX_PAINTED:
                return
            left, right = max(each.first, rect.left), min(each.last, rect.right)
            look = self.of.styles.look(each.style)
            if left <= right and look.fill:
                self.painted.append((Rect(rect.top, left, rect.bottom, right), look))

    def _beside(self, element: Element, rect: Rect) -> None:
        """Comments on a cell, boxes that hang on it, links inside of it."""
        for each in element:
            tag = short(each.tag)
            if tag == "office:annotation":
                said = {short(part.tag): str(part.text or "") for part in each}
                note = Note(rect.top, rect.left, lines_of(each), said.get("creator", ""), said.get("date", ""))
                self.notes.append(note)
            elif tag.startswith(("draw:", "dr3d:")):
                self.boxes += [words] if (words := boxed(each)) else []
            elif tag == "text:p":
                self.grid.links += any(short(part.tag) == "text:a" for part in each.iter())


def _inside(table: Element, wanted: str, groups: tuple[str, ...]) -> Iterator[Element]:
    """The rows or columns of a table, those in groups too; parsing has bounded how deep groups nest."""
    for each in table:
        tag = short(each.tag)
        if tag == wanted:
            yield each
        elif tag in groups:
            yield from _inside(each, wanted, groups)


def _attributes(element: Element) -> dict[str, str]:
    return {short(key): str(value) for key, value in element.attrib.items()}


def _times(has: dict[str, str], name: str, most: int) -> int:
    written = has.get(name, "1")
    return max(1, min(int(written), most)) if written.isdecimal() and len(written) < 10 else 1
