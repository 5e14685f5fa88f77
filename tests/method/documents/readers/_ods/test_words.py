"""Words of cells: spaces, tabs and line breaks stand where they stand; comments and fields stay out."""

from probata.method.documents.readers._ods.words import boxed, lines_of
from probata.method.documents.readers._xml import child, parse
from tests.method.documents.readers.sheetkit import KIT


def told(inner: str, *, fields: bool = True) -> str:
    root = child(parse(KIT.ods(inner, flat=True), "a"), "office:body", "office:spreadsheet")
    assert root is not None
    return lines_of(root, fields=fields)


def test_spaces_tabs_breaks_and_paragraphs() -> None:
    assert (
        told('<text:p>a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d</text:p><text:p>e</text:p>')
        == "a  b\tc\nd\ne"
    )
    assert len(told('<text:p><text:s text:c="99999"/></text:p>')) == 1_000


def test_comments_stay_out_and_fields_when_they_are_not_wanted() -> None:
    assert told("<text:p>a<office:annotation><text:p>note</text:p></office:annotation>b</text:p>") == "ab"
    assert told("<text:p>Page <text:page-number>1</text:page-number></text:p>", fields=False) == "Page "


def test_a_chart_says_its_title_and_not_its_table() -> None:
    root = parse(KIT.ods("<draw:frame><text:p>Boats</text:p></draw:frame>" + KIT._ods_register(), flat=True), "a")
    assert boxed(root) == "Boats"
