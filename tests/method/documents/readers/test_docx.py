"""Word files: every word of the package once, typed by what it is; an independent walk of the XML agrees."""

from __future__ import annotations

import io
import itertools
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable, Mapping
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.model import Reading
from probata.method.documents.readers import docx
from probata.record.errors import Unreadable

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def read(make: SimpleNamespace, body: str, **parts: str) -> Reading:
    return docx.read(make.docx(body, **parts), "a.docx")


def typed(reading: Reading, kind: str) -> list[str]:
    return [mark.span.of(reading.text) for mark in reading.marks if mark.kind.value == kind]


# An oracle by recursion over another parser's tree. Every piece of text is a word of its own, so that order and
# number can be compared: own words of a paragraph first, then the words of the boxes that hang on it.


def words(element: ET.Element) -> list[str]:
    if element.tag == f"{W}p":
        own, boxes = own_words(element)
        return own + [word for box in boxes for child in box for word in words(child)]
    if element.tag == f"{MC}AlternateContent":
        return [word for child in element[0] for word in words(child)]
    return [word for child in element for word in words(child)]


def own_words(element: ET.Element) -> tuple[list[str], list[ET.Element]]:
    own: list[str] = []
    boxes: list[ET.Element] = []
    for child in element:
        if child.tag in (f"{W}t", f"{W}delText"):
            own += (child.text or "").split()
        elif child.tag == f"{W}txbxContent":
            boxes.append(child)
        elif child.tag != f"{MC}Fallback":
            inner, more = own_words(child)
            own += inner
            boxes += more
    return own, boxes


class Numbered:
    """Draws a body; every text in it is a new word."""

    def __init__(self, data: st.DataObject) -> None:
        self.draw = data.draw
        self.numbers = itertools.count(1)

    def text(self, tag: str = "t") -> str:
        return f'<w:r><w:{tag} xml:space="preserve"> w{next(self.numbers)} </w:{tag}></w:r>'

    def inline(self, depth: int) -> str:
        kind = self.draw(st.sampled_from(["text", "text", "ins", "del", "link", "sdt", "field", "smart", "box"]))
        if kind == "del":
            return f'<w:del w:author="A">{self.text("delText")}</w:del>'
        if kind == "field":
            return f'<w:fldSimple w:instr="DATE">{self.text()}</w:fldSimple><w:r><w:instrText>no</w:instrText></w:r>'
        if kind == "text" or depth > 3:
            return self.text()
        if kind == "box":
            box = f"<w:txbxContent>{self.block(depth + 1)}</w:txbxContent>"
            return (
                f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
                f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
            )
        opening, closing = {
            "ins": ('<w:ins w:author="A">', "</w:ins>"),
            "link": ("<w:hyperlink>", "</w:hyperlink>"),
            "smart": ("<w:smartTag>", "</w:smartTag>"),
            "sdt": ("<w:sdt><w:sdtPr/><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        }[kind]
        return opening + self.inline(depth + 1) + closing

    def block(self, depth: int = 0) -> str:
        kind = self.draw(st.sampled_from(["p", "p", "p", "table", "sdt"])) if depth < 3 else "p"
        if kind == "p":
            return f"<w:p>{''.join(self.inline(depth) for _ in range(self.draw(st.integers(0, 3))))}</w:p>"
        if kind == "sdt":
            return f"<w:sdt><w:sdtContent>{self.block(depth + 1)}</w:sdtContent></w:sdt>"
        cells = "".join(f"<w:tc>{self.block(depth + 1)}<w:p/></w:tc>" for _ in range(self.draw(st.integers(1, 2))))
        return f"<w:tbl><w:tr>{cells}</w:tr><w:tr><w:tc><w:p>{self.text()}</w:p></w:tc></w:tr></w:tbl>"


@given(data=st.data())
def test_the_words_are_those_of_an_independent_walk(make: SimpleNamespace, data: st.DataObject) -> None:
    numbered = Numbered(data)
    body = "".join(numbered.block() for _ in range(data.draw(st.integers(1, 4))))
    note = f"<w:footnotes {make.W}><w:footnote w:id='5'>{numbered.block()}</w:footnote></w:footnotes>"
    header = f"<w:hdr {make.W}>{numbered.block()}</w:hdr>"
    roots = (f"<w:body {make.W}>{body}</w:body>", note, header)
    expected = [word for root in roots for word in words(ET.fromstring(root))]  # noqa: S314 (made here)
    reading = read(make, body, footnotes=note, header=header)
    assert reading.text.split() == expected
    assert len(set(expected)) == len(expected)


def test_one_of_everything_is_typed(make: SimpleNamespace) -> None:
    reading = docx.read(make.statement(), "a.docx")
    assert typed(reading, "heading") == ["Statement of the lock keeper (INVENTED)"]
    assert typed(reading, "tracked deletion") == ["on Friday"]
    assert typed(reading, "tracked insertion") == ["on Thursday"]
    assert typed(reading, "hidden") == [" Not for print."]
    assert typed(reading, "caption") == ["A closed gate"]
    assert typed(reading, "text box") == ["Boxed: gate closed at nine."]
    assert typed(reading, "content control") == ["Quessim, Low Reaches"]
    assert typed(reading, "footnote") == ["He kept the list."]
    assert typed(reading, "endnote") == ["End of notes."]
    assert typed(reading, "header") == ["INVENTED, page header"]
    assert typed(reading, "footer") == ["INVENTED, page footer"]
    assert "DATE" not in reading.text


def test_a_comment_knows_its_author_its_time_and_what_it_is_about(make: SimpleNamespace) -> None:
    reading = docx.read(make.statement(), "a.docx")
    (comment,) = [mark for mark in reading.marks if mark.kind.value == "comment"]
    assert comment.place is not None
    assert (comment.by, comment.at) == ("Tirren Vosk", "2020-01-03T08:00:00Z")
    assert comment.place.of(reading.text) == " with a list"  # type: ignore[union-attr]  # a text span, as in a text


def test_every_header_of_every_section_is_read(
    make: SimpleNamespace, remade: Callable[[bytes, Mapping[str, bytes]], bytes]
) -> None:
    rels = make.relations({"h1.xml": "header", "h2.xml": "header", "f1.xml": "footer"})
    parts = {
        f"word/{name}.xml": f"<w:hdr {make.W}>{make.paragraph(name)}</w:hdr>".encode() for name in ("h1", "h2", "f1")
    }
    data = remade(make.docx(make.paragraph("main")), {**parts, "word/_rels/document.xml.rels": rels})
    assert docx.read(data, "a.docx").text == "main\n\nh1\n\nh2\n\nf1"


def test_the_strict_spelling_of_the_format_is_read_alike(make: SimpleNamespace) -> None:
    with zipfile.ZipFile(io.BytesIO(make.statement())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    strict = {
        name: data.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        for name, data in parts.items()
    }
    assert docx.read(make.zipped(strict), "a.docx") == docx.read(make.statement(), "a.docx")


def test_the_words_of_charts_and_diagrams_are_read(
    make: SimpleNamespace, remade: Callable[[bytes, Mapping[str, bytes]], bytes]
) -> None:
    chart = (
        b'<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
        b'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:t>Boats</a:t><c:v>14</c:v></c:chart>'
    )
    rels = make.relations({"charts/chart1.xml": "chart"})
    data = remade(
        make.docx(make.paragraph("main")), {"word/charts/chart1.xml": chart, "word/_rels/document.xml.rels": rels}
    )
    assert typed(docx.read(data, "a.docx"), "text box") == ["Boats\n14"]


def test_what_was_left_out_is_told(
    make: SimpleNamespace, remade: Callable[[bytes, Mapping[str, bytes]], bytes]
) -> None:
    outside = make.relations({"x": "attachedTemplate"}).replace(
        b'Target="x"', b'Target="https://h.invalid" TargetMode="External"'
    )
    parts = {
        "word/media/a.png": b"x",
        "word/embeddings/a.xlsx": b"x",
        "word/vbaProject.bin": b"x",
        "word/_rels/document.xml.rels": outside,
    }
    reading = docx.read(remade(make.docx(make.paragraph("main")), parts), "a.docx")
    assert reading.limits == (
        "holds macros, which were neither read nor run",
        "holds 2 embedded files and pictures, which are no part of its text",
        "refers to files outside of it (a template or linked pictures), which were not fetched",
    )


def test_properties_are_claims(make: SimpleNamespace) -> None:
    claims = docx.read(make.statement(), "a.docx").declared
    assert [(each.field, each.value) for each in claims] == [
        ("author", "Otta Brenlow"),
        ("created", "2019-12-30T12:00:00Z"),
    ]


@pytest.mark.parametrize("data", [b"words", b"", b"%PDF-1.4"])
def test_a_file_that_is_no_zip_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable, match="not a ZIP archive"):
        docx.read(data, "a.docx")


def test_an_empty_document_is_read_and_told(make: SimpleNamespace) -> None:
    assert read(make, "<w:p/>").limits == ("holds no text",)
