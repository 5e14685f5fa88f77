"""Sentences by the part that they stand in, cut into clauses."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.reading.told import Part, clauses, content, part_of_heading, told, where
from tests.method.report.world import bound


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("Executive summary", Part.SUMMARY),
        ("II. Methodology", Part.ASIDE),
        ("Summary of main findings", Part.SUMMARY),
        ("6. Conclusions and recommendations", Part.CONCLUSIONS),
        ("Recommendations", Part.RECOMMENDATIONS),
        ("Annex 3", Part.ASIDE),
        ("Life in the hostels", None),
        ("A. Findings", None),
    ],
)
def test_a_heading_announces_its_part(words: str, part: Part | None) -> None:
    assert part_of_heading(words) is part


def test_a_heading_below_another_belongs_to_its_part() -> None:
    made = bound("# Summary\n\n## Hostels\n\nOne.\n\n# Hostels\n\nTwo.\n")
    assert [one.part for one in told(made) if one.words in ("One.", "Two.")] == [Part.SUMMARY, Part.BODY]


def test_a_directive_and_a_note_have_parts_of_their_own() -> None:
    made = bound("One.[^a]\n\n:::{recommendation} the Government\nTwo.\n:::\n\n[^a]: Three.\n")
    parts = {one.words.strip(): one.part for one in told(made)}
    assert parts["One."] is Part.BODY
    assert parts["Two."] is Part.RECOMMENDATIONS
    assert parts["Three."] is Part.NOTE


def test_a_sentence_is_cut_where_a_new_thing_is_said() -> None:
    made = bound("The doors were locked, and guards kept the keys; nobody slept.\n")
    assert [one.words for one in clauses(made)][:3] == [
        "The doors were locked",
        "and guards kept the keys",
        "nobody slept.",
    ]


def test_what_carries_a_sentence_is_the_same_in_other_forms_of_its_words() -> None:
    assert content("The guards were beating 40 residents.") == content("40 residents may have been beaten by guards")


def test_another_place_is_told_by_its_number_or_its_heading() -> None:
    made = bound("# Gates\n\nOne.\n\n- Two.\n\nThree.[^a]\n\n[^a]: Four.\n")
    each = {one.masked.strip(): where(one) for one in made.passages}
    assert each["One."] == "in paragraph 1"
    assert each["Two."] == "under “Gates”"
    assert each["Four."] == "in a note"


@given(st.text(max_size=60))
@settings(deadline=None)
def test_any_words_have_content_in_small_letters(words: str) -> None:
    assert all(one == one.casefold() for one in content(words))
