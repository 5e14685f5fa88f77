"""Forms of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.report.english.said import is_past, is_said, meant, says, stem, stems
from probata.method.testimony.expression import Alternative


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("held", "holding"),
        ("worked", "working"),
        ("works", "workers"),
        ("detained", "detention"),
        ("beaten", "beating"),
        ("injections", "injected"),
        ("pills", "pill"),
        ("stopped", "stopping"),
        ("families", "family"),
        ("given", "gave"),
    ],
)
def test_forms_of_one_word_are_one(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("held", "help"), ("pills", "pans"), ("work", "word"), ("locked", "lamp")])
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_a_phrase_is_said_when_all_its_words_are() -> None:
    assert says("not free to leave", stems("They were free, and left."))
    assert not says("not free to leave", stems("They left."))
    assert not says("the of", stems("the of"))


def test_parts_say_the_whole_when_all_are_said() -> None:
    whole = Alternative("medicine", ("medicine",), (Alternative("pills"), Alternative("injections")))
    assert is_said(whole, stems("Pills and injections."))
    assert is_said(whole, stems("Medicine."))
    assert not is_said(whole, stems("Pills."))
    assert not is_said(Alternative("sex = woman"), stems("sex woman"))


@given(st.text())
def test_every_text_has_stems(words: str) -> None:
    assert all(stems(words)) or not words


def test_pasts_are_known_by_their_form() -> None:
    assert is_past("locked")
    assert is_past("Beaten")
    assert not is_past("bed")
    assert not is_past("lock")


def test_articles_and_the_like_mean_nothing() -> None:
    assert meant("of the beds that they had") == stems("beds")
