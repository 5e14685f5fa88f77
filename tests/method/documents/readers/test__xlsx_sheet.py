"""One sheet: places, shared formulas, what hides cells, headers and footers."""

# ruff: noqa: E501 (long lines here are the content of files)

from types import SimpleNamespace

import pytest

from probata.method.documents.readers import _xlsx_sheet, xlsx
from probata.method.documents.readers._xlsx_sheet import MAX_COLUMN, MAX_ROW, place_of, sheet_of
from probata.method.documents.readers._xlsx_sheet import _Shared as Shared
from probata.record.errors import Unreadable


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("A1", (1, 1)),
        ("$B$12", (12, 2)),
        ("aa3", (3, 27)),
        ("XFD1048576", (MAX_ROW, MAX_COLUMN)),
        ("XFE1", None),
        ("A0", None),
        ("A1048577", None),
        ("1A", None),
        ("", None),
    ],
)
def test_names_of_cells(name: str, place: tuple[int, int] | None) -> None:
    assert place_of(name) == place


def test_rows_and_cells_without_names_follow_each_other() -> None:
    sheet = sheet_of(
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="5"><c><v>3</v></c></row><row><c><v>4</v></c></row>'
        b"</sheetData></worksheet>",
        "a",
        10,
    )
    assert [(cell.row, cell.column) for cell in sheet.cells] == [(1, 1), (1, 3), (5, 1), (6, 1)]


def test_a_shared_formula_is_moved_to_each_cell(make: SimpleNamespace) -> None:
    rows = (
        '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1</f><v>2</v></c></row>'
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="9"/></c></row>'
    )
    reading = xlsx.read(make.xlsx(rows), "a.xlsx")
    assert [m.span.of(reading.text) for m in reading.marks if m.kind.value == "formula"] == [
        "=A1*$C$1",
        "=A2*$C$1",
        "=(shared formula)",
    ]


def test_long_shared_formulas_are_not_written_out_without_end(make: SimpleNamespace) -> None:
    formula = "+".join(["SUM(A1:A9)"] * 700)
    rows = f'<row r="1"><c r="B1"><f t="shared" si="0">{formula}</f></c></row>'
    rows += "".join(f'<row r="{n}"><c r="B{n}"><f t="shared" si="0"/></c></row>' for n in range(2, 6))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_xlsx_sheet, "_Shared", lambda: Shared({}, 10_000))
        reading = xlsx.read(make.xlsx(rows), "a.xlsx")
    formulas = [m.span.of(reading.text) for m in reading.marks if m.kind.value == "formula"]
    assert len(formulas[1]) > 7_000
    assert formulas[2:] == ["=(as in B1)"] * 3


def test_cells_under_a_merged_neighbour_are_hidden(make: SimpleNamespace) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>'
    reading = xlsx.read(
        make.xlsx(rows, after='<mergeCells><mergeCell ref="A1:B4"/><mergeCell ref="?"/></mergeCells>'), "a.xlsx"
    )
    assert [m.span.of(reading.text) for m in reading.marks if m.kind.value == "hidden"] == ["2"]


def test_headers_and_footers_lose_their_codes(make: SimpleNamespace) -> None:
    after = (
        "<headerFooter><oddHeader>&amp;L&amp;B&amp;&quot;Arial,Bold&quot;&amp;12Inquiry &amp;&amp; annex&amp;RPage &amp;P</oddHeader>"
        "<evenHeader>&amp;LInquiry &amp;&amp; annex&amp;RPage &amp;P</evenHeader><oddFooter>INVENTED</oddFooter></headerFooter>"
    )
    reading = xlsx.read(make.xlsx('<row r="1"><c r="A1"><v>1</v></c></row>', after=after), "a.xlsx")
    assert [(m.kind.value, m.span.of(reading.text)) for m in reading.marks][2:] == [
        ("header", "Inquiry & annex Page"),
        ("footer", "INVENTED"),
    ]


def test_a_sheet_beyond_the_limit_is_refused() -> None:
    part = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>'
    with pytest.raises(Unreadable):
        sheet_of(part, "a", 0)
