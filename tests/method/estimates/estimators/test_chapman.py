"""Chapman's estimator against its formulas, worked by hand."""

from __future__ import annotations

from math import exp, log1p, sqrt

import pytest

from probata.method.estimates.estimators.chapman import run
from tests.method.estimates.study_tables import STUDIES, table


def test_point_and_interval_are_those_of_the_formulas() -> None:
    """a = 80, b = 60, m = 20: N + 1 = 81 * 61 / 21; Seber's variance; log-based ends."""
    figure = run(table("A B", "10:60 01:40 11:20")).figure
    assert figure is not None
    unseen, variance = 60 * 40 / 21, 81 * 61 * 60 * 40 / (21**2 * 22)
    factor = exp(1.959963984540054 * sqrt(log1p(variance / unseen**2)))
    assert figure.point == pytest.approx(81 * 61 / 21 - 1)
    assert (figure.low, figure.high) == pytest.approx((120 + unseen / factor, 120 + unseen * factor))


def test_of_more_lists_every_pair_is_shown_and_none_is_singled_out() -> None:
    outcome = run(STUDIES["kosovo"])
    pairs = outcome.diagnostics["pairs"]
    assert outcome.figure is None
    assert [reason.code for reason in outcome.reasons] == ["two-lists-only"]
    assert isinstance(pairs, list)
    assert len(pairs) == 6
    assert pairs[0]["lists"] == ["EXH", "ABA"]
    assert pairs[0]["on_both"] == 403


def test_a_pair_below_those_documented_is_marked() -> None:
    outcome = run(table("A B C", "110:50 100:5 010:5 001:500 111:1"))
    pairs = outcome.diagnostics["pairs"]
    assert isinstance(pairs, list)
    assert pairs[0]["below_documented"] is True


def test_two_lists_that_share_nobody_give_no_number() -> None:
    outcome = run(table("A B", "10:60 01:40"))
    assert outcome.figure is None
    assert [reason.code for reason in outcome.reasons] == ["nobody-shared"]


def test_the_same_people_twice_leave_nobody_unseen() -> None:
    figure = run(table("A B", "11:40")).figure
    assert figure is not None
    assert (figure.low, figure.point, figure.high) == (40, 40, 40)
