"""Grids: one sheet at a time; too many cells or rows are refused, charts say that they have none."""

import pytest

from probata.method.documents.readers import xls
from probata.method.documents.readers._xls import grids
from probata.record.errors import Unreadable
from tests.method.documents.readers.sheetkit import KIT


@pytest.mark.parametrize(("bound", "says"), [("MAX_CELLS", "more filled cells"), ("MAX_ROWS", "more rows")])
def test_bounds(bound: str, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grids, bound, 3)
    with pytest.raises(Unreadable, match=says):
        xls.read(KIT.biff(), "a")


def test_a_chart_is_told_and_the_sheet_after_it_is_read() -> None:
    title = KIT.record(0x100D, b"\0\0" + KIT.words16("Boats", wide_count=False))
    body = KIT.sheet_of(title, 0x20) + KIT.sheet_of(KIT.cell(1, 1, "x"))
    reading = xls.read(KIT.globals_of((("C", 0, 2), ("S", 0, 0)), body), "a")
    assert "one sheet is a chart and has no cells that were read" in reading.limits
    assert reading.text.endswith("Sheet: S\nx")


def test_whole_rows_and_error_values() -> None:
    import struct

    row = KIT.record(0x208, struct.pack("<HHHHHHI", 1, 0, 2, 255, 0, 0, 0x80 | (13 << 16)))
    error = KIT.record(0x205, struct.pack("<HHHBB", 0, 1, 0, 0x07, 1))
    reading = xls.read(KIT.globals_of((("S", 0, 0),), KIT.sheet_of(row + KIT.cell(1, 1, "x") + error)), "a")
    assert "x\t#DIV/0!" in reading.text
    assert "Filled red (#FF0000): 2:2" in reading.text
