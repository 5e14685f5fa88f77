"""Places left to be written."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.sources.left_open import lost_by_machine, open_places, unfinished, unwritten


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The gate was shut (see para. XX above).", ["para. XX"]),
        ("The gate was shut [source?].", ["[source?]"]),
        ("See table ??", ["table ??"]),
        ("It rose [insert reference here].", ["[insert reference here]"]),
        ("Nobody knows. TBC", ["TBC"]),
        ("He was [name withheld] of ward XX.", []),
        ("She [the nurse] left [...].", []),
        ("Which table?", []),
        ("Article XX of the Treaty and Part XX differ from Article XXXX.", ["Article XXXX"]),
        ("It was shut (citation needed).", ["(citation needed)"]),
        ("It was shut (source: interview 4) [of the camp] […].", []),
    ],
)
def test_what_was_left_open_is_found(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in open_places(text)] == words


def test_a_reference_that_a_word_processor_lost_is_found_over_its_two_sentences() -> None:
    [(start, end)] = lost_by_machine("A comb. Error! Reference source not found. It was red.")
    assert (start, end) == (len("A comb. "), len("A comb. Error! Reference source not found."))
    assert lost_by_machine("An error! The reference source was not found.") == ()


@pytest.mark.parametrize(
    "note",
    [
        "TK",
        "[source?]",
        "???",
        "Source to be added.",
        "tbc",
        "-",
        "Add reference",
        "Ref. to come.",
        "Check page and date!",
    ],
)
def test_a_note_that_wishes_for_a_note_is_unwritten(note: str) -> None:
    assert unwritten(note)


@pytest.mark.parametrize(
    "note", ["Interview with a driver.", "Ibid.", "Sources differ on the day.", "See note 4.", "On file."]
)
def test_a_written_note_is_not(note: str) -> None:
    assert not unwritten(note)


@pytest.mark.parametrize("note", ["Interview with", "Yearbook 2018, p.", "See", "Interview with [name], [date]."])
def test_a_note_that_breaks_off_is_unfinished(note: str) -> None:
    assert unfinished(note)


@pytest.mark.parametrize(
    "note", ["Yearbook 2018, p. 4.", "Yearbook 2018, n.p.", "See annex 2.", "Interview with [name withheld]."]
)
def test_a_note_that_names_its_place_is_finished(note: str) -> None:
    assert not unfinished(note)


@settings(deadline=None)
@given(st.text(max_size=100))
def test_no_place_is_inside_another(text: str) -> None:
    found = open_places(text)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(found))
