"""Sums that a passage works out by itself."""

from __future__ import annotations

import pytest

from probata.method.report.claims.figures.workings import workings_in


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Twelve were fined. The fines came to 7,000 orvs each, or 60,000 orvs in all, less than before.", [84000]),
        ("Twelve were fined. The fines came to 5,000 orvs each, or 60,000 orvs in all, less than before.", []),
        ("It paid 30,000 crowns for each of the nine dead, 360,000 crowns in all.", [270000]),
        ("He was owed 172,800 orvs. It has paid 40,000 orvs, leaving 112,800.", [132800]),
        ("He was owed 172,800 orvs. It has paid 40,000 orvs, leaving 132,800.", []),
        ("It reduced his sentence by three years, from eight to six.", [2]),
        ("It reduced his sentence by two years, from eight to six.", []),
        ("The number of beds fell from 240 to 190, a drop of 60.", [50]),
        ("Rents rose by 40 per cent, from 300 to 420.", []),
        ("He paid 300 crowns each month, 5,000 in all.", []),
        ("He had 900 marks and 400 francs, leaving 700.", []),
    ],
)
def test_a_result_is_what_the_numbers_beside_it_make(text: str, right: list[int]) -> None:
    assert [one.right for one in workings_in(text)] == right
