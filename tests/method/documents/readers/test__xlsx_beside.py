"""Beside the cells: threaded comments with author and time, words of boxes and charts."""

# ruff: noqa: E501 (long lines here are the content of files)

from collections.abc import Callable, Mapping
from types import SimpleNamespace

from probata.method.documents.readers import xlsx
from probata.record.span import SheetCell

X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


def test_a_threaded_comment_stands_once_with_author_and_time(
    make: SimpleNamespace, remade: Callable[[bytes, Mapping[str, bytes]], bytes]
) -> None:
    tc = 'xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"'
    parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": make.relations({"../c.xml": "comments", "../t.xml": "threadedComment"}),
        "xl/c.xml": f"<comments {X}><authors><author>old</author></authors><commentList>"
        '<comment ref="A1" authorId="0"><text><t>[Threaded comment] use a newer program</t></text></comment>'
        '<comment ref="B2" authorId="9"><text><r><t>plain </t></r><r><t>note</t></r></text></comment></commentList></comments>'.encode(),
        "xl/t.xml": f'<ThreadedComments {tc}><threadedComment ref="A1" dT="2020-01-03T08:00:00" personId="p1"><text>Whose list?</text>'
        "</threadedComment></ThreadedComments>".encode(),
        "xl/persons/person.xml": f'<personList {tc}><person displayName="Tirren Vosk" id="p1"/></personList>'.encode(),
    }
    reading = xlsx.read(remade(make.xlsx('<row r="1"><c r="A1"><v>1</v></c></row>'), parts), "a.xlsx")
    assert [(m.span.of(reading.text), m.place, m.by, m.at) for m in reading.marks if m.kind.value == "comment"] == [
        ("Whose list?", SheetCell("S", 1, 1), "Tirren Vosk", "2020-01-03T08:00:00"),
        ("plain note", SheetCell("S", 2, 2), "", ""),
    ]


def test_the_words_of_boxes_and_chart_titles_are_read(
    make: SimpleNamespace, remade: Callable[[bytes, Mapping[str, bytes]], bytes]
) -> None:
    xdr = 'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
    chart = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": make.relations({"../drawings/d.xml": "drawing"}),
        "xl/drawings/_rels/d.xml.rels": make.relations({"../charts/c.xml": "chart"}),
        "xl/drawings/d.xml": f"<xdr:wsDr {xdr} {A}><xdr:txBody><a:p><a:r><a:t>Boxed </a:t></a:r><a:r><a:t>words</a:t></a:r></a:p>"
        "<a:p><a:r><a:t>second line</a:t></a:r></a:p></xdr:txBody></xdr:wsDr>".encode(),
        "xl/charts/c.xml": f"<c:chart {chart} {A}><c:rich><a:p><a:r><a:t>Boats</a:t></a:r></a:p></c:rich></c:chart>".encode(),
    }
    reading = xlsx.read(remade(make.xlsx(""), parts), "a.xlsx")
    assert [m.span.of(reading.text) for m in reading.marks if m.kind.value == "text box"] == [
        "Boxed words\nsecond line",
        "Boats",
    ]
