"""Workbooks: every cell of every sheet with its place; openpyxl, an independent reader, agrees."""

import datetime as dt
import io
from collections.abc import Callable, Mapping
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from probata.method.documents.model import Reading
from probata.method.documents.readers import xlsx
from probata.record.errors import Unreadable
from probata.record.span import SheetCell


def typed(reading: Reading, kind: str) -> list[str]:
    return [mark.span.of(reading.text) for mark in reading.marks if mark.kind.value == kind]


def cells(reading: Reading) -> dict[tuple[str, int, int], str]:
    found = {}
    for mark in reading.marks:
        if mark.kind.value == "cell":
            assert isinstance(mark.place, SheetCell)
            found[mark.place.sheet, mark.place.row, mark.place.column] = mark.span.of(reading.text)
    return found


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


VALUES = st.one_of(
    st.none(),
    st.text(st.sampled_from("abc é湖&<\"'"), min_size=1, max_size=8).filter(lambda text: text.strip() != ""),
    st.integers(-(10**9), 10**9),
    st.booleans(),
    st.dates(dt.date(1900, 3, 1), dt.date(2100, 1, 1)),
    st.datetimes(dt.datetime(1900, 3, 1), dt.datetime(2100, 1, 1)).map(lambda each: each.replace(microsecond=0)),  # noqa: DTZ001 (sheets know no zone)
    st.floats(-1e9, 1e9, allow_nan=False).map(lambda each: round(each, 6)),
)


def spelled(value: object) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat()
    if isinstance(value, float):
        return np.format_float_positional(value + 0.0, trim="-")
    return str(value)


@given(
    sheets=st.dictionaries(
        st.text("ABCdef 12", min_size=1, max_size=12).filter(lambda name: name.strip() == name),
        st.dictionaries(st.tuples(st.integers(1, 9), st.integers(1, 6)), VALUES, max_size=8),
        min_size=1,
        max_size=3,
    ).filter(lambda sheets: len({name.lower() for name in sheets}) == len(sheets))
)
def test_values_and_places_are_those_that_openpyxl_reads(
    sheets: dict[str, dict[tuple[int, int], object]],
) -> None:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, values in sheets.items():
        sheet = book.create_sheet(name)
        for (row, column), value in values.items():
            sheet.cell(row, column).value = value  # type: ignore[assignment]  # any value of a sheet
    data = saved(book)
    expected = {
        (sheet.title, cell.row, cell.column): spelled(cell.value)
        for sheet in load_workbook(io.BytesIO(data)).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
    assert cells(xlsx.read(data, "a.xlsx")) == expected


def test_hidden_sheets_rows_columns_and_covered_cells_are_read_and_typed(make: SimpleNamespace) -> None:
    reading = xlsx.read(make.names(), "a.xlsx")
    assert typed(reading, "hidden") == [
        "0.25",
        "Harn",
        "April?",
        "TRUE",
        "Sheet: Really hidden\nthe second list\n2019-04-12T09:30:00",
    ]
    assert reading.text.startswith("Sheet: Names\nName\tAge\tTaken\t\t\tleft\n")


def test_comments_know_their_cell_and_author(make: SimpleNamespace) -> None:
    (comment,) = [m for m in xlsx.read(make.names(), "a.xlsx").marks if m.kind.value == "comment"]
    assert (comment.place, comment.by) == (SheetCell("Names", 2, 1), "Tirren Vosk")


def test_a_formula_stands_beside_its_value(make: SimpleNamespace) -> None:
    reading = xlsx.read(make.xlsx('<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>26</v></c></row>'), "a.xlsx")
    assert reading.text == "Sheet: S\n26 =SUM(B1:B9)"
    assert (typed(reading, "cell"), typed(reading, "formula")) == (["26"], ["=SUM(B1:B9)"])


def test_a_sheet_that_claims_to_be_huge_costs_nothing(make: SimpleNamespace) -> None:
    reading = xlsx.read(
        make.xlsx(
            '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
            before='<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" hidden="0"/></cols>',
            after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        ),
        "a.xlsx",
    )
    assert reading.text == "Sheet: S\n1\n2"
    assert typed(reading, "hidden") == ["2"]


def test_too_many_cells_are_refused(make: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MAX_CELLS", 2)
    row = "".join(f'<c r="{letter}1"><v>1</v></c>' for letter in "ABC")
    with pytest.raises(Unreadable, match="more filled cells") as refusal:
        xlsx.read(make.xlsx(f'<row r="1">{row}</row>'), "a.xlsx")
    assert refusal.value.next_step == "Export its sheets as .csv and add those."


def test_line_ends_in_a_cell_do_not_make_rows(make: SimpleNamespace) -> None:
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>two&#10;lines</t></is></c><c r="B1" t="str"><v>x&#9;y</v></c></row>'
    )
    assert xlsx.read(make.xlsx(rows), "a.xlsx").text == "Sheet: S\ntwo lines\tx y"


def test_a_wide_gap_between_cells_is_one_tab(make: SimpleNamespace) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c><c r="ZZ1"><v>2</v></c></row>'
    assert xlsx.read(make.xlsx(rows), "a.xlsx").text == "Sheet: S\n1\t2"


def test_a_binary_workbook_is_refused_with_advice(make: SimpleNamespace) -> None:
    data = make.zipped({"_rels/.rels": make.relations({"xl/workbook.bin": "officeDocument"}), "xl/workbook.bin": b"x"})
    with pytest.raises(Unreadable, match="binary workbook"):
        xlsx.read(data, "a.xlsb")


def test_other_sheets_and_what_was_left_out_are_told(
    make: SimpleNamespace, remade: Callable[[bytes, Mapping[str, bytes]], bytes]
) -> None:
    rels = make.relations({"chartsheets/sheet1.xml": "chartsheet"})
    parts = {"xl/_rels/workbook.xml.rels": rels, "xl/pivotCache/a.xml": b"<a/>", "xl/chartsheets/sheet1.xml": b"<a/>"}
    reading = xlsx.read(remade(make.xlsx(""), parts), "a.xlsx")
    assert reading.text == "Sheet: S"
    assert reading.limits == (
        "one sheet is a chart and has no cells that were read",
        "holds the data behind pivot tables, which were not read",
    )
