"""rows: a table file as rows of text; what is no table says so and quotes nobody."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from probata.method.testimony.rows import rows_of
from probata.record.errors import BadInput, ProbataError, Unreadable

TEXT = "No.,Name,Held\nA-1,Ulla Demmick,yes\nA-2,Harn Sebray,no\n"
ROWS = (("No.", "Name", "Held"), ("A-1", "Ulla Demmick", "yes"), ("A-2", "Harn Sebray", "no"))


def workbook(*sheets: tuple[str, list[list[object]]]) -> bytes:
    """An XLSX file."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_is_read_whatever_its_separator_and_unicode_form(separator: str, encoding: str) -> None:
    assert rows_of(TEXT.replace(",", separator).encode(encoding), "t.csv").rows == ROWS


def test_an_encoding_that_was_guessed_is_told() -> None:
    text = "No.,Name,Note\nA-1,Zoë Çelik,à côté de l’école où elle était restée très longtemps\n"
    found = rows_of(text.encode("windows-1252"), "t.csv")
    assert found.rows[1][1] == "Zoë Çelik"
    assert found.notes


def test_quoted_cells_may_hold_separators_and_line_ends() -> None:
    found = rows_of(b'No.,Note\r\nA-1,"one, two\r\nthree ""four"""\r\n\r\n\r\n', "t.csv")
    assert found.rows == (("No.", "Note"), ("A-1", 'one, two\r\nthree "four"'))


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=("C",))), min_size=2, max_size=4), min_size=1))
def test_cells_come_back_as_they_were_written_but_for_white_space_around_them(table: list[list[str]]) -> None:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([["a", "b", "c", "d"], *table])
    found = rows_of(out.getvalue().encode("utf-8"), "t.csv").rows
    wanted = [tuple(cell.strip() for cell in row) for row in table]
    while wanted and not any(wanted[-1]):
        wanted.pop()
    assert found[1:] == tuple(wanted)


@pytest.mark.parametrize("data", [b"", b"\n\n \n", b",,\n,,\n"])
def test_a_table_without_a_row_is_refused(data: bytes) -> None:
    with pytest.raises(ProbataError) as raised:
        rows_of(data, "t.csv")
    assert isinstance(raised.value, BadInput)


def test_csv_that_is_broken_says_the_line_and_not_the_cell() -> None:
    with pytest.raises(BadInput, match="not CSV") as raised:
        rows_of(b'No.,Name\nA-1,"Ulla" Demmick\n', "t.csv")
    assert raised.value.where == "t.csv:2"
    assert "Ulla" not in str(raised.value)
    with pytest.raises(BadInput, match="not CSV"):
        rows_of(b'No.,Name\nA-1,"never closed\n', "t.csv")


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(BadInput):
        rows_of(bytes(range(256)) * 8, "t.csv")


@pytest.mark.parametrize("name", ["t.docx", "t.pdf", "t", "t.xls", "t.ods"])
def test_other_kinds_of_file_are_refused_by_name(name: str) -> None:
    with pytest.raises(BadInput, match="CSV or XLSX"):
        rows_of(TEXT.encode(), name)


def test_of_a_workbook_the_first_sheet_is_taken_and_the_others_are_told() -> None:
    table: list[list[object]] = [["No.", "Age", "Held"], ["A-1", 41, "yes"], [None, None, None], ["A-2", None, True]]
    found = rows_of(workbook(("People", table), ("Drafts", [["x"]])), "t.xlsx")
    assert found.rows == (("No.", "Age", "Held"), ("A-1", "41", "yes"), ("", "", ""), ("A-2", "", "TRUE"))
    assert any("'Drafts' was not read" in note for note in found.notes)


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04 and then nothing", TEXT.encode(), workbook(("People", [["a", "b"]]))[:400]]
)
def test_a_workbook_that_is_broken_is_unreadable(data: bytes) -> None:
    with pytest.raises(Unreadable):
        rows_of(data, "t.xlsx")


def test_a_workbook_without_a_cell_is_refused() -> None:
    with pytest.raises(BadInput):
        rows_of(workbook(("People", [])), "t.xlsx")
