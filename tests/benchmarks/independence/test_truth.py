"""What two documents share is read off units, for siblings as well, and neighbours are one passage."""

from __future__ import annotations

import numpy as np
from benchmarks.independence.generator import Corpus
from benchmarks.independence.sentences import Sort
from benchmarks.independence.truth import Passage, Truth, joined

BODY, QUOTED, FURNITURE = Sort.BODY, Sort.QUOTATION, Sort.FURNITURE


def _truth(*documents: list[tuple[int, int, int, Sort]]) -> Truth:
    """A truth of pieces alone."""
    none = np.full(len(documents), -1)
    offsets = np.concatenate(([0], np.cumsum([len(one) for one in documents])))
    pieces = np.array([piece for one in documents for piece in one], np.int32)
    return Truth(none, none, none, none, none, none, none, offsets, pieces)


def test_neighbours_in_both_are_one_passage_and_what_is_moved_is_another() -> None:
    truth = _truth(
        [(0, 10, 1, BODY), (11, 20, 2, QUOTED), (21, 30, 3, BODY), (32, 40, 4, BODY)],
        [(0, 8, 4, BODY), (9, 19, 1, BODY), (20, 29, 2, QUOTED), (31, 40, 9, BODY)],
    )
    assert truth.shared(0, 1) == [
        Passage(0, 20, 9, 29, frozenset({BODY, QUOTED})),
        Passage(32, 40, 0, 8, frozenset({BODY})),
    ]


def test_shared_is_the_same_seen_from_the_other_side() -> None:
    truth = _truth([(0, 10, 1, BODY), (11, 20, 2, BODY)], [(5, 15, 2, BODY), (16, 26, 1, FURNITURE)])
    there = {(one.start_a, one.end_a, one.start_b, one.end_b) for one in truth.shared(0, 1)}
    back = {(one.start_b, one.end_b, one.start_a, one.end_a) for one in truth.shared(1, 0)}
    assert there == back == {(0, 10, 16, 26), (11, 20, 5, 15)}


def test_a_gap_of_more_than_three_bytes_parts_passages() -> None:
    near, far = (0, 10, 0, 10, 0), (13, 20, 13, 20, 0)
    assert len(joined([near, far])) == 1
    assert len(joined([near, (14, 20, 14, 20, 0)])) == 2
    assert len(joined([near, (13, 20, 14, 20, 0)])) == 2


def test_a_quotation_that_stands_twice_is_found_at_both_places() -> None:
    truth = _truth([(0, 10, 1, QUOTED)], [(0, 10, 1, QUOTED), (20, 30, 1, QUOTED)])
    assert [one.start_b for one in truth.shared(0, 1)] == [0, 20]


def test_siblings_share_what_both_kept(made: Corpus) -> None:
    parent = made.truth.parent
    siblings = [
        np.flatnonzero(parent == one)[:2].tolist()
        for one in np.unique(parent)
        if one >= 0 and (parent == one).sum() > 1
    ]
    assert len(siblings) > 50
    with_body = [any(BODY in one.sorts for one in made.truth.shared(a, b)) for a, b in siblings]
    assert sum(with_body) > 0.95 * len(with_body)
