"""The axis holds everything, ends at a round number, and is not stretched by one far end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.estimates import Asked, estimate
from probata.method.estimates.axis import Axis, _round_step, axis_of
from tests.method.estimates.study_tables import STUDIES, table


def test_it_holds_those_documented_and_every_figure() -> None:
    told = estimate(STUDIES["kosovo"], Asked())
    axis = axis_of(told)
    assert axis.end == 25_000
    assert list(axis.ticks()) == [0, 5_000, 10_000, 15_000, 20_000, 25_000]


def test_a_far_end_is_cut() -> None:
    told = estimate(table("A B", "10:900 01:900 11:1"), Asked())
    axis = axis_of(told)
    far = max(one.figure.high for one in told.methods if one.figure)
    assert axis.cuts(far)
    assert axis.share(far) == 1.0


@given(st.floats(1, 1e12))
def test_steps_are_round_and_few(end: float) -> None:
    step = _round_step(end)
    assert step >= 1
    assert end / step <= 6
    assert float(f"{step:.0e}") == pytest.approx(step)


def test_shares_run_from_nothing_to_the_end() -> None:
    axis = Axis(100.0, 20.0)
    assert (axis.share(0), axis.share(50), axis.share(100), axis.share(300)) == (0, 0.5, 1, 1)
