"""Inlines are read as CommonMark reads them, with roles, note marks and places on top."""

from urllib.parse import unquote

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from probata.method.manuscript.inlines import read_inlines
from probata.method.manuscript.onefile import OneFile
from probata.method.manuscript.stretches import stretch_of
from tests.method.manuscript.texts import plain

PARSER = MarkdownIt("commonmark")


def ours(text: str) -> tuple[str, list[str]]:
    """The inlines of a text of one or more lines in the short way, and the faults."""
    file = OneFile("f.md", text)
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append((at, at + len(line)))
        at += len(line) + 1
    stretch = stretch_of(text, lines)
    assert stretch is not None
    return plain(read_inlines(stretch, file)), [fault.message for fault in file.faults]


def theirs(tokens: list[Token]) -> str:
    """markdown-it's inlines in the same short way."""
    made, targets = "", []
    for token in tokens:
        match token.type:
            case "em_open" | "em_close":
                made += "<emphasis>" if token.nesting > 0 else "</emphasis>"
            case "strong_open" | "strong_close":
                made += "<strong>" if token.nesting > 0 else "</strong>"
            case "code_inline":
                made += f"<code>{token.content}</code>"
            case "link_open":
                targets.append(unquote(str(token.attrs["href"])))
                made += "["
            case "link_close":
                made += f"]({targets.pop()})"
            case "softbreak" | "hardbreak":
                made += "/" if token.type == "softbreak" else "//"
            case _:
                made += token.content
    return made


TOKENS = ["a", "b ", " ", "*", "**", "***", "_", "__", "`", "``", "[", "](#b)", "]", "](", "<#a b>", ")", "(", "\\",
"\n", "  \n", "&amp;", ".", '"', " 't'", "“", "é", "$"]  # fmt: skip


@settings(deadline=None, max_examples=1500)
@given(st.lists(st.sampled_from(TOKENS), min_size=1, max_size=24).map("".join))
@example("a*b**c*d**")
@example("[](`)")
@example("[a [b](#b) c](#c)")
@example("***a** b* __c_d__ _e_f")
def test_they_are_what_commonmark_says(text) -> None:
    text = "x" + "\n".join(line.lstrip() for line in text.rstrip().split("\n") if line.strip())
    assume("\\ " not in text)  # there markdown-it takes the space with the backslash, and the specification does not
    inline = PARSER.parseInline(text)[0]
    assert ours(text)[0] == theirs(inline.children or [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a `b|c` ``d`e``", "a <code>b|c</code> <code>d`e</code>"),
        ("<https://a.b/c> <d@e.fg>", "[https://a.b/c](https://a.b/c) [d@e.fg](mailto:d@e.fg)"),
        ("a[^1]{count}`x`", "a{NoteMark}{Role}"),
        ("*{date}`1*2`*", "<emphasis>{Role}</emphasis>"),
        ("\\{count}`x`", "{count}<code>x</code>"),
        ("`{count}`x``", "<code>{count}</code>x``"),
        ("[{ref}`F1`](#p-abcd)", "[{Role}](#p-abcd)"),
        ("2 < 3 & 4 > 1 {b} [sic] […]", "2 < 3 & 4 > 1 {b} [sic] […]"),
        ("AT&T &nosuch;", "AT&T &nosuch;"),
    ],
)
def test_what_a_report_has_is_read(text, said) -> None:
    assert ours(text) == (said, [])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<b>bold</b>", "HTML is no part of the report language."),
        ("<!-- a -->", "HTML is no part of the report language."),
        ("![a](b.png)", "A picture does not stand inside a paragraph."),
        ("&eacute;t&eacute;", "A letter, digit or control sign is written as an entity."),
        ("1&#55;", "A letter, digit or control sign is written as an entity."),
        ("[a](javascript:b)", "A link needs an address that a reader can follow."),
        ("[a](b.html)", "A link needs an address that a reader can follow."),
        ("[](#b)", "A link has no words."),
        ("a[^b c]", "A note's mark needs a short name without spaces."),
        ("{count} `x`", "The role {count} has no body."),
        ("{#p-abcd} more", "A paragraph's label stands where no paragraph ends."),
    ],
)
def test_what_a_report_does_not_have_is_a_fault(text, message) -> None:
    assert message in ours(text)[1]
