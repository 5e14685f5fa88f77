"""A Word file whole: laws that hold for every file, and one of everything."""

# ruff: noqa: E501 (long lines here are the content of files)

from __future__ import annotations

import io
import itertools
import random
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from probata.method.documents.readers import docx as reader
from probata.method.documents.word.docx import read
from probata.method.documents.word.model import Bytes, ChangeKind, Draft, StoryKind
from probata.record.errors import Unreadable
from tests.method.documents.word.docx.kit import MAKE, SHOWN, W, draft, made, runs, unpacked, with_parts, words_of

WORDS = st.text(st.sampled_from("abc 12\u0639\u4e2d\U0001f600&<>"), min_size=1, max_size=6)


class Drawn:
    """Draws a body: every text in it begins with a new number."""

    def __init__(self, data: st.DataObject) -> None:
        self.draw = data.draw
        self.count = itertools.count(1)

    def run(self, tag: str = "t") -> str:
        text = f"{next(self.count)}{self.draw(WORDS)}".replace("&", "&amp;").replace("<", "&lt;")
        if self.draw(st.booleans()):
            text = text.replace(">", "&gt;")
        before = self.draw(st.sampled_from(["", "<w:rPr/>", "<w:rPr><w:vanish/></w:rPr>", "<!-- x -->"]))
        after = self.draw(st.sampled_from(["", "", "<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", "<w:softHyphen/>"]))
        return f'<w:r>{before}<w:{tag} xml:space="preserve">{text}</w:{tag}>{after}</w:r >'

    def inline(self, depth: int = 0) -> str:
        kinds = ["run", "run", "empty", "ins", "del", "link", "sdt", "field", "simple", "box", "mark", "math"]
        kind = self.draw(st.sampled_from(kinds if depth < 3 else ["run"]))
        inner = self.run("delText") if kind == "del" else ""
        if kind in ("ins", "link", "sdt", "simple"):
            inner = "".join(self.inline(depth + 1) for _ in range(self.draw(st.integers(0, 2))))
        box = f"<w:txbxContent>{self.block(depth + 1)}</w:txbxContent>" if kind == "box" else ""
        return {
            "run": self.run,
            "empty": lambda: "<w:r/>",
            "ins": lambda: f'<w:ins w:author="A">{inner}</w:ins>',
            "del": lambda: f'<w:del w:author="A">{inner}</w:del>',
            "link": lambda: f'<w:hyperlink w:anchor="x">{inner}</w:hyperlink>',
            "sdt": lambda: f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>",
            "field": lambda: (
                f'<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF a</w:instrText></w:r>'
                f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{self.run()}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            ),
            "simple": lambda: f'<w:fldSimple w:instr="PAGE">{inner}</w:fldSimple>',
            "box": lambda: (
                "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
                f"{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
            ),
            "mark": lambda: '<w:r><w:footnoteReference w:id="5"/></w:r>',
            "math": lambda: f"<m:oMath><m:r><m:t>{next(self.count)}x</m:t></m:r></m:oMath>",
        }[kind]()

    def block(self, depth: int = 0) -> str:
        kind = self.draw(st.sampled_from(["p", "p", "p", "table", "sdt"])) if depth < 3 else "p"
        if kind == "p":
            return f"<w:p>{''.join(self.inline(depth) for _ in range(self.draw(st.integers(0, 3))))}</w:p>"
        if kind == "sdt":
            return f"<w:sdt><w:sdtContent>{self.block(depth + 1)}</w:sdtContent></w:sdt>"
        cells = "".join(f"<w:tc>{self.block(depth + 1)}<w:p/></w:tc>" for _ in range(self.draw(st.integers(1, 2))))
        return f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"


def a_file(data: st.DataObject) -> bytes:
    drawn = Drawn(data)
    body = "".join(drawn.block() for _ in range(data.draw(st.integers(1, 3))))
    note = f"<w:footnotes {MAKE.W}><w:footnote w:id='5'>{drawn.block()}</w:footnote></w:footnotes>"
    header = f"<w:hdr {MAKE.W}>{drawn.block()}</w:hdr>"
    file = MAKE.docx(body, footnotes=note, header=header)
    space = b' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    parts = {
        name: part.replace(MAKE.W.encode(), MAKE.W.encode() + space)
        for name, part in unpacked(file).items()
        if name.startswith("word/") and name.endswith(".xml")
    }
    if data.draw(st.booleans()):
        parts = {name: part.decode().encode("utf-16") for name, part in parts.items()}
    return with_parts(file, parts)


@settings(deadline=None)
@given(data=st.data())
def test_the_laws_of_drafts(data: st.DataObject) -> None:
    file = a_file(data)
    told = read(file, "a.docx")
    parts = unpacked(file)
    the_runs_cover_the_paragraphs(told)
    the_bytes_of_a_run_say_its_words(told, parts)
    anchors_are_outermost_runs(told, parts)
    every_word_is_there(told, parts)
    assert read(file, "a.docx") == told


def the_runs_cover_the_paragraphs(told: Draft) -> None:
    covered = [at for run in told.runs for at in range(run.span.start, run.span.end)]
    assert covered == [at for one in told.paragraphs for at in range(one.span.start, one.span.end)]
    ends = [one.span.end for one in told.paragraphs]
    assert [told.text[end] for end in ends] == ["\n"] * len(ends)
    assert len(told.text) == len(covered) + len(ends)
    assert all(any(p.span.holds(run.span) for p in told.paragraphs) and run.span.length for run in told.runs)


def the_bytes_of_a_run_say_its_words(told: Draft, parts: dict[str, bytes]) -> None:
    for run in told.runs:
        assert run.at is not None
        element = parsed(run.at, parts)
        assert element.tag.endswith("}r")
        said = "".join(each.text or "" for each in element.iter(*SHOWN))
        assert said == "".join(letter for letter in run.span.of(told.text) if letter not in "\t\n\u2011\u00ad")


def parsed(at: Bytes, parts: dict[str, bytes]) -> etree._Element:
    data = parts[at.part]
    piece, space = data[at.start : at.end], ("utf-8" if data[:2] not in (b"\xff\xfe", b"\xfe\xff") else "utf-16-le")
    text = piece.decode(space)
    (element,) = etree.fromstring(
        f'<x {MAKE.W} xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">{text}</x>'
    )
    return element


def anchors_are_outermost_runs(told: Draft, parts: dict[str, bytes]) -> None:
    for run in told.runs:
        assert (run.anchor is None) == (run.at is None or run.at.part != told.main)
        if run.anchor is not None and run.at is not None:
            assert run.anchor.part == told.main
            assert run.anchor.start <= run.at.start <= run.at.end <= run.anchor.end
            assert parsed(run.anchor, parts).tag in (f"{W}r", SHOWN[2].replace("}t", "}oMath"))


def every_word_is_there(told: Draft, parts: dict[str, bytes]) -> None:
    """Part by part the same letters; boxes stand behind their paragraph, so that their order is not the file's."""
    for name in ("word/document.xml", "word/footnotes.xml", "word/header.xml"):
        here = "".join(run.span.of(told.text) for run in told.runs if run.at is not None and run.at.part == name)
        assert sorted(here) == sorted(words_of(parts[name]))
        if b"txbxContent" not in parts[name].replace(b"\x00", b""):
            assert here == words_of(parts[name])


@settings(deadline=None)
@given(seed=st.integers(0, 10**9), which=st.sampled_from(["document", "styles", "footnotes", "comments", "zip"]))
def test_damaged_bytes_are_read_or_unreadable_and_nothing_else(seed: int, which: str) -> None:
    chance, file = random.Random(seed), MAKE.statement()  # noqa: S311 (no secret)
    parts = unpacked(file)
    broken = bytearray(file if which == "zip" else parts[f"word/{which}.xml"])
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(broken))
        broken[at : at + chance.randint(0, 9)] = chance.choice(
            [b"", b"<", b">", b"\x00", b"/", b'"', b"9" * 30, b"w:p", b"<w:p>", b"</w:r>", b"\xff"]
        )
    damaged = bytes(broken) if which == "zip" else with_parts(file, {f"word/{which}.xml": bytes(broken)})
    try:
        told = read(damaged, "a.docx")
    except Unreadable:
        return
    the_runs_cover_the_paragraphs(told)


def test_one_of_everything() -> None:
    told = read(MAKE.statement(), "a.docx")
    assert (told.kind, told.main, told.name) == ("docx", "word/document.xml", "a.docx")
    stories = {one.story: one.span.of(told.text) for one in told.paragraphs}
    assert stories[StoryKind.TEXT_BOX] == "Boxed: gate closed at nine."
    assert stories[StoryKind.CAPTION] == "A closed gate"
    assert stories[StoryKind.FOOTNOTE] == "He kept the list."
    assert stories[StoryKind.FOOTER] == "INVENTED, page footer"
    changed = [(one.span.of(told.text), one.changes[0].kind) for one in told.runs if one.changes]
    assert changed == [("on Friday", ChangeKind.DELETED), ("on Thursday", ChangeKind.INSERTED)]
    assert [one.span.of(told.text) for one in told.runs if one.hidden] == [" Not for print."]
    assert [(one.label, one.printed) for one in told.marks] == [("f2", "1")]
    assert [told.paragraphs[n].note for n in told.notes["e1"].paragraphs] == ["e1"]
    assert [(one.instruction, one.span.of(told.text)) for one in told.fields] == [("DATE", "3 May 2019")]
    assert (told.declared[0].field, told.declared[0].value) == ("author", "Otta Brenlow")


@pytest.mark.parametrize("make", [MAKE.statement, lambda: MAKE.docx("<w:p/>"), lambda: made(MAKE.paragraph("a"))])
def test_the_words_are_those_that_the_reader_of_evidence_finds(make: object) -> None:
    data = make()  # type: ignore[operator]  # a maker of the list above
    evidence = reader.read(data, "a.docx")
    comments = [mark.span for mark in evidence.marks if mark.kind.value == "comment"]
    words = "".join(
        letter for at, letter in enumerate(evidence.text) if not any(s.start <= at < s.end for s in comments)
    )
    assert sorted(words.split()) == sorted(read(data, "a.docx").text.split())


def test_the_strict_spelling_is_read_alike() -> None:
    usual, strict = (
        b"schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"purl.oclc.org/ooxml/wordprocessingml/main",
    )
    parts = {name: data.replace(usual, strict) for name, data in unpacked(MAKE.statement()).items()}
    assert read(MAKE.zipped(parts), "a.docx").text == read(MAKE.statement(), "a.docx").text


def test_parts_keep_the_spelling_of_the_package() -> None:
    parts = {
        name.replace("word/document.xml", "Word/Document.XML"): part
        for name, part in unpacked(MAKE.statement()).items()
    }
    told = read(MAKE.zipped(parts), "a.docx")
    assert told.main == "Word/Document.XML"
    assert told.runs[0].at is not None
    assert told.runs[0].at.part == told.main


def test_words_of_charts_are_told_and_have_no_run() -> None:
    chart = (
        b'<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
        b'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:t>Boats</a:t><c:v> 14 </c:v><c:v/></c:chart>'
    )
    rels = MAKE.relations({"charts/chart1.xml": "chart", "gone.xml": "chart"})
    parts = {"word/charts/chart1.xml": chart, "word/_rels/document.xml.rels": rels}
    told = read(with_parts(MAKE.docx(MAKE.paragraph("main")), parts), "a.docx")
    assert [(one.story.value, one.span.of(told.text)) for one in told.paragraphs[1:]] == [
        ("drawing", "Boats"),
        ("drawing", "14"),
    ]
    assert told.runs[-1].at is None


def test_what_was_left_out_is_told() -> None:
    outside = MAKE.relations({"x": "attachedTemplate"}).replace(b'Target="x"', b'Target="x" TargetMode="External"')
    parts = {
        "word/media/a.png": b"x",
        "word/embeddings/a.xlsx": b"x",
        "word/vbaProject.bin": b"x",
        "word/_rels/document.xml.rels": outside,
    }
    limits = read(with_parts(MAKE.docx('<w:altChunk r:id="r9"/>'), parts), "a.docx").limits
    assert [limit.split(",")[0] for limit in limits] == [
        "holds no text",
        "holds a whole other file in place of a paragraph",
        "holds embedded files",
        "holds pictures; words inside pictures were not read",
        "holds macros",
        "refers to files outside of it (a template or linked pictures)",
    ]


def test_a_picture_is_never_unpacked() -> None:
    out = io.BytesIO(MAKE.statement())
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/huge.png", bytes(50_000_000))
    assert read(out.getvalue(), "a.docx").text == read(MAKE.statement(), "a.docx").text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"words", "not a ZIP archive"),
        (MAKE.zipped({"a.txt": b"x"}), "no Word file"),
        (MAKE.zipped({"word/document.xml": b"<html/>"}), "no Word file"),
        (MAKE.docx("<w:p>"), "broken XML"),
        (MAKE.zipped({"word/document.xml": b"<!DOCTYPE w><w/>"}), "document type"),
        (MAKE.zipped({"word/document.xml": b" " * 30_000_000}), "beyond all reason"),
        (MAKE.docx("<w:p>" * 300 + "</w:p>" * 300), "beyond all reason"),
    ],
)
def test_what_is_no_word_file_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        read(data, "a.docx")


def test_many_runs_stay_apart() -> None:
    told = draft("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 3 + "</w:p>")
    assert runs(told) == ["a", "a", "a"]


def test_runs_and_paragraphs_say_how_they_look() -> None:
    body = (
        '<w:p><w:pPr><w:jc w:val="end"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r>'
        "<w:r><w:rPr><w:i/></w:rPr><w:t>italic</w:t></w:r>"
        '<w:r><w:rPr><w:rStyle w:val="C"/><w:b w:val="0"/></w:rPr><w:t>code</w:t></w:r>'
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>raised</w:t></w:r></w:p>'
        '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>plain</w:t></w:r></w:p>'
    )
    sheet = f'<w:styles {MAKE.W}><w:style w:type="character" w:styleId="C"><w:name w:val="Code"/></w:style></w:styles>'
    told = draft(body, styles=sheet)
    looks = {one.span.of(told.text): (one.bold, one.italic, one.code, one.raised) for one in told.runs}
    assert looks == {
        "bold": (True, False, False, False),
        "italic": (False, True, False, False),
        "code": (False, False, True, False),
        "raised": (False, False, False, True),
        "plain": (False, False, False, False),
    }
    assert [one.align for one in told.paragraphs] == ["right", "center"]
