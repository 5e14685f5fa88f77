"""Who speaks in a sentence, which text is named, who is its person."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.quotations.speech import leads_on, of_a_body, of_a_text, of_one_person, says


@pytest.mark.parametrize(
    "words",
    [
        "A driver told the team about the winter.",
        "The committee denounced the plan.",
        "The report states that the road was closed.",
        "Accounts of the yard agree in this.",
    ],
)
def test_speech_is_seen(words: str) -> None:
    assert says(words)
    assert leads_on(words)


@pytest.mark.parametrize(
    "words",
    [
        "Two States have ratified the protocol.",
        "Nobody was told why the bus had stopped.",
        "The bank accounts were frozen in May.",
        "The reports of the inspectorate stop in 2016.",
        "Letters took weeks.",
    ],
)
def test_what_only_looks_like_speech_is_passed_over(words: str) -> None:
    assert not says(words)
    assert not leads_on(words)


def test_one_text_leads_on_and_many_do_not() -> None:
    assert of_a_text("A poster hung above the door.")
    assert of_a_text("His last message came at noon.")
    assert not of_a_text("Posters hung above the doors.")
    assert leads_on("It was like this:")


@pytest.mark.parametrize(
    "words",
    [
        "A baker was taken in May.",
        "Ms. Odan was released in March.",
        "W-7 was moved on the ninth day.",
        "Amara, 17, was taken from school.",
        "The association's chair, Mara Len, was bitter.",
        "Ana Temir came home, and her brother did not.",
        "He moved to the coast.",
    ],
)
def test_one_person_is_seen(words: str) -> None:
    assert of_one_person(words)


@pytest.mark.parametrize("words", ["Tannery Field was closed.", "The General Assembly met.", "The doors were locked."])
def test_places_bodies_and_things_are_no_person(words: str) -> None:
    assert not of_one_person(words)


def test_a_body_is_the_subject() -> None:
    assert of_a_body("The Committee against Torture was concerned.")
    assert not of_a_body("The pier has been repaired.")


@given(st.text(alphabet="A aehors.,:1-’\n“”", max_size=80))
@settings(deadline=None)
def test_any_words_are_read(words: str) -> None:
    assert leads_on(words) or not says(words)
