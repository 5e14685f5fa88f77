"""Colours that set rows apart are told with their cells and legends; decoration is not."""

from probata.method.documents.readers._sheets import looks
from probata.method.documents.readers._sheets.looks import BANDED, told
from probata.method.documents.readers._sheets.model import MAX_COLUMN, Cell, Grid, Look, Rect

YELLOW, RED, HEAD = Look("FFFF00"), Look("FF0000"), Look("1F4E78", "FFFFFF")


def grid(rows: list[Look], **more: object) -> Grid:
    """A table of two columns with a head and rows that look like this."""
    cells = [Cell(1, column, f"head {column}", look=HEAD) for column in (1, 2)]
    cells += [Cell(row, column, f"{row}{column}", look=look) for row, look in enumerate(rows, 2) for column in (1, 2)]
    made = Grid("S", cells=cells)
    for name, value in more.items():
        setattr(made, name, value)
    return made


def test_a_colour_that_sets_rows_apart_is_told_and_the_one_of_the_head_is_not() -> None:
    assert told(grid([YELLOW, Look(), YELLOW, YELLOW])) == (["Filled yellow (#FFFF00): A2:B2, A4:B5"], [])


def test_a_colour_under_everything_says_nothing() -> None:
    assert told(grid([YELLOW] * 6)) == ([], [])


def test_banding_is_decoration_and_the_limits_say_so() -> None:
    assert told(grid([YELLOW, Look()] * 3)) == ([], [BANDED])
    assert told(grid([YELLOW, Look(), YELLOW]))[0] == ["Filled yellow (#FFFF00): A2:B2, A4:B4"]
    assert told(grid([YELLOW, Look(), YELLOW, Look(), YELLOW, YELLOW]))[0] != []


def test_legends_beside_an_empty_cell_and_in_one_that_stands_alone() -> None:
    made = grid([YELLOW, RED, Look(), Look()])
    made.cells = [*made.cells, Cell(9, 1, "dead", look=RED)]
    made.cells = sorted([*made.cells, Cell(3, 6, "released")], key=lambda cell: (cell.row, cell.column))
    made.painted = [(Rect(3, 5, 3, 5), YELLOW)]
    assert told(made)[0] == [
        "Filled red (#FF0000): A3:B3, A9; beside it, in A9: “dead”",
        "Filled yellow (#FFFF00): A2:B2, E3; beside it, in F3: “released”",
    ]


def test_two_candidates_are_no_legend() -> None:
    made = grid([Look(), Look()])
    made.cells = [*made.cells, Cell(9, 4, "one"), Cell(11, 4, "two")]
    made.painted = [(Rect(9, 3, 9, 3), YELLOW), (Rect(11, 3, 11, 3), YELLOW)]
    assert told(made)[0] == ["Filled yellow (#FFFF00): C9, C11"]


def test_whole_rows_letters_and_strokes() -> None:
    made = grid([Look(ink="FF0000"), Look(struck=True), Look()], painted=[(Rect(7, 1, 7, MAX_COLUMN), RED)])
    made.cells = [*made.cells, Cell(8, 1, "Mara Lind", struck=("Lind",))]
    assert told(made)[0] == [
        "Filled red (#FF0000): 7:7",
        "Letters red (#FF0000): A2:B2",
        "Struck through: A3:B3",
        "Struck through in part: A8 (“Lind”)",
    ]


def test_many_colours_and_ranges_are_bounded_and_counted(monkeypatch: object) -> None:
    rows = [Look(f"{number:02X}4040") for number in range(0, 240, 3)]
    lines, limits = told(grid(rows))
    assert len(lines) == looks.MAX_COLOURS
    assert limits == [f"one sheet has 80 colours; the {looks.MAX_COLOURS} with most ranges are told"]
    scattered = told(grid([YELLOW, Look(), Look()] * 500))[0][0]
    assert scattered.endswith(" and 100 more ranges")
