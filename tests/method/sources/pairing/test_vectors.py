"""Numbers for pairs inside of groups."""

from __future__ import annotations

import numpy as np
import pytest

from probata.method.sources.pairing.vectors import _codes, pairs


@pytest.mark.parametrize(("reach", "expected"), [(3, {1, 2, 3, 12, 13, 23}), (1, {1, 12, 23}), (2, {1, 12, 23, 2, 13})])
def test_pairs_of_a_group_are_those_within_reach(reach: int, expected: set[int]) -> None:
    found = _codes(np.array([0, 1, 2, 3]), np.array([0]), 4, 10, reach)
    assert sorted(found.tolist()) == sorted(expected)


def test_documents_are_told_smaller_number_first_and_in_order() -> None:
    hashes = np.array([5, 6, 7, 5, 6, 7, 5, 6, 7], dtype=np.uint64)
    a, b, hits = pairs(hashes, np.repeat(np.arange(3, dtype=np.int32), 3), 3, 32, 4, 3)
    assert list(zip(a.tolist(), b.tolist(), hits.tolist(), strict=True)) == [(0, 1, 3), (0, 2, 3), (1, 2, 3)]
