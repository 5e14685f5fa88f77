"""What one party alone is said to have done."""

from __future__ import annotations

import pytest

from probata.method.report.claims.reserves.exclusive import not_alone, only_one
from tests.method.report.world import bound

_FOUND = "There are reasonable grounds to believe that members of the {} deliberately attacked the ferry.\n\n"


def test_a_party_alone_where_another_one_is_found_to_have_done_it_too() -> None:
    source = _FOUND.format("Ostra Front") + "The Government alone violated the truce.\n"
    (one,) = not_alone(bound(source))
    assert one.told.words.startswith("The Government")


def test_a_party_alone_where_only_it_is_found_to_have_done_it() -> None:
    assert not list(not_alone(bound(_FOUND.format("Government") + "The Government alone violated the truce.\n")))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The prison is one of three in the province.\n\nThe province lost its only prison.", True),
        ("The prison is one of three in the province.\n\nThe province lost its only library.", False),
        ("Ketter is the largest of the five mines, with 12 per cent of the coal.", True),
        ("Ketter is the largest of the five mines, with 42 per cent of the coal.", False),
        (
            "Fewer than a third of complaints were never answered.\n\nIt answered fewer than a third of complaints.",
            True,
        ),
        (
            "Fewer than a third of the complaints were never answered.\n\nFewer than a third of complaints came late.",
            False,
        ),
    ],
)
def test_the_only_and_the_largest_one_have_to_be_that(words: str, found: bool) -> None:
    assert bool(list(only_one(bound(f"{words}\n")))) is found
