"""The nouns: frozen, and every kind of mark with a word that people can read."""

import dataclasses

import pytest

from probata.method.documents.model import Body, Declared, Mark, MarkKind, Reading
from probata.record.basis import Method
from probata.record.span import TextSpan


def test_a_reading_is_inexact_and_without_marks_unless_somebody_says_so() -> None:
    reading = Reading("text", Method("read-txt", 1))
    assert (reading.marks, reading.declared, reading.limits, reading.exact) == ((), (), (), False)


@pytest.mark.parametrize(
    "noun",
    [
        Reading("text", Method("read-txt", 1)),
        Mark(MarkKind.HEADING, TextSpan(0, 4)),
        Declared("title", "text", "front matter"),
        Body(TextSpan(0, 4)),
    ],
)
def test_a_noun_cannot_be_changed(noun: object) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(noun, next(iter(noun.__slots__)), None)


def test_kinds_of_marks_are_words_and_each_is_its_own() -> None:
    words = [kind.value for kind in MarkKind]
    assert len(set(words)) == len(words)
    assert all(word == word.lower() and word.replace(" ", "").isalpha() for word in words)
