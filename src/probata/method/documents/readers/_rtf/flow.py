"""Flow: one story of RTF in the making: tables open and close by what paragraphs say, marks by the look of letters."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import count
from typing import NamedTuple

from probata.method.documents.model import Mark, MarkKind
from probata.method.documents.readers._building import Building, Opened
from probata.record.span import SheetCell, TextSpan

MAX_TABLES = 30
"""Tables inside one another; Word stops long before."""


class Look(NamedTuple):
    """What holds for the next letters. A change is its author and time."""

    heading: bool = False
    hidden: bool = False
    inserted: tuple[str, str] | None = None
    deleted: tuple[str, str] | None = None
    linked: int = 0
    """The number of the link that they belong to, so that two links side by side stay two."""
    formula: bool = False

    def marks(self, to: Building) -> list[Opened]:
        """Its marks, opened, outermost first."""
        changes = ((MarkKind.INSERTED, self.inserted), (MarkKind.DELETED, self.deleted))
        found = [to.open(MarkKind.HEADING)] if self.heading else []
        found += [to.open(kind, None, *signed) for kind, signed in changes if signed is not None]
        plain = ((MarkKind.HIDDEN, self.hidden), (MarkKind.LINK, self.linked), (MarkKind.FORMULA, self.formula))
        return found + [to.open(kind) for kind, holds in plain if holds]


PLAIN = Look()


@dataclass(slots=True)
class _Table:
    number: int
    row: int = 1
    column: int = 0
    cell: Opened | None = None


@dataclass(slots=True)
class Aside:
    """A flow beside the main one: what it is, where it hangs, who signed it."""

    kind: MarkKind
    flow: Flow
    place: TextSpan | None = None
    by: str = ""
    at: str = ""
    reference: str = ""


@dataclass(slots=True)
class Flow:
    """Writes paragraphs, cells and rows. ``numbers`` counts the tables of the whole file."""

    to: Building
    numbers: count[int]
    boxes: list[Flow] = field(default_factory=list)
    """Text boxes that hang in the present paragraph."""
    aside: Aside | None = None
    """What the flow is when it is no main one."""
    _tables: list[_Table] = field(default_factory=list)
    _look: Look = PLAIN
    _marks: list[Opened] = field(default_factory=list)

    def text(self, words: str, look: Look, depth: int) -> None:
        """Write letters of this look at this depth of tables (0: outside of any)."""
        if len(self._tables) != depth or (depth and self._tables[-1].cell is None):
            self._plain()
            self._at(min(depth, MAX_TABLES))
            self._in_cell()
        if look != self._look:
            self._plain()
            self._look, self._marks = look, look.marks(self.to)
        self.to.write(words)

    def paragraph(self) -> None:
        """End a paragraph; the boxes that hang in it follow."""
        self._plain()
        self.to.gap("\n\n")
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            merge(self.to, box, MarkKind.TEXT_BOX)

    def cell(self, depth: int) -> None:
        """End a cell of the table at this depth, an empty one too."""
        self.paragraph()
        self._at(min(max(depth, 1), MAX_TABLES))
        self._in_cell()
        self._close_cell()
        self.to.next_cell()

    def row(self, depth: int) -> None:
        """End a row of the table at this depth."""
        if len(self._tables) < depth or not self._tables:
            return
        self.paragraph()
        self._at(min(max(depth, 1), MAX_TABLES))
        self._close_cell()
        self._tables[-1].row += 1
        self._tables[-1].column = 0
        self.to.next_row()

    def end(self) -> None:
        """Close everything that is open."""
        self.paragraph()
        self._at(0)

    def _plain(self) -> None:
        for mark in reversed(self._marks):
            self.to.close(mark)
        self._look, self._marks = PLAIN, []

    def _at(self, depth: int) -> None:
        while len(self._tables) > depth:
            self._close_cell()
            self._tables.pop()
            self.to.end_table()
        while len(self._tables) < depth:
            self._in_cell()
            self._tables.append(_Table(next(self.numbers)))
            self.to.begin_table()

    def _in_cell(self) -> None:
        """Open the next cell of the innermost table, unless one is open."""
        if not self._tables or self._tables[-1].cell is not None:
            return
        table = self._tables[-1]
        table.column += 1
        place = SheetCell(f"table {table.number}", table.row, table.column)
        table.cell = self.to.open(MarkKind.TABLE_CELL, place)

    def _close_cell(self) -> None:
        cell = self._tables[-1].cell
        if cell is not None:
            self.to.close(cell)
            self._tables[-1].cell = None


def merge(to: Building, flow: Flow, kind: MarkKind, place: TextSpan | None = None, by: str = "", at: str = "") -> None:
    """Write a flow that has ended as a stretch of another text, with its marks."""
    flow.end()
    text = flow.to.text()
    if not text.strip():
        return
    to.gap("\n\n")
    with to.marked(kind, place, by, at):
        start = to.here
        to.write(text)
        to.marks += [_shifted(mark, start) for mark in flow.to.marks]
    to.gap("\n\n")


def _shifted(mark: Mark, by: int) -> Mark:
    return replace(mark, span=mark.span.shifted(by))
