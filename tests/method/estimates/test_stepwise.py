"""The stepwise search gives the figures that are published for it."""

from __future__ import annotations

import pytest

from probata.method.estimates import stepwise
from tests.method.estimates.study_tables import STUDIES, permuted, table


@pytest.mark.parametrize(
    ("name", "point", "low", "high"),
    [
        ("uk", 11_418, 9_977, 13_146),
        ("uk_five", 11_313, 9_884, 13_027),
        ("netherlands_five", 121_522, 98_676, 150_139),
        ("new_orleans_five", 1_034, 658, 1_709),
    ],
)
def test_published_figures_are_met(name: str, point: float, low: float, high: float) -> None:
    """Chan, Silverman and Vincent 2021, on the tables of Silverman 2014 and 2020 and of Bales and others 2019."""
    chosen = stepwise.search(STUDIES[name])
    assert chosen is not None
    told = stepwise.told(STUDIES[name], chosen)
    for key, value in (("point", point), ("low", low), ("high", high)):
        assert told[key] == pytest.approx(value, abs=1)


def test_a_pair_that_shares_nobody_may_be_chosen_and_its_histories_are_impossible() -> None:
    apart = table("A B C", "100:400 010:400 001:40 101:40 011:40")
    chosen = stepwise.search(apart)
    assert chosen is not None
    assert 0b011 in chosen.model
    assert chosen.unseen > 0


def test_where_not_even_independence_has_an_estimate_there_is_none() -> None:
    assert stepwise.search(table("A B", "10:4 01:3")) is None


def test_the_order_of_the_lists_changes_nothing_but_the_name() -> None:
    here = stepwise.search(STUDIES["uk"])
    there = stepwise.search(permuted(STUDIES["uk"], (5, 3, 1, 0, 2, 4)))
    assert here is not None
    assert there is not None
    assert there.unseen == pytest.approx(here.unseen, rel=1e-6)


def test_a_thousand_million_people_are_searched_as_fast_as_ten() -> None:
    assert stepwise._chance(10**9, 1.0) < stepwise._chance(10**9, 10.0**9) < 0
    assert stepwise._chance(0, 10.0**9) < -(10**8)
