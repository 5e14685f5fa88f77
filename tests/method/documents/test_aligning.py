"""Aligning: pairs of equal pieces, rising in both, and as many as there are where that can be known."""

from __future__ import annotations

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.aligning import _most, aligned

PIECES = st.lists(st.sampled_from("abcdefg"), max_size=30)


@given(PIECES, PIECES)
def test_pairs_are_equal_and_rise_in_both(old: list[str], new: list[str]) -> None:
    found = aligned(old, new)
    assert all(old[a] == new[b] for a, b in found)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(found))


@given(PIECES)
def test_a_sequence_is_all_of_itself(pieces: list[str]) -> None:
    assert aligned(pieces, pieces) == [(at, at) for at in range(len(pieces))]


@given(PIECES, PIECES, PIECES)
def test_what_both_begin_and_end_with_is_found(first: list[str], last: list[str], middle: list[str]) -> None:
    new = [*first, *(piece.upper() for piece in middle), *last]
    assert len(aligned([*first, *last], new)) == len(first) + len(last)


def test_what_stands_once_in_both_holds_what_stands_often_in_its_place() -> None:
    old, new = list("xaxbxcx"), list("xbxcxaxdx")
    assert {(old[a], new[b]) for a, b in aligned(old, new) if old[a] != "x"} == {("b", "b"), ("c", "c")}


def test_long_stretches_without_an_anchor_are_not_compared_each_with_each() -> None:
    old, new = ["a", "a", *["b"] * 3_000], ["c", *["b"] * 2, *["a"] * 3_000]
    assert aligned(old, new) == []


def test_a_few_pieces_thousands_of_times_do_not_take_hours() -> None:
    old, new = ["a", "b"] * 1_000, ["b", "a", "b"] * 666
    began = time.process_time()
    found = aligned(old, new)
    assert time.process_time() - began < 20
    assert all(old[a] == new[b] for a, b in found)
    assert len(found) > 1_300


@given(PIECES, PIECES)
def test_what_is_found_on_bits_is_a_longest_sequence(old: list[str], new: list[str]) -> None:
    found = _most(old, new)
    assert all(old[a] == new[b] for a, b in found)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(found))
    lengths = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for a, piece in enumerate(old):
        for b, other in enumerate(new):
            same = lengths[a][b] + 1 if piece == other else 0
            lengths[a + 1][b + 1] = max(same, lengths[a][b + 1], lengths[a + 1][b])
    assert len(found) == lengths[-1][-1]
