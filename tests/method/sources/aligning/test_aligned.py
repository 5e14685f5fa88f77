"""Both ways align many pairs alike, and as two documents are compared by themselves."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.sources.aligning.aligned import Aligned, aligned
from probata.method.sources.coverage import measure
from probata.method.sources.matching import chains
from probata.method.sources.model import SourceText
from probata.method.sources.own import Own
from probata.method.sources.scan.scan import Batch, read
from probata.method.sources.shingles import shingles
from probata.method.sources.words import read as read_one
from probata.record.ref import Ref

pytest.importorskip("numba", reason="needs numba")
REF = Ref.of("doc", bytes(16))
TEXTS = st.lists(
    st.lists(st.sampled_from([f"{mark} one two three four five {mark} six." for mark in "abcde湖"]), max_size=9).map(
        " ".join
    ),
    min_size=2,
    max_size=5,
)


def both(texts: list[str], pairs: list[tuple[int, int]], own: np.ndarray | None = None) -> Aligned:
    words = read(Batch.of(texts))
    a, b = (np.array([pair[side] for pair in pairs], dtype=np.int32) for side in (0, 1))
    one, other = (aligned(words, a, b, own=own, compiled=way) for way in (True, False))
    for name in ("edges", "runs", "chains", "covered"):
        left, right = getattr(one, name), getattr(other, name)
        assert left.dtype == right.dtype
        assert np.array_equal(left, right), name
    return one


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_both_ways_say_what_two_documents_by_themselves_say(texts: list[str]) -> None:
    pairs = [(a, b) for a in range(len(texts)) for b in range(a + 1, len(texts))]
    found = both(texts, pairs)
    for number, (a, b) in enumerate(pairs):
        one, other = (read_one(SourceText(REF, texts[at])) for at in (a, b))
        expected = chains(one, other, shingles(one), shingles(other))
        here = slice(found.edges[number], found.edges[number + 1])
        told: dict[int, list[tuple[int, ...]]] = {}
        for run, chain in zip(found.runs[here].tolist(), found.chains[here].tolist(), strict=True):
            told.setdefault(chain, []).append(tuple(run))
        assert tuple(tuple(one) for one in told.values()) == expected
        all_own = [Own(each, np.zeros(each.count, dtype=bool)) for each in (one, other)]
        shares = measure(all_own[0], all_own[1], expected).shares
        parts = [units / max(each.units, 1) for units, each in zip(found.covered[number], (one, other), strict=True)]
        if not any((each.quoted >= 0).any() for each in (one, other)):
            assert parts == pytest.approx([shares.a, shares.b])


@settings(deadline=None, max_examples=50)
@given(TEXTS, st.integers(0, 2**32))
def test_only_own_words_are_counted(texts: list[str], seed: int) -> None:
    count = len(read(Batch.of(texts)).hashes)
    own = np.random.default_rng(seed).random(count) < 0.5
    some, every = both(texts, [(0, 1)], own), both(texts, [(0, 1)])
    assert np.array_equal(some.runs, every.runs)
    assert (some.covered <= every.covered).all()
    assert both(texts, [(0, 1)], np.zeros(count, dtype=bool)).covered.tolist() == [[0, 0]]


def test_no_pairs_give_nothing() -> None:
    assert both(["a b", "c d"], []).edges.tolist() == [0]
