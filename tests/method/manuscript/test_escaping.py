"""Escaping: words stay words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.manuscript.escaping import (
    HELD,
    code_span,
    escaped_lines,
    escaped_words,
    printable,
    role_source,
    target_source,
)
from probata.method.manuscript.links import target_at
from probata.method.manuscript.model import Paragraph, Styled, Text
from probata.method.manuscript.roles import parts_of, role_at
from tests.method.manuscript.texts import reading

SIGNS = st.text(st.sampled_from("ab1 `*_[](){}<>&!|\\:#-+=~%^.;\"'"), min_size=1, max_size=16)


@settings(deadline=None, max_examples=150)
@given(SIGNS.filter(lambda said: said == said.strip()))
def test_words_are_read_as_one_paragraph_of_words(words: str) -> None:
    found = reading(escaped_lines(escaped_words(words)))
    assert found.faults == ()
    (paragraph,) = found.blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.inlines == (Text(words),)


@settings(deadline=None, max_examples=100)
@given(SIGNS.filter(str.strip))
def test_code_is_read_as_it_was(words: str) -> None:
    (paragraph,) = reading("a " + code_span(words)).blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.inlines[1] == Styled("code", (Text(words),))


@given(st.lists(SIGNS.map(str.strip).filter(bool), min_size=1, max_size=3).map(tuple))
def test_a_role_is_read_with_the_same_parts_whatever_they_are(parts: tuple[str, ...]) -> None:
    source = role_source("quote", "nothing like them", parts)
    found = role_at(source, 0)
    assert found is not None
    assert (found.end, found.bad_escapes) == (len(source), ())
    assert parts_of(found.body) == parts


def test_the_body_of_a_role_is_kept_where_it_says_its_parts() -> None:
    assert role_source("quote", "a\\|b|c", ("a|b", "c")) == "{quote}`a\\|b|c`"


def test_a_line_end_in_a_body_is_kept_before_a_letter_alone() -> None:
    assert role_source("quote", "a\nb\n= c", ("a b = c",)) == f"{{quote}}`a{HELD}b = c`"


@given(st.text(st.sampled_from("ab()<>\\&amp;|`_*{}"), max_size=12))
def test_an_address_is_read_as_it_was(path: str) -> None:
    source = f"({target_source('https://a.b/' + path)})"
    assert target_at(source, 0) == ("https://a.b/" + path, len(source))


def test_only_a_sign_that_begins_an_entity_is_escaped() -> None:
    assert escaped_words("A & B &amp; C") == "A & B \\&amp; C"


def test_signs_that_nobody_sees_are_left_out() -> None:
    assert printable("a\u202e\r\nb\x07\ufeff") == "a b"
