"""Averages over models: weights, the mean, and an interval that knows of two heaps."""

from __future__ import annotations

import numpy as np
import pytest

from probata.method.estimates.averaging import average, error


def test_weights_fall_by_half_the_criterion_and_add_up_to_one() -> None:
    found = average(
        10, np.array([90.0, 190.0]), np.array([0.01, 0.01]), np.array([100.0, 102.0]), np.array([True, True])
    )
    assert found.weights.sum() == pytest.approx(1)
    assert found.weights[0] / found.weights[1] == pytest.approx(np.e)
    assert found.figure.point == pytest.approx(10 + found.weights @ [90, 190])


def test_a_model_that_is_left_out_has_no_weight_however_well_it_fits() -> None:
    found = average(10, np.array([90.0, 1e9]), np.array([0.01, 1e6]), np.array([100.0, 1.0]), np.array([True, False]))
    assert list(found.weights) == [1.0, 0.0]
    assert found.figure.high < 200


def test_two_heaps_are_both_inside_the_interval() -> None:
    found = average(
        10, np.array([100.0, 1000.0]), np.array([0.001, 0.001]), np.array([50.0, 50.0]), np.array([True, True])
    )
    assert found.figure.low < 110
    assert found.figure.high > 1010
    assert found.figure.low <= found.median <= found.figure.high


def test_the_error_holds_the_spread_of_the_number_itself() -> None:
    assert error(np.array([100.0]), np.array([0.0]))[0] == 100.0
