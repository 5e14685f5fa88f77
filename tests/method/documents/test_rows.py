"""Tables as rows; what names a row is declared or found, never invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.model import Mark, MarkKind, Reading
from probata.method.documents.readers import csv, ods
from probata.method.documents.rows import Cell, Row, Sheet, identity, table_of
from probata.record.basis import Method
from probata.record.errors import BadInput
from probata.record.span import SheetCell, TextSpan
from tests.method.documents.readers.sheetkit import KIT


def sheet(*rows: tuple[str, ...], names: tuple[str, ...] = ("Name", "Age")) -> Sheet:
    made = [
        Row(at, {c: Cell(words, SheetCell("S", at, c)) for c, words in enumerate(row, 1) if words})
        for at, row in enumerate(rows, 2)
    ]
    return Sheet("S", 1, dict(enumerate(names, 1)), tuple(made))


def test_the_head_is_found_below_a_title_and_cells_know_their_place() -> None:
    text = 'Boats (INVENTED),,\nPlate,Name,Age\nQ-14,Ulla,33\nQ-15,"he said ""few""",\n'
    (found,) = table_of(csv.read(text.encode(), "a.csv"))
    assert (found.head, list(found.columns.values()), len(found.notes)) == (2, ["Plate", "Name", "Age"], 1)
    assert [row.text(2) for row in found.rows] == ["Ulla", 'he said "few"']
    assert found.rows[1].cells[1].place == SheetCell("", 4, 1)


def test_figures_are_no_head_and_columns_then_have_letters() -> None:
    (found,) = table_of(csv.read(b"1,2\n3,4\n", "a.csv"))
    assert (found.head, list(found.columns.values()), len(found.rows)) == (None, ["A", "B"], 2)


def test_columns_of_one_name_are_told_apart() -> None:
    (found,) = table_of(csv.read(b"Name,Age\nUlla,33\n", "a.csv"))
    assert list(found.columns.values()) == ["Name", "Age"]
    marks = [Mark(MarkKind.CELL, TextSpan(0, 1), SheetCell("S", r, c)) for r, c in ((1, 1), (2, 1), (2, 2))]
    assert list(table_of(Reading("1", Method("x", 1), tuple(marks)))[0].columns.values()) == ["A", "B"]


def test_a_merged_value_stands_in_every_row_that_it_covers() -> None:
    register = table_of(ods.read(KIT.good()["register.ods"], "a"))[0]
    assert [row.text(1) for row in register.rows if row.number in (8, 9, 10)] == ["Quessim"] * 3


def test_the_narrowest_set_of_columns_that_names_each_row() -> None:
    assert identity(sheet(("Ulla", "33"), ("Harn", "33"))).columns == ("Name",)
    assert identity(sheet(("Ulla", "33"), ("Ulla", "41"), ("Harn", "33"))).columns == ("Name", "Age")


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ((("Ulla", "33"),), "fewer than two rows"),
        ((("Ulla", "33"), ("Ulla", "33")), "different in every row"),
        ((("Ulla", ""), ("", "33")), "every column is empty in some row"),
        ((("1", "33"), ("2", "33")), "Name only counts the rows"),
    ],
)
def test_none_is_invented_and_the_reason_is_said(rows: tuple[tuple[str, ...], ...], reason: str) -> None:
    found = identity(sheet(*rows))
    assert found.columns == ()
    assert reason in found.reason


def test_a_declared_key_is_taken_and_its_faults_are_said() -> None:
    found = identity(sheet(("Ulla", "1"), ("Ulla", "2"), ("", "3")), ["Name"])
    assert (found.columns, found.reason) == (("Name",), "1 rows have none of these values; 1 keys name several rows")
    with pytest.raises(BadInput, match="no column 'Nmae'"):
        identity(sheet(("Ulla", "1")), ["Nmae"])


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz")), max_size=8))
def test_a_key_that_is_found_names_every_row_once(rows: list[tuple[str, str]]) -> None:
    made = sheet(*rows)
    columns = [number for number, name in made.columns.items() if name in identity(made).columns]
    keys = [tuple(row.text(column) for column in columns) for row in made.rows]
    assert not columns or (len(set(keys)) == len(keys) and all(all(key) for key in keys))
