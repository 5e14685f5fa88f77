"""Intervals on the log scale: around the point, never below those seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.estimates.logscale import log_based, mixed, quantile, spread

UNSEEN = st.floats(1e-3, 1e9)


def test_the_quantile_of_the_normal_is_the_usual_one() -> None:
    assert quantile(0.95) == pytest.approx(1.959964, abs=1e-6)


@given(st.integers(1, 10**9), UNSEEN, st.floats(0, 1e18))
def test_an_interval_holds_its_point_and_begins_at_those_seen_or_above(
    observed: int, unseen: float, variance: float
) -> None:
    figure = log_based(observed, unseen, variance)
    assert observed <= figure.low <= figure.point <= figure.high


def test_nobody_unseen_is_an_interval_without_width() -> None:
    figure = log_based(12, 0.0, 0.0)
    assert (figure.low, figure.point, figure.high) == (12, 12, 12)


@given(UNSEEN, st.floats(1e-3, 1e6))
def test_a_mixture_of_one_has_the_ends_of_the_log_based_interval(unseen: float, variance: float) -> None:
    parts = [(1.0, unseen, spread(unseen, variance))]
    figure = log_based(0, unseen, variance)
    assert mixed(parts, 0.025) == pytest.approx(figure.low, rel=1e-6)
    assert mixed(parts, 0.975) == pytest.approx(figure.high, rel=1e-6)


def test_a_mixture_of_two_heaps_reaches_from_one_to_the_other() -> None:
    parts = [(0.5, 100.0, 0.05), (0.5, 1000.0, 0.05)]
    assert mixed(parts, 0.025) < 100
    assert mixed(parts, 0.975) > 1000
