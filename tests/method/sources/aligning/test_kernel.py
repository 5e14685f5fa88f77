"""The compiled loops give the chains of ``matching`` to the last word."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.sources.matching import FEW, GAP, MOST_CHAINS, Chain, chains
from probata.method.sources.model import SourceText
from probata.method.sources.shingles import Shingles, shingles
from probata.method.sources.words import Words, read
from probata.record.ref import Ref

kernel = pytest.importorskip("probata.method.sources.aligning.kernel", reason="needs numba")
REF = Ref.of("doc", bytes(16))


def by_place(one: Shingles) -> np.ndarray:
    placed = np.empty_like(one.sorted)
    placed[one.order] = one.sorted
    return placed


def looped(a: Words, b: Words, of_a: Shingles, of_b: Shingles, most: int) -> tuple[Chain, ...]:
    told = kernel.chains(kernel.filed(by_place(of_a)), of_a.ends, a.before, by_place(of_b), b.before, GAP, FEW, most)
    found: dict[int, list[tuple[int, ...]]] = {}
    for run, chain in zip(told[0].tolist(), told[1].tolist(), strict=True):
        found.setdefault(chain, []).append(tuple(run))
    return tuple(tuple(one) for one in found.values())


def same(one: str, other: str) -> tuple[Chain, ...]:
    a, b = read(SourceText(REF, one)), read(SourceText(REF, other))
    of_a, of_b = shingles(a), shingles(b)
    found = chains(a, b, of_a, of_b)
    assert looped(a, b, of_a, of_b, MOST_CHAINS) == found
    return found


FEW_WORDS = st.lists(st.sampled_from(["a", "b", "c", "湖", "d"]), max_size=60)
PHRASES = st.lists(st.sampled_from([f"{mark} one two three four five {mark} six" for mark in "abcdefgh"]), max_size=14)


@settings(deadline=None, max_examples=300)
@given(FEW_WORDS, FEW_WORDS)
def test_the_same_for_texts_of_few_words(one: list[str], other: list[str]) -> None:
    same(" ".join(one), " ".join(other))


@settings(deadline=None, max_examples=300)
@given(PHRASES, PHRASES)
def test_the_same_for_phrases_that_are_moved_and_repeated(one: list[str], other: list[str]) -> None:
    same(" ".join(one), " ".join(other))


@settings(deadline=None, max_examples=100)
@given(PHRASES, PHRASES, st.integers(1, 4))
def test_the_same_where_there_are_more_chains_than_are_kept(one: list[str], other: list[str], most: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("probata.method.sources.matching.MOST_CHAINS", most)
        a, b = read(SourceText(REF, " ".join(one))), read(SourceText(REF, " ".join(other)))
        of_a, of_b = shingles(a), shingles(b)
        assert looped(a, b, of_a, of_b, most) == chains(a, b, of_a, of_b)


def test_the_same_for_a_text_that_repeats_one_phrase() -> None:
    one = "the lake fell again " * 400
    assert sum(count for _, _, count in same(one, f"x {one}")[0]) >= 1_590


def test_nothing_in_common_gives_nothing() -> None:
    assert same("", "a b c d e f") == same("a b c d e f", "") == same("a b c d e", "f g h i j k") == ()
