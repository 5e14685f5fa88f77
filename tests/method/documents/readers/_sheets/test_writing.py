"""Sheets as text: one line a row, a place on every value, and nothing hidden, covered or unseen without its mark."""

from probata.method.documents.model import Mark
from probata.method.documents.places import of_cell
from probata.method.documents.readers._sheets import writing
from probata.method.documents.readers._sheets.model import Before, Cell, Grid, Note, Rect, Stretches
from probata.record.span import SheetCell, TextSpan
from tests.method.documents.readers.sheetkit import written


def kinds(text: str, marks: list[Mark]) -> list[tuple[str, str]]:
    return [(mark.kind.value, mark.span.of(text)) for mark in marks]


def test_values_what_is_shown_and_formulas_follow_each_other() -> None:
    text, marks, _ = written(Grid("S", cells=[Cell(1, 1, "0.5", "50%", "A2/2"), Cell(1, 3, "two\nlines\tx")]))
    assert text == "Sheet: S\n0.5 (50%) =A2/2\t\ttwo lines x"
    assert kinds(text, marks)[1:] == [("cell", "0.5"), ("formula", "=A2/2"), ("cell", "two lines x")]


def test_a_merged_value_stands_once_and_every_cell_under_it_is_citable() -> None:
    cells = [Cell(7, 2, "Quessim"), Cell(7, 3, "one"), Cell(8, 2, "under"), Cell(8, 3, "two")]
    text, marks, limits = written(Grid("S", cells=cells, merged=[Rect(7, 2, 9, 2)]))
    assert text == "Sheet: S\nQuessim\tone\nunder\ttwo"
    assert kinds(text, marks)[1:3] == [("merged cells", "Quessim"), ("cell", "Quessim")]
    assert of_cell(marks, "S!B9") == (TextSpan(9, 16), SheetCell("S", 7, 2))
    assert of_cell(marks, "B8") == (TextSpan(21, 26), SheetCell("S", 8, 2))
    assert of_cell(marks, "B10") is None
    assert ("hidden", "under") in kinds(text, marks)
    assert limits == ("1 value lies under a merged cell",)


def test_what_hides_is_marked_and_counted() -> None:
    grid = Grid("S", "very hidden", [Cell(1, 1, "a"), Cell(2, 1, "b"), Cell(3, 2, "c"), Cell(4, 1, "d", unseen=True)])
    grid.hidden_rows, grid.filtered, grid.hidden_columns = Stretches([(1, 2)]), Stretches([(2, 2)]), Stretches([(2, 2)])
    text, marks, limits = written(grid)
    assert kinds(text, marks)[0] == ("hidden", text)
    assert [words for kind, words in kinds(text, marks)[1:] if kind == "hidden"] == ["a", "b", "c", "d"]
    assert limits == (
        "1 sheet is hidden so that programs do not list it",
        "1 row with values is hidden by a filter",
        "1 row with values is hidden",
        "1 column with values is hidden",
        "1 cell holds a value that it does not show",
    )


def test_notes_and_what_was_there_before_have_place_author_and_time() -> None:
    grid = Grid(
        "S", notes=[Note(2, 1, " heard ", "Tirren Vosk", "2020")], before=[Before(3, 1, "Varck", "Ulla", "2019")]
    )
    text, marks, _ = written(grid)
    assert text == "Sheet: S\nheard\nVarck"
    assert [(m.kind.value, m.place, m.by, m.at) for m in marks[1:]] == [
        ("comment", SheetCell("S", 2, 1), "Tirren Vosk", "2020"),
        ("tracked deletion", SheetCell("S", 3, 1), "Ulla", "2019"),
    ]


def test_too_many_merged_ranges_are_told(monkeypatch: object) -> None:
    grid = Grid("S", cells=[Cell(1, 1, "a")], merged=[Rect(1, 1, 2, 2)] * (writing.MAX_MERGED + 1))
    assert written(grid)[2] == ("more than 20,000 merged ranges: those beyond were not looked at",)


def test_counts_of_many_are_written_out() -> None:
    cells = [Cell(row, 1, "", formula="A1") for row in range(1, 1_201)]
    assert written(Grid("S", cells=cells))[2] == ("1,200 formulas have no stored result",)
