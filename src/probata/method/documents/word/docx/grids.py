"""Grids: where a cell stands in its table."""

from __future__ import annotations

from dataclasses import dataclass

from probata.method.documents.word.docx.nodes import Node, whole
from probata.record.span import SheetCell

_MOST = 63
"""Columns of a table that Word can make."""


@dataclass(slots=True)
class Grid:
    """A table that is being told; ``cell`` is the one that we are in. Merged columns count as many as they span."""

    number: int
    row: int = 0
    column: int = 0
    cell: SheetCell | None = None

    def next_row(self, row: Node) -> None:
        """Begin a row, which can leave columns empty before its first cell."""
        self.row += 1
        self.column = min(_MOST, whole(row.value("w:trPr", "w:gridBefore"), 0))

    def next_cell(self, cell: Node) -> None:
        """Begin a cell."""
        self.column += 1
        self.cell = SheetCell(f"table {self.number}", max(1, self.row), self.column)
        self.column += min(_MOST, max(1, whole(cell.value("w:tcPr", "w:gridSpan"), 1))) - 1

    def end_cell(self) -> None:
        """What follows stands in no cell until the next one begins."""
        self.cell = None
