"""The places of cells."""

from __future__ import annotations

from probata.method.documents.word.docx.grids import Grid
from probata.method.documents.word.docx.nodes import Node
from probata.record.span import SheetCell


def spanning(columns: str) -> Node:
    span = Node("w:gridSpan", {"w:val": columns}, 0)
    return Node("w:tc", {}, 0, children=[Node("w:tcPr", {}, 0, children=[span])])


def test_cells_count_as_many_columns_as_they_span() -> None:
    grid, cells = Grid(4), []
    for row in (["2", "1"], ["99999", "-3", "x"]):
        grid.next_row(Node("w:tr", {}, 0))
        for columns in row:
            grid.next_cell(spanning(columns))
            cells.append(grid.cell)
    assert cells == [SheetCell("table 4", *place) for place in ((1, 1), (1, 3), (2, 1), (2, 64), (2, 65))]


def test_a_cell_without_row_stands_in_the_first_and_an_ended_one_nowhere() -> None:
    grid = Grid(1)
    grid.next_cell(Node("w:tc", {}, 0))
    assert grid.cell == SheetCell("table 1", 1, 1)
    grid.end_cell()
    assert grid.cell is None
