"""Quotations with who speaks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.quoted import quoted
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


def test_another_language_is_not_read() -> None:
    assert quoted(bound("“We were cold.”", language="fr")) == ()


@given(st.text(alphabet="a .“”\"'\n«»", max_size=60))
@settings(deadline=None)
def test_any_marks_are_read(source: str) -> None:
    for one in quoted(bound(f"x {source}")):
        assert one.start < one.end <= len(one.woven.text)
