"""Quotations with who speaks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.quotations.quoted import blocks, marked, quoted, quoted_in
from tests.method.report.world import bound


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("A driver said: “We were cold.”", "A driver"),
        ("“We were cold,” the driver said.", "the driver"),
        ("According to the Ministry, they were “guests”.", "the Ministry"),
        ("“We were cold.” It rained.", ""),
        ("It was “cold”.", ""),
    ],
)
def test_the_speaker_is_whom_the_sentence_names(source: str, speaker: str) -> None:
    (one,) = quoted(bound(source))
    assert one.speaker == speaker


def test_the_words_the_sentences_beside_it_and_its_place_are_told() -> None:
    made = bound("It was May. A driver said: “We were cold.” Then it rained.")
    (one,) = quoted(made)
    assert one.words == "We were cold."
    assert (one.beside[0].strip(), one.beside[1].strip()) == ("It was May.", "Then it rained.")
    at = one.at(made)
    assert made.manuscript.sources[at.file][at.start : at.end] == "“We were cold.”"


def test_a_note_or_a_role_beside_it_is_seen() -> None:
    assert quoted(bound("“We were cold.”[^a]\n\n[^a]: Interview."))[0].noted
    (one,) = quoted(bound("A woman said: {quote}`lamp`"))
    assert one.bound
    assert "bright" in one.words


def test_those_of_one_passage_are_found_by_its_number() -> None:
    made = bound("First.\n\nHe said: “We were cold.”")
    (one,) = quoted(made)
    assert list(quoted_in(made, one.number)) == [one]
    assert not quoted_in(made, one.number - 1)


def test_a_block_without_marks_has_the_speaker_of_the_sentence_above() -> None:
    (one,) = blocks(bound("The decree provides:\n\n> Persons absent shall be returned.\n"))
    assert one.words.strip() == "Persons absent shall be returned."
    assert one.speaker == "The decree"
    assert not blocks(bound("> “Persons absent shall be returned.”\n"))


def test_a_line_end_ends_no_quotation() -> None:
    assert all(one.closed for one in marked(f"{'word ' * 40}“one\ntwo” and so on."))


def test_a_speaker_behind_a_semicolon_speaks_the_next_words() -> None:
    first, second = quoted(bound("Article 5 says “one”; article 6 says “two”."))
    assert (first.speaker, second.speaker) == ("Article 5", "article 6")


def test_another_language_is_not_read() -> None:
    assert quoted(bound("“We were cold.”", language="fr")) == ()


@given(st.text(alphabet="a .“”\"'\n«»", max_size=60))
@settings(deadline=None)
def test_any_marks_are_read(source: str) -> None:
    for one in quoted(bound(f"x {source}")):
        assert one.start < one.end <= len(one.woven.text)
