"""Scores by hand and by counting every pair."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from benchmarks.independence.families import Kind
from benchmarks.independence.generator import Corpus
from benchmarks.independence.scoring import (
    Pairs,
    adjusted_rand,
    pairs,
    seen_from,
    taken_for_copies,
    with_ancestor,
)
from hypothesis import given
from hypothesis import strategies as st

LABELS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=2, max_size=9)


def _every(truth: list[int], found: list[int]) -> tuple[int, int, int, int]:
    """Pairs together in both, in the truth, in what was found, and all pairs."""
    two = list(combinations(range(len(truth)), 2))
    planted = [truth[a] == truth[b] for a, b in two]
    made = [found[a] == found[b] for a, b in two]
    return sum(p and m for p, m in zip(planted, made, strict=True)), sum(planted), sum(made), len(two)


@given(LABELS)
def test_pairs_and_agreement_are_what_counting_every_pair_gives(labels: list[tuple[int, int]]) -> None:
    truth, found = [a for a, _ in labels], [b for _, b in labels]
    both, planted, made, every = _every(truth, found)
    assert pairs(truth, found) == Pairs(both / made if made else 1.0, both / planted if planted else 1.0)
    expected, most = planted * made / every, (planted + made) / 2
    by_hand = 1.0 if most == expected else (both - expected) / (most - expected)
    assert adjusted_rand(truth, found) == pytest.approx(by_hand)


@given(LABELS)
def test_agreement_is_symmetric_and_knows_no_names(labels: list[tuple[int, int]]) -> None:
    truth, found = [a for a, _ in labels], [b for _, b in labels]
    assert adjusted_rand(truth, found) == pytest.approx(adjusted_rand(found, truth))
    assert adjusted_rand(truth, [7 - one for one in found]) == pytest.approx(adjusted_rand(truth, found))
    assert adjusted_rand(truth, truth) == 1.0


def test_the_example_of_two_threes() -> None:
    # {0,1,2},{3,4,5} found as {0,1},{2,3},{4,5}: 2 of 6 pairs found, 2 of 3 right; (2 - 1.2) / (4.5 - 1.2)
    truth, found = [0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2]
    assert pairs(truth, found) == Pairs(2 / 3, 2 / 6)
    assert adjusted_rand(truth, found) == pytest.approx(0.8 / 3.3)


def test_all_in_one_and_all_alone() -> None:
    truth = [0, 0, 1, 1]
    assert pairs(truth, [0] * 4) == Pairs(2 / 6, 1.0)
    assert pairs(truth, [0, 1, 2, 3]) == Pairs(1.0, 0.0)
    assert adjusted_rand(truth, [0] * 4) == 0.0
    assert adjusted_rand(truth, [0, 1, 2, 3]) == 0.0


def test_seen_from_gives_each_document_one_voice() -> None:
    # document 0 stands with 1 (right) and 3 (wrong) and misses 2; document 3 stands with two that do not belong
    truth, found = [0, 0, 0, 1], [5, 5, 6, 5]
    assert seen_from([0], truth, found) == Pairs(0.5, 0.5)
    assert seen_from([2], truth, found) == Pairs(1.0, 0.0)
    assert seen_from([3], truth, found) == Pairs(0.0, 1.0)
    assert seen_from([0, 3], truth, found) == Pairs(0.25, 0.5)


def test_the_truth_itself_is_perfect_and_everybody_alone_finds_no_copy(made: Corpus) -> None:
    truth = made.truth
    right, alone = truth.family.tolist(), list(range(len(truth)))
    for kind in (Kind.EXACT, Kind.HEAVY, Kind.EDITED_20_30):
        assert with_ancestor(truth, right, kind) == 1.0
        assert with_ancestor(truth, alone, kind) == 0.0
    assert taken_for_copies(truth, right) == 0.0
    assert taken_for_copies(truth, [0] * len(truth)) == 1.0


def test_with_ancestor_asks_for_the_nearest_that_is_there(made: Corpus) -> None:
    truth = made.truth
    place = next(one for one in truth.places(Kind.EXACT) if truth.ancestor[one] >= 0)
    found = truth.family.copy()
    found[place] = -1
    have = int((truth.ancestor[np.array(truth.places(Kind.EXACT))] >= 0).sum())
    lost = with_ancestor(truth, found.tolist(), Kind.EXACT)
    assert lost == pytest.approx((have - 1 - _children(made, place)) / have)


def _children(made: Corpus, place: int) -> int:
    return sum(int(made.truth.ancestor[one]) == place for one in made.truth.places(Kind.EXACT))
