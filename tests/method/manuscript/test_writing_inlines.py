"""Inlines as source, read again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.manuscript.model import At, Break, Inline, Link, NoteMark, Paragraph, Role, Styled, Text
from probata.method.manuscript.writing_inlines import InlineWriter
from tests.method.manuscript.texts import plain, reading

HERE = At("m.md", 0, 0, 1, 1)


def _written(*inlines: Inline, lines: bool = True) -> tuple[str, list[str]]:
    lost: list[str] = []
    return InlineWriter(lost.append, {"a": "a"}).write(inlines, lines=lines), lost


def _read(text: str) -> str:
    (paragraph,) = [one for one in reading(f"{text}\n\n[^a]: note").blocks if isinstance(one, Paragraph)]
    return plain(paragraph.inlines)


def _bold(words: str) -> Styled:
    return Styled("strong", (Text(words),))


def test_emphasis_is_written_with_stars() -> None:
    assert _written(Text("a "), _bold("b"), Text(" c")) == ("a **b** c", [])


def test_emphasis_beside_emphasis_gets_other_marks() -> None:
    text, lost = _written(_bold("a"), Styled("emphasis", (Text("b"),)))
    assert _read(text) == "<strong>a</strong><emphasis>b</emphasis>"
    assert lost == []


def test_emphasis_in_pieces_of_one_kind_is_joined() -> None:
    text, lost = _written(Text("x"), _bold("a"), _bold("b"), Text("y"))
    assert text == "x**ab**y"
    assert lost == []


def test_white_space_at_the_edge_of_emphasis_goes_outside() -> None:
    text, lost = _written(Text("x"), _bold(" a "), Text("y"))
    assert text == "x **a** y"
    assert lost == []


def test_emphasis_where_no_mark_can_stand_is_let_go_and_told() -> None:
    text, lost = _written(Text("a"), _bold("“b”"), Text("c"))
    assert _read(text) == "a“b”c"
    assert len(lost) == 1


def test_other_emphasis_of_the_same_paragraph_stays() -> None:
    text, lost = _written(_bold("x"), Text(" a"), _bold("“b”"), Text("c"))
    assert _read(text) == "<strong>x</strong> a“b”c"
    assert len(lost) == 1


def test_code_behind_a_role_is_let_go_and_the_role_stays() -> None:
    text, lost = _written(Role("date", "1", ("1",), HERE), Styled("code", (Text("x"),)))
    assert _read(text) == "{Role}x"
    assert len(lost) == 1


def test_words_behind_a_mark_never_make_it_a_note() -> None:
    text, _ = _written(NoteMark("a", HERE), Text(": words"))
    assert _read(text) == "{NoteMark}: words"


def test_words_of_a_link_never_make_it_a_mark() -> None:
    text, _ = _written(Link("https://a.b", (Text("^a"),)))
    assert _read(text) == "[^a](https://a.b)"


def test_a_sign_of_exclamation_makes_no_picture_of_a_link() -> None:
    text, _ = _written(Text("a!"), Link("https://a.b", (Text("b"),)))
    assert _read(text) == "a![b](https://a.b)"


@pytest.mark.parametrize("target", ["ftp://a.b", "javascript:x", "file name.html", ""])
def test_a_link_that_leads_nowhere_leaves_its_words(target: str) -> None:
    text, lost = _written(Link(target, (Text("b"),)))
    assert text == "b"
    assert len(lost) == 1


def test_breaks_are_kept_in_paragraphs_and_told_elsewhere() -> None:
    assert _written(Text("a  "), Break(True), Text(" b")) == ("a\\\nb", [])
    assert _written(Text("a"), Break(False), Text("- b")) == ("a\n\\- b", [])
    text, lost = _written(Text("a"), Break(True), Text("b"), lines=False)
    assert text == "a b"
    assert len(lost) == 1


def test_breaks_at_the_edges_say_nothing() -> None:
    assert _written(Break(True), Text("a"), Break(True))[0] == "a"


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_no_word_is_ever_lost(data: st.DataObject) -> None:
    words = st.text(st.sampled_from("ab “”*_` ."), max_size=5).map(Text)
    inline: st.SearchStrategy[Inline] = st.recursive(
        words,
        lambda inner: st.builds(
            Styled, st.sampled_from(("emphasis", "strong")), st.lists(inner, max_size=3).map(tuple)
        ),
        max_leaves=6,
    )
    inlines = data.draw(st.lists(inline, min_size=1, max_size=4))
    text, _ = _written(Text("A"), *inlines, Text("Z"))
    (paragraph,) = reading(text).blocks
    assert isinstance(paragraph, Paragraph)
    assert "".join(_only(paragraph.inlines)).split() == "".join(("A", *_only(inlines), "Z")).split()


def _only(inlines: object) -> list[str]:
    """All words of inlines."""
    found: list[str] = []
    for one in inlines:  # type: ignore[attr-defined]  # tuples and lists of inlines
        found += [one.words] if isinstance(one, Text) else _only(one.children)
    return found
