"""The compiled loops part postings without losing one, and group each document once."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

kernel = pytest.importorskip("probata.method.sources.pairing.kernel", reason="needs numba")


@settings(deadline=None)
@given(st.lists(st.integers(0, 2**64 - 1), max_size=50), st.integers(0, 5))
def test_every_posting_lies_in_the_piece_of_its_last_bits_and_in_its_order(hashes: list[int], bits: int) -> None:
    edges, order = kernel._parted(np.array(hashes, dtype=np.uint64), bits)
    assert sorted(order.tolist()) == list(range(len(hashes)))
    for piece in range(1 << bits):
        here = order[edges[piece] : edges[piece + 1]].tolist()
        assert here == [at for at, one in enumerate(hashes) if one % (1 << bits) == piece]


def test_groups_have_each_document_once_and_shingles_are_counted_once() -> None:
    hashes = np.array([7, 7, 9, 7, 9, 8], dtype=np.uint64)
    documents = np.array([0, 0, 0, 1, 2, 2], dtype=np.int32)
    shingles = np.zeros(3, dtype=np.int32)
    begins, members = kernel._grouped(hashes, documents, *kernel._parted(hashes, 0), shingles)
    groups = [members[a:b].tolist() for a, b in pairwise(begins)]
    assert groups == [[0, 3], [2, 4]]
    assert shingles.tolist() == [2, 1, 2]


def test_a_document_that_is_paired_with_very_many_finds_room_for_all() -> None:
    count = 5_000
    hashes = np.concatenate((np.arange(1, count), np.arange(1, count))).astype(np.uint64)
    documents = np.concatenate((np.zeros(count - 1), np.arange(1, count))).astype(np.int32)
    a, b, hits = kernel.pairs(hashes, documents, count, 32, 4, 1)
    assert a.tolist() == [0] * (count - 1)
    assert b.tolist() == list(range(1, count))
    assert set(hits.tolist()) == {1}
