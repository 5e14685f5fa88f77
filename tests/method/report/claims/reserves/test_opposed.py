"""One thing said and denied in nearly the same words."""

from __future__ import annotations

import pytest

from probata.method.report.claims.reserves.opposed import opposed
from tests.method.report.world import bound

_BETWEEN = "\n\nThe bridge at Orvel is old. Wool was sold by the sack. The mill stood at the bend of the river.\n\n"


@pytest.mark.parametrize(
    ("denied", "told"),
    [
        ("The company never answered the letters of the union.", "The company answered the letters of the union."),
        (
            "The board rejected the advice on body cameras.",
            "The advice on body cameras, which the board accepted, is old.",
        ),
        ("The nurse had not been trained for the chair.", "The nurse, who had been trained for the chair, left."),
    ],
)
def test_it_is_found_in_whatever_part_of_a_sentence(denied: str, told: str) -> None:
    (one,) = opposed(bound(denied + _BETWEEN + told + "\n"))
    assert one.told.words == told


@pytest.mark.parametrize(
    ("denied", "told"),
    [
        ("Two officers were not disciplined for the search.", "Two officers were disciplined for the search."),
        ("Wing Adler was not searched for knives.", "Wing Brandt was searched for knives."),
        ("The sensors were not working when we came.", "The sensors were working in 2015."),
        ("The cell had no water in its pipes in 2016.", "The cell had water in its pipes in 2018."),
    ],
)
def test_others_and_other_times_are_let_be(denied: str, told: str) -> None:
    assert not list(opposed(bound(denied + _BETWEEN + told + "\n")))
