"""Unions and overlaps are those of sets of bytes."""

from __future__ import annotations

from itertools import pairwise

from benchmarks.independence.spans import Stretch, common, length, overlap, union
from hypothesis import given
from hypothesis import strategies as st

STRETCH = st.tuples(st.integers(0, 20), st.integers(0, 20))
STRETCHES = st.lists(STRETCH, max_size=6)


def _bytes(stretches: list[Stretch]) -> set[int]:
    return {at for start, end in stretches for at in range(start, end)}


@given(STRETCHES, STRETCHES)
def test_lengths_are_those_of_sets(a: list[Stretch], b: list[Stretch]) -> None:
    assert length(a) == len(_bytes(a))
    assert common(a, b) == len(_bytes(a) & _bytes(b))


@given(STRETCHES)
def test_a_union_has_the_same_bytes_and_gaps_between(a: list[Stretch]) -> None:
    made = union(a)
    assert _bytes(made) == _bytes(a)
    assert all(one[1] < two[0] for one, two in pairwise(made))


@given(STRETCH, STRETCH)
def test_overlap_is_a_byte_in_both(a: Stretch, b: Stretch) -> None:
    if a[0] <= a[1] and b[0] <= b[1]:
        assert overlap(a, b) == bool(_bytes([a]) & _bytes([b]))
