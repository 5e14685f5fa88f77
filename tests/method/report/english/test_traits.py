"""Traits: what is rare, exact or done to somebody, and what only looks so."""

from __future__ import annotations

import re

import pytest

from probata.method.report.english.traits import (
    AGE,
    ALONE,
    AT_PLACE,
    DEAD,
    DONE_TO,
    HARMS,
    LONE,
    NOT_PRIVATE,
    ORIGIN,
    RARE,
    SITE,
    SUFFERED,
)

SAYS: list[tuple[re.Pattern[str], str]] = [
    (RARE, "A one-armed man stood there."),
    (RARE, "a mother of nine"),
    (RARE, "whose twins were ill"),
    (RARE, "a detainee who had lost both legs"),
    (RARE, "a man with a burn scar covering his face"),
    (ALONE, "the only midwife in the valley"),
    (ALONE, "the first woman to drive a crane"),
    (ALONE, "the last speaker of the language"),
    (LONE, "A single dentist remained."),
    (AGE, "a 92-year-old potter"),
    (AGE, "a woman, 61, from the coast"),
    (ORIGIN, "a Maltese bookkeeper"),
    (ORIGIN, "a Tamil-speaking nun"),
    (SUFFERED, "he was later strip-searched"),
    (DONE_TO, "gave the Panel a long account"),
    (NOT_PRIVATE, "told reporters that it was so"),
    (AT_PLACE, "She lived in Orsk Bend."),
    (AT_PLACE, "He was taken to Fallow Gate."),
    (SITE, "nobody else in the camp"),
]
SAYS_NOT: list[tuple[re.Pattern[str], str]] = [
    (RARE, "He turned a blind eye to it."),
    (RARE, "a mother of two"),
    (RARE, "She was blindfolded."),
    (ALONE, "the first witness was heard"),
    (LONE, "A single judge sat."),
    (AGE, "aged 11 to 79"),
    (AGE, "the oldest was held for 30 days"),
    (ORIGIN, "a bookkeeper from the coast"),
    (SUFFERED, "the house was painted"),
    (DONE_TO, "He gave up."),
    (NOT_PRIVATE, "told the Inquiry that it was so"),
    (AT_PLACE, "in May 2019"),
    (AT_PLACE, "spoke to Saltwatch"),
    (SITE, "nobody else in a camp"),
]


@pytest.mark.parametrize(("pattern", "words"), SAYS)
def test_what_a_pattern_is_for(pattern: re.Pattern[str], words: str) -> None:
    assert pattern.search(words)


@pytest.mark.parametrize(("pattern", "words"), SAYS_NOT)
def test_what_only_looks_so(pattern: re.Pattern[str], words: str) -> None:
    assert not pattern.search(words)


def test_whoever_does_the_harm_is_told_from_whoever_suffers_it() -> None:
    assert HARMS.match(" at the barracks beat a detainee")
    assert not HARMS.match(" from the village of Tove was interrogated")


def test_the_dead_are_known_by_the_words_behind_them() -> None:
    assert DEAD.match(" from the coast was shot dead")
    assert not DEAD.match(" from the coast was shot at")
