"""Grave words, and what a record has to say to bear them."""

from __future__ import annotations

import pytest

from probata.method.report.english.grave import graver


@pytest.mark.parametrize(
    ("words", "record"),
    [
        ("he was murdered", "he was killed"),
        ("he was killed", "he died"),
        ("they stole the boats", "they kept the boats"),
        ("they were deliberately kept", "they were kept"),
        ("a systematic practice", "two incidents"),
        ("held in slavery", "forced labour"),
        ("tortured", "beaten"),
        ("raped", "beaten"),
        ("unlawfully kept", "kept under the law"),
    ],
)
def test_what_a_record_does_not_say_is_graver(words: str, record: str) -> None:
    assert list(graver(words, record))


@pytest.mark.parametrize(
    ("words", "record"),
    [
        ("he was killed", "he was murdered"),
        ("he was killed", "he was shot and died"),
        ("they were beaten", "they told of blows"),
        ("they were beaten", "torture or other ill-treatment"),
        ("systematic searches of the archive", "an archive"),
        ("the boat was beaten by the waves", "a boat"),
        ("the skilled and the ropes", "work"),
        ("a heartbeat", "a clinic"),
        ("grapes were counted", "a farm"),
    ],
)
def test_what_a_record_bears_or_what_is_no_such_word_is_not(words: str, record: str) -> None:
    assert not list(graver(words, record))
