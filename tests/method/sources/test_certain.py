"""Copies, trimmed copies and edited copies are certain; words of one's own on both sides never are."""

import random

import numpy as np
import pytest

from probata.method.sources.certain import certain
from probata.method.sources.comparison import chains_of, know
from probata.method.sources.own import Own
from probata.method.sources.words import read


def is_certain(source, one: str, other: str) -> bool:
    a, b = know(read(source(1, one))), know(read(source(2, other)))
    forwards, backwards = certain(a.own, b.own, chains_of(a, b)), certain(b.own, a.own, chains_of(b, a))
    assert forwards is backwards
    return forwards


def edited(text: str, rate: float, seed: int = 1) -> str:
    rng = random.Random(seed)  # noqa: S311 (invented text, not a secret)
    return " ".join(f"edit{rng.randrange(99)}" if rng.random() < rate else word for word in text.split())


def test_copies_trimmed_longer_and_edited_ones_are_certain(source, story) -> None:
    text = story(1, 240)
    for other in (text, text[:700], f"{text} {story(2, 48)}", edited(text, 0.15), edited(text[:900], 0.15)):
        assert is_certain(source, text, other)


def test_each_with_an_opening_of_its_own_is_not_certain(source, story) -> None:
    notice = story(9, 96)
    assert not is_certain(source, f"{story(1, 36)} {notice}", f"{story(2, 36)} {notice}")


@pytest.mark.parametrize("own", [5, 12, 20])
def test_answers_to_the_same_questions_are_not_certain(source, story, own: int) -> None:
    questions = [story(100 + at, 16) for at in range(5)]
    forms = ["\n".join(f"{q}\n{story(topic + at, own)}" for at, q in enumerate(questions)) for topic in (1, 50)]
    assert not is_certain(source, *forms)


def test_a_table_with_other_figures_is_not_certain_and_one_with_a_figure_mended_is(source, story) -> None:
    labels = [story(at, 5) for at in range(12)]
    table = "\n".join(f"{label} {at + 11} persons {at * 7 + 3}" for at, label in enumerate(labels))
    other = "\n".join(f"{label} {at + 61} persons {at * 9 + 300}" for at, label in enumerate(labels))
    assert not is_certain(source, table, other)
    assert is_certain(source, table, table.replace(" 11 ", " 12 "))


def test_short_notes_are_certain_only_when_their_words_are_the_same(source) -> None:
    said = "The ministry said that the detainees were beaten by guards in the courtyard on Monday evening."
    assert is_certain(source, said, said.upper())
    assert not is_certain(source, said, said.replace("the detainees", "no detainees"))


def test_nothing_in_common_is_not_certain(source, story) -> None:
    assert not is_certain(source, story(1), story(2))


def test_background_is_not_a_documents_own(source, story) -> None:
    text = story(1, 60)
    a, b = know(read(source(1, f"{text} {story(2, 60)}"))), know(read(source(2, text)))
    mask = np.zeros(120, dtype=bool)
    mask[60:] = True
    assert certain(Own(a.words, mask), b.own, chains_of(a, b))
