"""Tables: the cells of each row with their places, repeated and covered ones counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.documents.word.odt.positions import Node
from probata.method.documents.word.odt.styles import whole

MAX_REPEATED = 100_000
"""Rows or columns that one element may stand for; what a spreadsheet pasted into a text brings along."""
_GROUPS = ("table:table-header-rows", "table:table-rows", "table:table-row-group")
_CELLS = ("table:table-cell", "table:covered-table-cell")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: row and column from 1, whether a neighbour covers it, whether it stands for several."""

    node: Node
    row: int
    column: int
    covered: bool
    repeated: bool


def cells(table: Node) -> Iterator[Cell]:
    """The cells of a table, row by row; each element once, at the first place that it stands for."""
    row = 1
    for node in _rows(table):
        again = _repeated(node, "table:number-rows-repeated")
        yield from _of_row(node, row, again > 1)
        row += again


def _rows(node: Node) -> Iterator[Node]:
    for each in node.nodes():
        if each.tag == "table:table-row":
            yield each
        elif each.tag in _GROUPS:
            yield from _rows(each)


def _of_row(row: Node, number: int, repeated: bool) -> Iterator[Cell]:
    column = 1
    for node in row.nodes():
        if node.tag in _CELLS:
            again = _repeated(node, "table:number-columns-repeated")
            yield Cell(node, number, column, node.tag != "table:table-cell", repeated or again > 1)
            column += again


def _repeated(node: Node, attribute: str) -> int:
    return whole(node.get(attribute, "1"), 1, MAX_REPEATED)
