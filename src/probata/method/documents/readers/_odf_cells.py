"""Tables of OpenDocument: rows and cells with their places, repeated and covered ones counted (ODF 1.3 part 3, 9)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.method.documents.readers._xml import attribute, short
from probata.record.span import SheetCell

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_REPEATED = 1_048_576
"""Rows or columns that one element may stand for: as many as a spreadsheet has."""
_GROUPS = ("table:table-header-rows", "table:table-rows", "table:table-row-group")
_CELLS = ("table:table-cell", "table:covered-table-cell")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at the first place that it stands for; ``covered`` when a neighbour lies over it."""

    element: Element
    place: SheetCell
    covered: bool


class Table:
    """Counts the rows and columns of one table; each element is told once, however often it repeats."""

    def __init__(self, name: str) -> None:
        self.repeats = False
        self._name = name
        self._row = 0
        self._next = 1

    def rows(self, table: Element) -> Iterator[Element]:
        """The rows, also those in groups."""
        open_groups = [iter(table)]
        while open_groups:
            each = next(open_groups[-1], None)
            if each is None:
                open_groups.pop()
            elif short(each.tag) == "table:table-row":
                self._row = self._next
                self._next += self._again(each, "table:number-rows-repeated")
                yield each
            elif short(each.tag) in _GROUPS:
                open_groups.append(iter(each))

    def cells(self, row: Element) -> Iterator[Cell]:
        """The cells of a row."""
        column = 1
        for each in row:
            if short(each.tag) in _CELLS:
                place = SheetCell(self._name, self._row, column)
                column += self._again(each, "table:number-columns-repeated")
                yield Cell(each, place, short(each.tag) != "table:table-cell")

    def _again(self, element: Element, name: str) -> int:
        count = whole(attribute(element, name), 1, MAX_REPEATED)
        self.repeats |= count > 1 and any(str(text).strip() for text in element.itertext())
        return count


def whole(text: str, low: int, high: int) -> int:
    """A whole number of an attribute within its bounds; the lower one when it is none."""
    if not (text.isascii() and text.isdigit()):
        return low
    return min(max(int(text), low), high) if len(text) < 10 else high
