"""Pairs are what a join by hand gives, whichever way they are worked out."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.sources.pairing import pairs as module
from probata.method.sources.pairing.pairs import CROWD, NEIGHBOURS, pairs

pytest.importorskip("numba", reason="needs numba")
Row = tuple[int, int, int]


def by_hand(rows: list[tuple[int, int]], enough: int, crowd: int, neighbours: int) -> list[Row]:
    of: dict[int, set[int]] = defaultdict(set)
    for document, hash_ in rows:
        of[hash_].add(document)
    hits: Counter[tuple[int, int]] = Counter()
    for found in of.values():
        ordered = sorted(found)
        reach = len(ordered) if len(ordered) <= crowd else neighbours
        hits.update((ordered[a], ordered[b]) for a, b in combinations(range(len(ordered)), 2) if b - a <= reach)
    shingles = Counter(document for found in of.values() for document in found)
    return sorted((a, b, n) for (a, b), n in hits.items() if n >= min(enough, shingles[a], shingles[b]))


def both(rows: list[tuple[int, int]], count: int, enough: int = 3) -> list[Row]:
    rows = sorted(rows, key=lambda one: one[0])
    hashes = np.array([one for _, one in rows], dtype=np.uint64)
    documents = np.array([one for one, _ in rows], dtype=np.int32)
    found = [pairs(hashes, documents, count, enough=enough, compiled=way) for way in (True, False)]
    one, other = (list(zip(each.a.tolist(), each.b.tolist(), each.hits.tolist(), strict=True)) for each in found)
    assert one == other
    assert {each.dtype.name for each in (found[0].a, found[1].a, found[0].hits, found[1].hits)} == {"int32"}
    return one


@settings(deadline=None, max_examples=200)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 12)), max_size=80), st.integers(1, 4))
def test_both_ways_give_what_a_join_by_hand_gives(rows: list[tuple[int, int]], enough: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "CROWD", 3)
        patch.setattr(module, "NEIGHBOURS", 2)
        assert both(rows, 10, enough) == by_hand(rows, enough, 3, 2)


def test_a_large_set_in_many_pieces_gives_the_same() -> None:
    random = np.random.default_rng(5)
    rows = [(int(one), int(hash_)) for one, hash_ in random.integers(0, (300, 9_000), (30_000, 2))]
    spread = [(one, hash_ * 0x9E3779B97F4A7C15 % 2**64) for one, hash_ in rows]
    assert both(spread, 300) == by_hand(rows, 3, CROWD, NEIGHBOURS)


def test_a_crowd_stays_connected_without_a_square_of_pairs() -> None:
    found = both([(document, hash_) for document in range(1_000) for hash_ in range(5)], 1_000)
    assert len(found) == sum(min(NEIGHBOURS, 999 - one) for one in range(1_000))
    assert {(one, one + 1) for one in range(999)} <= {(a, b) for a, b, _ in found}


def test_a_shingle_that_is_repeated_counts_once() -> None:
    assert both([(0, 7)] * 5 + [(1, 7)] * 5 + [(0, 1), (0, 2), (1, 3), (1, 4)], 2) == []


def test_documents_of_few_shingles_are_paired_by_those() -> None:
    assert both([(0, 7), (1, 7), (1, 8), (1, 9), (1, 10)], 2) == [(0, 1, 1)]


def test_nothing_gives_nothing() -> None:
    assert both([], 0) == []
    assert both([], 3) == []
