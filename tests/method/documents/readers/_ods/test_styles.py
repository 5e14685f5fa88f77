"""Styles: what is inherited holds, rings end, strokes and hidden sheets are known."""

# ruff: noqa: E501 (long lines here are the content of files)

from probata.method.documents.readers._ods.styles import Styles
from probata.method.documents.readers._sheets.model import Look
from probata.method.documents.readers._xml import parse
from tests.method.documents.readers.sheetkit import KIT


def styles(inner: str) -> Styles:
    return Styles([parse(KIT.ods("", inner, flat=True), "a")])


def test_a_style_has_what_its_parents_say() -> None:
    made = styles(
        '<style:style style:name="a" style:family="table-cell"><style:table-cell-properties fo:background-color="#ffff00"/></style:style>'
        '<style:style style:name="b" style:family="table-cell" style:parent-style-name="a"><style:text-properties style:text-line-through-type="single"/></style:style>'
    )
    assert made.look("b") == Look("FFFF00", "", True)
    assert made.look("missing") == Look()


def test_a_ring_of_styles_ends() -> None:
    ring = '<style:style style:name="a" style:family="table-cell" style:parent-style-name="a"/>'
    assert styles(ring).look("a") == Look()


def test_sheets_words_and_numbers_that_do_not_show() -> None:
    made = styles(KIT._ods_styles())
    assert (made.hides_sheet("gone"), made.hides_sheet("shown")) == (True, False)
    assert (made.strikes("cut"), made.strikes("y")) == (True, False)
    assert (made.shows_nothing("nothing"), made.shows_nothing("y")) == (True, False)
    assert made.page_of("shown") == "P"
