"""What paragraphs are by their style, and what styles say about text."""

# ruff: noqa: E501 (long lines here are the content of files)

from __future__ import annotations

import pytest

from probata.method.documents.word.docx.styles import Look, Styles
from tests.method.documents.word.docx.kit import MAKE, draft


def styles(*each: str) -> str:
    made = (f'<w:style w:type="paragraph" w:styleId="{chr(65 + at)}">{one}</w:style>' for at, one in enumerate(each))
    return f"<w:styles {MAKE.W}>{''.join(made)}</w:styles>"


def kinds(sheet: str, *keys: str) -> list[tuple[str, int]]:
    told = Styles(sheet.encode(), "a")
    return [(told.kind(key).kind.value, told.kind(key).level) for key in keys]


@pytest.mark.parametrize(
    ("name", "kind", "level"),
    [
        ("heading 3", "heading", 3),
        ("Heading 9", "heading", 9),
        ("heading 10", "text", 0),
        ("Title", "title", 0),
        ("caption", "caption", 0),
        ("Table Caption", "caption", 0),
        ("Block Text", "quote", 0),
        ("toc 2", "table of contents", 0),
        ("TOC Heading", "table of contents", 0),
        ("Normal", "text", 0),
    ],
)
def test_kinds_by_name(name: str, kind: str, level: int) -> None:
    assert kinds(styles(f'<w:name w:val="{name}"/>'), "A") == [(kind, level)]


def test_the_nearest_style_in_the_chain_that_tells_decides() -> None:
    sheet = styles(
        '<w:name w:val="heading 2"/>',
        '<w:name w:val="Chapter"/><w:basedOn w:val="A"/>',
        '<w:name w:val="No chapter"/><w:basedOn w:val="A"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>',
        '<w:name w:val="Part"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>',
        '<w:name w:val="Circle"/><w:basedOn w:val="F"/>',
        '<w:name w:val="Round"/><w:basedOn w:val="E"/>',
    )
    assert kinds(sheet, "B", "C", "D", "E") == [("heading", 2), ("text", 0), ("heading", 1), ("text", 0)]


def test_a_long_chain_is_followed_a_while() -> None:
    sheet = styles(*(f'<w:basedOn w:val="{chr(66 + at)}"/>' for at in range(100)), '<w:name w:val="heading 1"/>')
    last = chr(65 + 100)
    assert kinds(sheet, "A", last, chr(65 + 90)) == [("text", 0), ("heading", 1), ("heading", 1)]


def test_a_style_that_is_not_there_is_the_usual_one() -> None:
    usual = f'<w:styles {MAKE.W}><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Body"/></w:style></w:styles>'
    told = Styles(usual.encode(), "a")
    assert [told.name(key) for key in ("", "gone", "N")] == ["Body"] * 3
    assert Styles(b"", "a").name("x") == ""


def test_a_nearer_look_wins_where_it_says_something() -> None:
    assert Look(hidden=True, language="de").under(Look(hidden=False, bidi="ar")) == Look(
        False, language="de", bidi="ar"
    )


def test_hidden_text_by_the_defaults_a_style_or_the_run() -> None:
    sheet = styles(
        "<w:rPr><w:vanish/></w:rPr>",
        '<w:basedOn w:val="A"/>',
        '<w:basedOn w:val="A"/><w:rPr><w:vanish w:val="0"/></w:rPr>',
    )
    told = draft(
        "".join(f'<w:p><w:pPr><w:pStyle w:val="{key}"/></w:pPr><w:r><w:t>{key}</w:t></w:r></w:p>' for key in "ABCD")
        + '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:rPr><w:vanish w:val="off"/></w:rPr><w:t>x</w:t></w:r></w:p>',
        styles=sheet,
    )
    assert [run.hidden for run in told.runs] == [True, True, False, False, False]


LANGUAGES = '<w:rPr><w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ug-CN"/></w:rPr>'


@pytest.mark.parametrize(
    ("text", "properties", "language"),
    [
        ("gate", "", "en-GB"),
        ("12", "", "en-GB"),
        ("大门 a", "", "zh-CN"),
        ("دەرۋازا", "", "ug-CN"),
        ("gate", "<w:rtl/>", "ug-CN"),
        ("ворота", '<w:lang w:val="ru_RU"/>', "ru-RU"),
        ("gate", '<w:lang w:val="x-none"/>', ""),
        ("gate", '<w:lang w:val="not a tag"/>', ""),
    ],
)
def test_the_language_of_a_run_goes_by_its_script(text: str, properties: str, language: str) -> None:
    sheet = f"<w:styles {MAKE.W}><w:docDefaults><w:rPrDefault>{LANGUAGES}</w:rPrDefault></w:docDefaults></w:styles>"
    (run,) = draft(f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r></w:p>", styles=sheet).runs
    assert (run.language, run.rtl) == (language, "rtl" in properties)


def test_paragraphs_from_right_to_left() -> None:
    sheet = styles("<w:pPr><w:bidi/></w:pPr>", '<w:basedOn w:val="A"/>')
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{key}"/>{own}</w:pPr></w:p>'
        for key, own in (("B", ""), ("B", '<w:bidi w:val="0"/>'), ("C", "<w:bidi/>"))
    )
    assert [one.rtl for one in draft(body, styles=sheet).paragraphs] == [True, False, True]
