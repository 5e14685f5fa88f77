"""HTML: every visible word once and in order, typed and never dropped."""

import html as entities
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.model import Reading
from probata.method.documents.readers import html
from probata.record.errors import Unreadable


def page(body: str) -> Reading:
    return html.read(f"<!doctype html><html><head><title>T</title></head><body>{body}</body></html>".encode(), "a.html")


def typed(reading: Reading, kind: str) -> list[str]:
    return [mark.span.of(reading.text) for mark in reading.marks if mark.kind.value == kind]


class Oracle(HTMLParser):
    """The words of a page by another parser: everything but the insides of script, style and template."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in ("script", "style", "template")
        if tag == "img":
            self.words += (dict(attrs).get("alt") or "").split()

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in ("script", "style", "template")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.words += data.split()


WORD = st.sampled_from(["bus", "gate", "“no”", "a<b", "湖边", "R&D", "сараи", "x"])
TAG = st.sampled_from(
    [
        "p",
        "div",
        "span",
        "b",
        "nav",
        "aside",
        "table",
        "tr",
        "td",
        "ul",
        "li",
        "h1",
        "h2",
        "article",
        "main",
        "section",
        "footer",
        "form",
        "button",
        "em",
    ]
)
TREE = st.recursive(
    st.one_of(
        WORD.map(lambda word: entities.escape(word) + " "),
        WORD.map(lambda word: f'<img alt="{entities.escape(word)}"> '),
        st.just("<br>"),
        st.just("<script>var bus = 1;</script>"),
        st.just("<!-- bus -->"),
    ),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}> {''.join(parts)} </{tag}>", TAG, st.lists(inner, min_size=1, max_size=4)
    ),
    max_leaves=20,
)


@given(st.lists(TREE, min_size=1, max_size=4).map("".join))
def test_all_words_are_there_once_and_in_order(body: str) -> None:
    oracle = Oracle()
    oracle.feed(body)
    try:
        assert page(body).text.split() == oracle.words
    except Unreadable:
        assert oracle.words == []


def test_inline_elements_do_not_break_words_and_blocks_make_paragraphs() -> None:
    reading = page("<p>un<b>break</b>able   and\n folded</p><p>next<br>line<br><br>far</p><div>a</div><div>b</div>")
    assert reading.text == "unbreakable and folded\n\nnext\nline\n\nfar\n\na\n\nb"


def test_preformatted_text_keeps_its_white_space() -> None:
    assert page("<pre>a  b\n   c</pre>").text == "a  b\n   c"


def test_tables_are_rows_of_cells() -> None:
    reading = page("<table><tr><th>Day</th><td></td><td>14</td></tr><tr><td><p>x</p></td></tr></table>")
    assert reading.text == "Day\t\t14\nx"
    assert typed(reading, "table cell") == ["Day", "14", "x"]


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>secret</p>",
        '<div style="color:red; display : none">secret</div>',
        '<span style="visibility:hidden">secret</span>',
        "<noscript>secret</noscript>",
        "<dialog>secret</dialog>",
        "<video>secret</video>",
        "<svg><title>secret</title></svg>",
    ],
)
def test_hidden_words_are_typed_and_kept(hidden: str) -> None:
    assert typed(page(f"<p>seen</p>{hidden}"), "hidden") == ["secret"]


def test_headings_links_captions_and_buttons_are_typed() -> None:
    reading = page(
        "<article><h2>Head</h2><p>To <a href=x>there</a></p><figure><img alt='A gate'><figcaption>Cap</figcaption>"
        "</figure></article><input type=submit value='Send'><input type=hidden value=token>"
    )
    assert typed(reading, "heading") == ["Head"]
    assert typed(reading, "link") == ["there"]
    assert typed(reading, "caption") == ["A gate", "Cap"]
    assert typed(reading, "furniture") == ["Send"]
    assert "token" not in reading.text


def test_furniture_lines_inside_the_text_are_typed_too() -> None:
    assert typed(page("<p>Words.</p><p>Read more: levels of the lake</p>"), "furniture") == [
        "Read more: levels of the lake"
    ]


def test_the_encoding_is_mark_then_declaration_then_utf8() -> None:
    declared = '<html><meta charset="windows-1251"><p>Привет, буксир'.encode("cp1251")
    assert html.read(declared, "a.html").text == "Привет, буксир"
    assert html.read("<html><p>déjà".encode("utf-16"), "a.html").text == "déjà"
    assert html.read("<html><meta charset=latin-1><p>déjà".encode(), "a.html").text == "déjà"
    xml = '<?xml version="1.0" encoding="iso-8859-1"?><html><p>déjà</p></html>'.encode("latin-1")
    assert html.read(xml, "a.html").text == "déjà"


def test_sloppy_pages_are_read_whole() -> None:
    assert page(
        "<p>one<p>two<table><td>three<td>four</table><b>five<i>six</b>seven</i> &amp; &copy; &nosuch;"
    ).text.split() == [
        "one",
        "two",
        "three",
        "four",
        "fivesixseven",
        "&",
        "©",
        "&nosuch;",
    ]


def test_a_page_without_words_or_nested_beyond_reason_is_refused() -> None:
    with pytest.raises(Unreadable, match="holds no text"):
        page("<script>only()</script>")
    with pytest.raises(Unreadable, match="nested too deeply"):
        page("<div>" * 5000 + "deep")


def test_a_page_of_unreasonable_size_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "MAX_BYTES", 100)
    with pytest.raises(Unreadable, match="larger than 100 bytes"):
        page("words " * 100)


def test_entities_for_characters_that_do_not_exist_do_no_harm() -> None:
    assert re.fullmatch(r"a.b.c", page("<p>a&#xD800;b&#0;c").text)
