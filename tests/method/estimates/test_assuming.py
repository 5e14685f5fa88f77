"""Assumptions have names, and what is declared has to fit the table."""

from __future__ import annotations

import pytest

from probata.method.estimates import ASSUMPTIONS, Asked
from probata.method.estimates.assuming import assumption, check, identified
from probata.record.errors import BadUse


def test_every_assumption_identifies_an_estimator_that_stands_on_the_shelf() -> None:
    from probata.method.estimates.shelf import estimators

    assert {one.identifies for one in ASSUMPTIONS} <= {one.NAME for one in estimators()}
    assert identified("no-highest-order-interaction") == identified("") == "loglinear"


def test_an_unknown_assumption_is_bad_use_that_lists_the_known_ones() -> None:
    with pytest.raises(BadUse) as caught:
        assumption("all-is-well")
    assert all(one.name in caught.value.next_step for one in ASSUMPTIONS)
    assert assumption("") is None


@pytest.mark.parametrize(
    "asked",
    [
        Asked(derived=(("A", "Z"),)),
        Asked(derived=(("Z", "A"),)),
        Asked(derived=(("A", "A"),)),
        Asked(at_least=-1),
        Asked(assume="x"),
    ],
)
def test_what_does_not_fit_the_table_is_bad_use(asked: Asked) -> None:
    with pytest.raises(BadUse):
        check(asked, ("A", "B"))


def test_what_fits_is_taken() -> None:
    check(Asked(True, "independent-lists", (("A", "B"),), 7, "because"), ("A", "B"))
