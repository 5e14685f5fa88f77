"""What a character is and what it is folded to, alone and in the tables."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.sources.scan import letters as module
from probata.method.sources.scan.letters import CODES, UNKNOWN, Letters, fold, kind


@pytest.mark.parametrize(
    ("char", "what"),
    [
        ("a", "LETTER"),
        ("7", "LETTER"),
        ("ʼ", "LETTER"),
        ("_", "GAP"),
        ("“", "GAP"),
        ("’", "APOSTROPHE"),
        ("\u00ad", "JOINER"),
        ("\u0301", "MARK"),
        ("か", "EAST"),
        ("湖", "EAST"),
        ("\U00020000", "EAST"),
        ("\u3099", "VOICED"),
        ("ท", "SOUTH"),
        ("\u0e31", "SOUTH"),
    ],
)
def test_what_a_character_is(char: str, what: str) -> None:
    assert kind(char) == getattr(module, what)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A", "a"),
        ("ﬁ", "fi"),
        ("ß", "SS"),
        ("Ｆ", "f"),
        ("é", "e\u0301"),
        ("٣", "3"),
        ("が", "か\u3099"),
        ("ئ", "ي\u0654"),
    ],
)
def test_renderings_of_a_character_fold_alike(one: str, other: str) -> None:
    assert fold(one) == tuple(code for char in other for code in fold(char)) != ()


@pytest.mark.parametrize("char", ["\u064e", "\u0640", "\u05b0", "ʼ", "’", "\u200d", " "])
def test_what_may_be_left_out_folds_to_nothing(char: str) -> None:
    assert fold(char) == ()


@pytest.mark.parametrize(("one", "other"), [("e", "é"), ("ي", "ئ"), ("1", "2"), ("ı", "i")])
def test_different_letters_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.characters(exclude_categories=["Cs"]))
def test_the_tables_say_the_same(char: str) -> None:
    tables, code = Letters(), ord(char)
    tables.learn(code)
    assert tables.kinds[code] == kind(char)
    folded = int(tables.folded[code])
    several = tables.several[1 - folded : 1 - folded + tables.several[-folded]].tolist() if folded < 0 else [folded]
    assert tuple(one for one in several if one) == fold(char)


def test_every_letter_that_can_be_written_in_marks_folds_as_it_does_in_marks() -> None:
    for code in (*range(0x2FFF), *range(0xA000, 0xD7FF)):
        apart = unicodedata.normalize("NFD", chr(code))
        if len(apart) > 1 and kind(chr(code)) == module.LETTER and not any(module._POINTS.match(one) for one in apart):
            assert fold(chr(code)) == tuple(one for char in apart for one in fold(char)), hex(code)


def test_blocks_are_filled_as_they_are_met_and_once() -> None:
    tables = Letters()
    assert int((tables.kinds != UNKNOWN).sum()) == 256
    tables.learn(0x10FFFF)
    assert int((tables.kinds != UNKNOWN).sum()) == 512
    assert len(tables.kinds) == CODES
