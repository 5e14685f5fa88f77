"""Book: sheets in order with their state, styles with colours, links by name; crossing sheets are refused."""

import pytest

from probata.method.documents.readers._sheets.model import Look
from probata.method.documents.readers._xls.book import book_of
from probata.method.documents.readers._xls.compound import compound
from probata.record.errors import Unreadable
from tests.method.documents.readers.sheetkit import KIT


def test_sheets_styles_and_links() -> None:
    book = book_of(KIT.biff(), "a")
    assert [(each.name, each.state) for each in book.sheets] == [
        ("Register", ""), ("Second", "hidden"), ("Third", "very hidden"), ("Filtered", "")
    ]  # fmt: skip
    assert book.style(4).look == Look("FF0000", "", True)
    assert (book.style(9).look.fill, book.style(3).code, book.style(999).code) == ("FFFF00", "0.0%", "General")
    assert book.links == ["DDE cmd|/C calc", "roster.xls"]


@pytest.mark.parametrize(("name", "says"), [("crossing.xls", "begin nowhere"), ("locked.xls", "password")])
def test_what_cannot_be_opened_is_refused(name: str, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        book_of(compound(KIT.broken()[name], name).book, name)


def test_charts_and_macro_sheets_are_no_sheets_with_cells() -> None:
    body = KIT.sheet_of(b"", 0x20) + KIT.sheet_of(KIT.cell(1, 1, "x"))
    book = book_of(KIT.globals_of((("C", 0, 2), ("S", 0, 0)), body), "a")
    assert [each.kind for each in book.sheets] == ["a chart", ""]
