"""The shelf, and what every estimator on it has to do: one suite, run on each by itself."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.estimates import CaptureTable
from probata.method.estimates.model import Outcome
from probata.method.estimates.shelf import Estimator, estimators
from tests.method.estimates.study_tables import STUDIES, permuted, table

EACH = pytest.mark.parametrize("one", estimators(), ids=lambda one: one.NAME)
SMALL = st.lists(st.integers(0, 60), min_size=7, max_size=7).filter(any)


def _simulated(people: int, reach: tuple[float, ...], seed: int) -> CaptureTable:
    """``people`` of whom each list finds a share of its own, independently."""
    rng = np.random.default_rng(seed)
    on = rng.random((people, len(reach))) < np.array(reach)
    counts = np.bincount(on @ (1 << np.arange(len(reach))), minlength=1 << len(reach))
    counts[0] = 0
    return CaptureTable(tuple("ABCDE"[: len(reach)]), tuple(counts.tolist()))


def _lists_of(one: Estimator) -> tuple[float, ...]:
    return (0.3, 0.4) if one.NAME == "chapman" else (0.3, 0.4, 0.25)


def _same(a: Outcome, b: Outcome) -> bool:
    if a.figure is None or b.figure is None:
        return a.figure is b.figure and {one.code for one in a.reasons} == {one.code for one in b.reasons}
    return (a.figure.point, a.figure.low, a.figure.high) == pytest.approx(
        (b.figure.point, b.figure.low, b.figure.high), rel=1e-5
    )


def test_estimators_are_found_by_looking_and_named_once() -> None:
    names = [one.NAME for one in estimators()]
    assert names == sorted(set(names)) == ["chao", "chapman", "loglinear"]
    assert all(one.METHOD.name == f"estimates.{one.NAME}" and one.SAYS.endswith(".") for one in estimators())


@EACH
def test_it_recovers_a_known_number(one: Estimator) -> None:
    """Twenty populations of 2,000 with independent lists: the interval holds the number in at least sixteen."""
    figures = [one.run(_simulated(2_000, _lists_of(one), seed)).figure for seed in range(20)]
    held = [figure for figure in figures if figure is not None and figure.low <= 2_000 <= figure.high]
    assert len(held) >= 16
    points = [figure.point for figure in figures if figure is not None]
    assert np.median(points) == pytest.approx(2_000, rel=0.05)


@EACH
@given(SMALL)
def test_no_figure_is_below_those_seen_and_none_is_without_interval(one: Estimator, counts: list[int]) -> None:
    known = CaptureTable(("A", "B", "C"), (0, *counts))
    outcome = one.run(known)
    assert outcome.figure or outcome.reasons
    if outcome.figure:
        assert known.observed <= outcome.figure.low <= outcome.figure.high
        assert np.isfinite(outcome.figure.high)
        assert outcome.figure.point >= known.observed


@EACH
@given(SMALL, st.sampled_from(list(permutations(range(3)))))
def test_the_order_of_the_lists_does_not_matter(one: Estimator, counts: list[int], order: tuple[int, ...]) -> None:
    known = CaptureTable(("A", "B", "C"), (0, *counts))
    assert _same(one.run(known), one.run(permuted(known, order)))


@EACH
def test_twice_as_many_people_make_about_twice_the_number(one: Estimator) -> None:
    known = _simulated(3_000, _lists_of(one), 7)
    twice = CaptureTable(known.lists, tuple(2 * count for count in known.counts))
    here, there = one.run(known).figure, one.run(twice).figure
    assert here is not None
    assert there is not None
    assert there.point == pytest.approx(2 * here.point, rel=0.03)
    assert (there.high - there.low) / there.point < (here.high - here.low) / here.point


@EACH
def test_the_same_table_gives_the_same_answer_to_the_last_digit(one: Estimator) -> None:
    assert one.run(STUDIES["kosovo"]) == one.run(STUDIES["kosovo"])


@EACH
def test_lists_that_never_meet_and_a_lone_list_are_refused(one: Estimator) -> None:
    for known in (table("A", "1:9"), table("A B", "10:9 01:5"), STUDIES["artificial_three"]):
        outcome = one.run(known)
        assert outcome.figure is None
        assert any(reason.final for reason in outcome.reasons)


@EACH
def test_sixteen_lists_are_answered(one: Estimator) -> None:
    counts = [0] * (1 << 16)
    for number in range(16):
        counts[1 << number] = 30
        counts[1 << number | 1 << (number + 1) % 16] = 5
    outcome = one.run(CaptureTable(tuple(f"L{number}" for number in range(16)), tuple(counts)))
    assert (outcome.figure is not None) == (one.NAME == "chao")
