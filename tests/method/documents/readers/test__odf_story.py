"""Stories of OpenDocument: two readings of the format, written apart, find the same words."""

# ruff: noqa: E501 (long lines here are the content of files)

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers import odt
from probata.method.documents.word.odt import read as read_draft
from probata.record.errors import Unreadable
from probata.record.span import TextSpan
from tests.method.documents.readers.making_texts import TEXTS, typed


class Numbered:
    """Draws a body; every text in it is a new word."""

    def __init__(self, data: st.DataObject) -> None:
        self.draw = data.draw
        self.numbers = itertools.count(1)

    def word(self) -> str:
        return f" w{next(self.numbers)} "

    def inline(self, depth: int) -> str:
        kind = self.draw(st.sampled_from(["text", "span", "link", "field", "box", "note", "unknown"]))
        if kind == "text" or depth > 3:
            return self.word()
        if kind == "field":
            return f"<text:date>{self.word()}</text:date>"
        if kind == "box":
            return f"<draw:frame><draw:text-box>{self.block(depth + 1)}</draw:text-box></draw:frame>"
        if kind == "note":
            body = f"<text:note-body>{self.block(depth + 2)}</text:note-body>"
            return f'<text:note text:note-class="footnote"><text:note-citation>9</text:note-citation>{body}</text:note>'
        name = {"span": "text:span", "link": "text:a", "unknown": "text:nobody-knows"}[kind]
        return f"<{name}>{self.inline(depth + 1)}</{name}>"

    def block(self, depth: int = 0) -> str:
        kind = self.draw(st.sampled_from(["p", "p", "h", "list", "table", "section"])) if depth < 3 else "p"
        if kind in ("p", "h"):
            return (
                f"<text:{kind}>{''.join(self.inline(depth) for _ in range(self.draw(st.integers(0, 3))))}</text:{kind}>"
            )
        if kind == "list":
            return f"<text:list><text:list-item>{self.block(depth + 1)}</text:list-item></text:list>"
        if kind == "section":
            return f"<text:section>{self.block(depth + 1)}</text:section>"
        cells = "".join(f"<table:table-cell>{self.block(depth + 1)}</table:table-cell>" for _ in range(2))
        return f"<table:table><table:table-row>{cells}</table:table-row></table:table>"


@given(data=st.data())
def test_the_words_are_those_of_the_other_reading(data: st.DataObject) -> None:
    numbered = Numbered(data)
    file = TEXTS.odf("<!--body-->" + "".join(numbered.block() for _ in range(data.draw(st.integers(1, 4)))))
    found = odt.read(file, "a.odt").text.split()
    assert sorted(found) == sorted(read_draft(file, "a.odt").text.split())
    assert len(found) == len(set(found)) == next(numbered.numbers) - 1


def test_a_comment_knows_the_stretch_it_is_about() -> None:
    body = '<text:p>ab <office:annotation office:name="1"><text:p>why?</text:p></office:annotation>cd<office:annotation-end office:name="1"/> ef</text:p>'
    (mark,) = odt.read(TEXTS.odf(f"<!--body-->{body}"), "a.odt").marks
    assert mark.place == TextSpan(3, 5)


def test_white_space_is_folded_over_the_borders_of_elements() -> None:
    body = "<text:p>  a <text:span> b</text:span>\n c<text:s text:c='2'/>d<text:tab/>e<text:line-break/>f </text:p>"
    assert odt.read(TEXTS.odf(f"<!--body-->{body}"), "a.odt").text == "a b c  d\te\nf"


def test_a_note_in_a_note_is_told_after_it() -> None:
    note = "<text:note><text:note-body><text:p>{}</text:p></text:note-body></text:note>"
    body = f"<text:p>a{note.format('b' + note.format('c'))}</text:p>"
    reading = odt.read(TEXTS.odf(f"<!--body-->{body}", styles=TEXTS.STYLES), "a.odt")
    assert typed(reading, "footnote") == ["b", "c"]
    assert reading.text.startswith("a\n\nb\n\nc\n\nINVENTED, page header")


def test_an_address_is_a_claim_about_its_words() -> None:
    body = '<text:p>to <text:a xlink:href="https://a.invalid">here</text:a>, <text:a xlink:href="#x">there</text:a></text:p>'
    (claim,) = odt.read(TEXTS.odf(f"<!--body-->{body}"), "a.odt").declared
    assert (claim.value, claim.span) == ("https://a.invalid", TextSpan(3, 7))


def test_bottomless_files_are_refused() -> None:
    with pytest.raises(Unreadable, match="nested"):
        odt.read(TEXTS.odf("<!--body-->" + "<text:section>" * 130 + "</text:section>" * 130), "a.odt")
