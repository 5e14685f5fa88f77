"""Writing: grids as text, one line for each row that says something, with a mark and a place on every value."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._sheets.looks import told
from probata.method.documents.readers._sheets.model import MAX_PAINTED, Before, Cell, Grid, Note, Rect
from probata.record.span import SheetCell

MAX_TABS = 64
"""Empty cells between two filled ones that are kept as tabs; wider gaps are one tab, and the marks know the place."""
MAX_MERGED = 20_000
"""Merged ranges of one sheet that are looked at; a limit says when there are more."""
_MAX_COVERED = 4_000_000
"""Cells that are compared with merged ranges; an honest sheet stays far below."""


@dataclass(slots=True)
class Writer:
    """Writes one sheet after the other and counts what a reader would not see."""

    to: Building
    limits: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)

    def sheet(self, grid: Grid) -> None:
        """The sheet's name, its rows and what stands beside them; all of it hidden when the sheet is."""
        self.to.gap("\n\n")
        hidden = self.to.open(MarkKind.HIDDEN) if grid.state else None
        if grid.state:
            self.count(f"{grid.state} sheet")
        with self.to.marked(MarkKind.HEADING):
            self.to.write(f"Sheet: {line(grid.name)}")
        self.to.gap("\n")
        _Sheet(self, grid, _Merged(grid)).write()
        if hidden is not None:
            self.to.close(hidden)

    def count(self, what: str, by: int = 1) -> None:
        """One more of what the limits count."""
        if by:
            self.counts[what] = self.counts.get(what, 0) + by

    def say(self, limit: str) -> None:
        """A limit, said once."""
        if limit not in self.limits:
            self.limits.append(limit)

    def all_limits(self) -> tuple[str, ...]:
        """What a reader of the text would not see or could not tell, each once."""
        return (*self.limits, *(_told(what, number) for what, number in self.counts.items()))


_MANY = {
    "hidden sheet": ("1 sheet is hidden", "{} sheets are hidden"),
    "very hidden sheet": (
        "1 sheet is hidden so that programs do not list it",
        "{} sheets are hidden so that programs do not list them",
    ),
    "hidden row": ("1 row with values is hidden", "{} rows with values are hidden"),
    "filtered row": ("1 row with values is hidden by a filter", "{} rows with values are hidden by a filter"),
    "hidden column": ("1 column with values is hidden", "{} columns with values are hidden"),
    "unseen": ("1 cell holds a value that it does not show", "{} cells hold values that they do not show"),
    "covered": ("1 value lies under a merged cell", "{} values lie under merged cells"),
    "uncomputed": ("1 formula has no stored result", "{} formulas have no stored result"),
    "rule": (
        "1 conditional format colours cells by rule; such colours are not told",
        "{} conditional formats colour cells by rule; such colours are not told",
    ),
    "long": (
        "1 number has more digits than spreadsheet programs keep; its last digits may be wrong",
        "{} numbers have more digits than spreadsheet programs keep; their last digits may be wrong",
    ),
    "link": (
        "1 cell links elsewhere; the address is not in the text",
        "{} cells link elsewhere; the addresses are not in the text",
    ),
}


def _told(what: str, number: int) -> str:
    one, many = _MANY[what]
    return one if number == 1 else many.format(f"{number:,}")


class _Merged:
    """What the merged ranges of a sheet cover; the area of a range is never walked."""

    def __init__(self, grid: Grid) -> None:
        self.last: dict[tuple[int, int], tuple[int, int]] = {}
        self.covered: set[tuple[int, int]] = set()
        self.too_many = len(grid.merged) > MAX_MERGED
        places = [(cell.row, cell.column) for cell in grid.cells]
        left = _MAX_COVERED
        for rect in grid.merged[:MAX_MERGED]:
            self.last[rect.top, rect.left] = (rect.bottom, rect.right)
            low = bisect_left(places, (rect.top, rect.left))
            high = bisect_right(places, (rect.bottom, rect.right))
            left -= high - low
            if left < 0:
                self.too_many = True
                break
            self.covered.update(_under(rect, places[low:high]))


def _under(rect: Rect, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    inside = [place for place in places if rect.left <= place[1] <= rect.right]
    return [place for place in inside if place != (rect.top, rect.left)]


@dataclass(slots=True)
class _Sheet:
    """One sheet being written."""

    out: Writer
    grid: Grid
    merged: _Merged

    def write(self) -> None:
        """Rows, comments, what was there before, boxes, headers and footers, and what the colours say."""
        if self.merged.too_many:
            self.out.say(f"more than {MAX_MERGED:,} merged ranges: those beyond were not looked at")
        self._rows()
        for note in self.grid.notes:
            self._said(MarkKind.COMMENT, note)
        for before in self.grid.before:
            self._said(MarkKind.DELETED, before)
        for box in self.grid.boxes:
            self._aside(MarkKind.TEXT_BOX, box)
        for kind, words in self.grid.running:
            self._aside(kind, words)
        self._looks()
        self._counts()

    def _rows(self) -> None:
        to, row, column = self.out.to, 0, 0
        for cell in self.grid.cells:
            if cell.row != row:
                to.gap("\n")
                row, column = cell.row, 0
            elif column:
                to.tabs(cell.column - column if cell.column - column <= MAX_TABS else 1)
            if self._cell(cell):
                column = cell.column

    def _cell(self, cell: Cell) -> bool:
        """Write a cell; False when it says nothing."""
        to = self.out.to
        before = to.length
        hidden = to.open(MarkKind.HIDDEN) if self._hides(cell) else None
        self._value(cell)
        if cell.formula:
            to.gap(" ")
            with to.marked(MarkKind.FORMULA, self._place(cell)):
                to.write("=" + line(cell.formula))
        if hidden is not None:
            to.close(hidden)
        return to.length > before

    def _value(self, cell: Cell) -> None:
        """The value with its mark; around it the merged range, whose mark names the last cell."""
        to, place = self.out.to, self._place(cell)
        last = self.merged.last.get((cell.row, cell.column))
        around = to.open(MarkKind.MERGED, SheetCell(place.sheet, *last)) if last else None
        with to.marked(MarkKind.CELL, place):
            to.write(line(cell.value))
        if around is not None:
            to.close(around)
        if cell.shown and cell.shown != cell.value:
            to.gap(" ")
            to.write(f"({line(cell.shown)})")

    def _place(self, cell: Cell | Note | Before) -> SheetCell:
        return SheetCell(self.grid.name, cell.row, cell.column)

    def _hides(self, cell: Cell) -> bool:
        here = cell.row in self.grid.hidden_rows or cell.column in self.grid.hidden_columns
        return here or _unseen(cell) or (cell.row, cell.column) in self.merged.covered

    def _said(self, kind: MarkKind, note: Note | Before) -> None:
        self.out.to.gap("\n")
        with self.out.to.marked(kind, self._place(note), note.by, note.at):
            self.out.to.write(note.text.strip())
        self.out.to.gap("\n")

    def _aside(self, kind: MarkKind, words: str) -> None:
        self.out.to.gap("\n")
        with self.out.to.marked(kind):
            self.out.to.write(words.strip())
        self.out.to.gap("\n")

    def _looks(self) -> None:
        lines, limits = told(self.grid)
        if len(self.grid.painted) >= MAX_PAINTED:
            limits.append(f"more than {MAX_PAINTED:,} empty cells are coloured; the colours of the rest are not told")
        for limit in limits:
            self.out.say(limit)
        if lines:
            self.out.to.gap("\n")
            with self.out.to.marked(MarkKind.HEADING):
                self.out.to.write(f"Colours and strokes in {line(self.grid.name)}")
            self.out.to.gap("\n")
            self.out.to.write("\n".join(line(each) for each in lines))
            self.out.to.gap("\n")

    def _counts(self) -> None:
        grid, count = self.grid, self.out.count
        rows = {cell.row for cell in grid.cells}
        count("filtered row", sum(row in grid.filtered for row in rows))
        count("hidden row", sum(row in grid.hidden_rows and row not in grid.filtered for row in rows))
        count("hidden column", sum(each in grid.hidden_columns for each in {cell.column for cell in grid.cells}))
        count("unseen", sum(_unseen(cell) for cell in grid.cells))
        count("covered", len(self.merged.covered))
        count("uncomputed", sum(bool(cell.formula) and not cell.value for cell in grid.cells))
        count("rule", grid.rules)
        count("link", grid.links)


def _unseen(cell: Cell) -> bool:
    return bool(cell.value) and (cell.unseen or cell.look.vanishes)


def line(words: str) -> str:
    """A value on one line: a line end or tab inside of a cell would look like the next cell."""
    return words.replace("\r\n", " ").replace("\n", " ").replace("\r", " ").replace("\t", " ")
