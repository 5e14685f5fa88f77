"""tabling: the paragraphs of a table as rows of cells."""

from __future__ import annotations

from collections.abc import Sequence

from probata.method.drafts.view import Read, View
from probata.record.span import SheetCell

Cells = list[list[list[Read]]]
"""Rows, their cells, the paragraphs of each."""
MOST_COLUMNS = 256
"""Word tables have at most 63 columns; a wider grid comes from somewhere else, and is cut into what has words."""


def gridded(view: View, read: Sequence[Read]) -> Cells:
    """The paragraphs by row and column; each row as long as the longest, empty where nothing is written."""
    placed: dict[tuple[int, int], list[Read]] = {}
    for one in read:
        cell = _cell(view, one)
        placed.setdefault((cell.row, cell.column), []).append(one)
    rows = sorted({row for row, _column in placed})
    wide = max(column for _row, column in placed)
    columns = range(1, wide + 1) if wide <= MOST_COLUMNS else sorted({column for _row, column in placed})
    return [[placed.get((row, column), []) for column in columns] for row in rows]


def _cell(view: View, one: Read) -> SheetCell:
    cell = view.paragraph(one).cell
    if cell is None:
        raise TypeError("Only paragraphs of a table make a table.")
    return cell
