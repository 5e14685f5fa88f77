"""Fits against closed forms and published figures."""

from __future__ import annotations

from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.estimates.fitting import batches, bic, fit
from probata.method.estimates.hierarchy import hierarchical, spelled
from tests.method.estimates.study_tables import STUDIES

BIG = st.integers(1, 5_000)


def test_two_lists_give_what_petersen_gives() -> None:
    fits = fit(hierarchical(2), (1, 2, 3), (60, 40, 20))
    assert exp(fits.constant[0]) == pytest.approx(60 * 40 / 20)
    assert fits.variance[0] == pytest.approx(1 / 60 + 1 / 40 + 1 / 20)
    assert fits.deviance[0] == pytest.approx(0, abs=1e-9)


@given(st.lists(BIG, min_size=7, max_size=7))
def test_with_all_pairs_of_three_lists_the_odds_ratio_is_the_same_on_and_off_the_third(counts: list[int]) -> None:
    one, two, both, three, on13, on23, all3 = counts
    model = next(one for one in hierarchical(3) if spelled(one) == "[12,13,23]")
    fits = fit([model], range(1, 8), counts)
    assert fits.constant[0] == pytest.approx(log(all3 * one * two * three / (both * on13 * on23)), abs=1e-6)


@given(st.lists(BIG, min_size=7, max_size=7))
def test_every_fit_has_the_margins_of_its_table(counts: list[int]) -> None:
    models = hierarchical(3)
    fits = fit(models, range(1, 8), counts)
    assert fits.settled.all()
    for batch in batches(models, range(1, 8)):
        for place, design in zip(batch.places, batch.design, strict=True):
            assert design.T @ fits.expected[place] == pytest.approx(design.T @ counts, rel=1e-5)


@pytest.mark.parametrize(
    ("name", "point", "criterion"),
    [("[123,14,34]", 10_356.52, 203.03), ("[123,134]", 12_741, 203.11), ("[134,12,23]", 18_393, 203.96)],
)
def test_the_lists_of_killings_in_kosovo_give_the_published_fits(name: str, point: float, criterion: float) -> None:
    """Ball, Betts, Scheuren, Dudukovic, Asher 2002."""
    counts = STUDIES["kosovo"].counts[1:]
    model = next(one for one in hierarchical(4) if spelled(one) == name)
    fits = fit([model], range(1, 16), counts)
    assert 4_400 + exp(fits.constant[0]) == pytest.approx(point, abs=0.01 if point == 10_356.52 else 0.5)
    assert bic(fits, counts)[0] == pytest.approx(criterion, abs=0.005)
