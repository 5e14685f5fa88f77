"""The nouns: frozen, and every kind of mark with a word that people can read."""

import dataclasses

import pytest

from probata.method.documents.model import Body, Declared, Mark, MarkKind, Reading
from probata.record.basis import Method
from probata.record.span import TextSpan
from probata.record.withheld import Withheld


def test_a_reading_is_inexact_and_without_marks_unless_somebody_says_so() -> None:
    reading = Reading("text", Method("read-txt", 1))
    assert (reading.marks, reading.declared, reading.limits, reading.exact) == ((), (), (), False)


def test_numbers_that_were_taken_out_print_as_withheld_and_two_readings_are_compared_without_them() -> None:
    reading = Reading("number 1", Method("read-txt", 1), identities=(Withheld("+44 7700 900123"),))
    assert reading == Reading("number 1", Method("read-txt", 1), identities=(Withheld("+44 7700 900123"),))
    assert hash(reading) == hash(Reading("number 1", Method("read-txt", 1)))
    assert "900123" not in repr(reading)


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
