"""The lower bound: where it is one, and where Chao's formula for many occasions would not be."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.estimates import CaptureTable
from probata.method.estimates.estimators.chao import run
from tests.method.estimates.study_tables import STUDIES, table

REACH = st.floats(0.05, 0.6)


def _expected(people: int, classes: list[tuple[float, float]], reach: list[float]) -> CaptureTable:
    """Expected counts, a thousandfold to keep fractions: (share of people, factor on every list's odds) in classes."""
    counts = np.zeros(1 << len(reach))
    for share, factor in classes:
        odds = factor * np.array(reach) / (1 - np.array(reach))
        chance = odds / (1 + odds)
        for history in range(len(counts)):
            on = np.array([history >> number & 1 for number in range(len(reach))])
            counts[history] += people * share * np.prod(np.where(on, chance, 1 - chance))
    counts[0] = 0
    return CaptureTable(tuple("ABCD"[: len(reach)]), tuple(round(one * 1000) for one in counts))


@given(st.lists(REACH, min_size=3, max_size=4))
def test_with_independent_lists_of_any_reach_it_meets_the_number(reach: list[float]) -> None:
    figure = run(_expected(1_000, [(1.0, 1.0)], reach)).figure
    assert figure is not None
    assert figure.point == pytest.approx(1_000_000, rel=1e-3)


@given(st.lists(REACH, min_size=2, max_size=4), st.floats(0.1, 0.9), st.floats(1.5, 8))
def test_where_people_differ_it_lies_below_the_number(reach: list[float], share: float, factor: float) -> None:
    outcome = run(_expected(1_000, [(share, 1.0), (1 - share, factor)], reach))
    assert outcome.at_least
    assert outcome.figure is not None
    assert outcome.figure.point <= 1_000_000 * (1 + 1e-3)


def test_the_form_for_many_occasions_is_no_bound_for_three_lists() -> None:
    told = run(_expected(1_000, [(1.0, 1.0)], [0.3, 0.3, 0.3])).diagnostics
    assert told["many_occasions"] == pytest.approx(1_171_500, rel=1e-3)
    assert told["equal_reach"] == pytest.approx(1_000_000, rel=1e-3)


def test_two_lists_give_what_petersen_gives() -> None:
    figure = run(table("A B", "10:60 01:40 11:20")).figure
    assert figure is not None
    assert figure.point == pytest.approx(120 + 60 * 40 / 20)


def test_with_nobody_on_two_lists_only_the_corrected_form_is_used() -> None:
    outcome = run(table("A B C", "100:3 010:4 001:5 111:6"))
    assert outcome.diagnostics["corrected"] is True
    assert outcome.figure is not None
    assert outcome.figure.point == pytest.approx(18 + 3 * 4 + 3 * 5 + 4 * 5)


def test_kosovo() -> None:
    figure = run(STUDIES["kosovo"]).figure
    assert figure is not None
    assert figure.point == pytest.approx(4_400 + (3_218**2 - 1_131**2 - 845**2 - 936**2 - 306**2) / (2 * 882))
