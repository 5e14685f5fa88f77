"""Old binary workbooks: the register says what it says in every other format; a file of Calc is read too."""

import struct

import pytest

from probata.method.documents.places import of_cell
from probata.method.documents.readers import xls
from probata.record.errors import Unreadable
from probata.record.span import SheetCell
from tests.method.documents.readers.sheetkit import DATA, KIT, cells, marks, typed

REGISTER = KIT.good()["register.xls"]


def one_sheet(records: bytes, extra: bytes = b"") -> bytes:
    return bytes(KIT.globals_of((("S", 0, 0),), KIT.sheet_of(records), extra))


def test_values_formulas_and_places() -> None:
    reading = xls.read(REGISTER, "a.xls")
    assert cells(reading)[2, 1] == "0017"
    assert cells(reading)[3, 3] == "2019-04-12T09:30:00"
    assert cells(reading)[12, 6] == "1234567890227.1"
    assert typed(reading, "formula") == ["=SUM(D2:D6)", "=D12+1"]
    assert "7 (00007)\t1200 (1,200.00 €)" in reading.text


def test_what_is_hidden_merged_struck_and_coloured() -> None:
    reading = xls.read(REGISTER, "a.xls")
    assert {"+00 17", "ghost", "5", "=not a formula"} <= set(typed(reading, "hidden"))
    assert "Sheet: Third\nthe third list" in typed(reading, "hidden")
    found = of_cell(reading.marks, "Register!A10")
    assert found is not None
    assert found[1] == SheetCell("Register", 8, 1)
    assert "Filled yellow (#FFFF00): I2, A3:G3, A5; beside it, in J2: “released”" in reading.text
    assert "Struck through: B4\nStruck through in part: B11 (“Lind”)" in reading.text


def test_notes_boxes_headers_links_and_claims() -> None:
    reading = xls.read(REGISTER, "a.xls")
    (note,) = marks(reading, "comment")
    assert (note.span.of(reading.text), note.place, note.by) == (
        "Whose list?",
        SheetCell("Register", 2, 1),
        "Tirren Vosk",
    )
    assert typed(reading, "text box") == ["Boxed: the gate closed at nine."]
    assert (typed(reading, "header"), typed(reading, "footer")) == (["Register"], ["INVENTED"])
    assert "links to data outside it, which were not followed: DDE cmd|/C calc, roster.xls" in reading.limits
    assert [(claim.field, claim.value) for claim in reading.declared][:2] == [
        ("author", "Otta Brenlow"),
        ("title", "Register (INVENTED)"),
    ]


def test_a_file_of_calc_is_read_with_its_formulas() -> None:
    reading = xls.read((DATA / "good" / "register-calc.xls").read_bytes(), "a.xls")
    assert {'=IF(D2>30,"old","young")', "=1/0", '=Other!A1&"x"', "=$A$2&B3"} <= set(typed(reading, "formula"))
    assert cells(reading)[9, 6] == "#DIV/0!"


def test_records_without_a_container_and_of_the_oldest_kind() -> None:
    assert xls.recognises(KIT.biff()[:64])
    assert xls.read(KIT.biff(), "a.xls").text == xls.read(REGISTER, "a.xls").text
    assert xls.read(KIT.biff2(), "a.xls").text == "Sheet: Sheet 1\nHarn\t41.5\n14"


def test_links_over_all_cells_cost_nothing() -> None:
    link = KIT.record(0x1B8, struct.pack("<HHHH", 0, 65535, 0, 65535) + bytes(24))
    assert xls.read(one_sheet(KIT.cell(1, 1, "x") + link * 50), "a.xls").text == "Sheet: S\nx"


def test_the_calendar_of_1904() -> None:
    style = KIT.cell(1, 1, 1.0, 1)
    windows = one_sheet(style)
    mac = windows.replace(KIT.record(0x22, b"\0\0"), KIT.record(0x22, b"\1\0"))
    assert cells(xls.read(windows, "a.xls"))[1, 1] == "1900-01-01"
    assert cells(xls.read(mac, "a.xls"))[1, 1] == "1904-01-02"


def test_a_shared_formula_reads_in_each_cell_as_it_counts_there() -> None:
    point = struct.pack("<BHH", 1, 0, 1)
    shared = KIT.record(0x4BC, struct.pack("<HHBBBBH", 0, 1, 1, 1, 0, 2, 5) + struct.pack("<BHH", 0x4C, 0, 0xC0FF))
    records = KIT.formula(1, 2, 1.0, point) + shared + KIT.formula(2, 2, 2.0, point)
    assert typed(xls.read(one_sheet(records), "a.xls"), "formula") == ["=A1", "=A2"]


def test_a_formula_that_cannot_be_told_is_counted_and_its_result_kept() -> None:
    reading = xls.read(one_sheet(KIT.formula(1, 1, 4.0, b"\x18\x18")), "a.xls")
    assert reading.text == "Sheet: S\n4 =(formula that cannot be told)"
    assert "1 formulas could not be told; their stored results stand" in reading.limits


def test_other_compound_files_are_refused_by_name() -> None:
    with pytest.raises(Unreadable, match="old binary Word file"):
        xls.read(KIT.compound({"WordDocument": b"x"}), "a.xls")
    assert not xls.fits(KIT.compound({"WordDocument": b"x"}))
    assert xls.fits(REGISTER)
