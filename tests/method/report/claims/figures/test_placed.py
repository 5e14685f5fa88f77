from __future__ import annotations

import pytest

from probata.method.report.claims.figures.placed import placed_in


@pytest.mark.parametrize(
    ("text", "outside"),
    [
        ("Wages ranged from 200 to 350 crowns, with an average of 310.", [False]),
        ("Wages ranged from 200 to 350 crowns, with an average of 410.", [True]),
        ("The notes run to between 58 and 70 lines, 81 on average.", [True]),
        ("The hearings lasted from 5 to 15 minutes, on average 12.", [False]),
        ("Rates ranged from 4 to 9 per cent, with an average of 6.", [False]),
        ("Rates ranged from 4 to 9 per cent, with an average of 12.", [True]),
        ("They were between 19 and 44 years old. The median age was 51.", [True]),
        ("Sentences ranged from 3 to 8 years; the longest was 11 years.", [True]),
        ("No cell held more than 12 prisoners; the average was 15.", [True]),
        ("Sentences ranged from 3 to 8 years, except in one case, where it was 11 years.", []),
        ("Wages ranged from 200 to 350 crowns, and 12 men left.", []),
        ("Rents ranged from 300 to 450 crowns; the average wage was 520 crowns.", []),
        ("Usually 10 to 20 people came; in May the average was 41.", []),
        ("Most letters are between 2 and 6 pages long; one has nine.", []),
        ("The pages are between 20 and 30 lines long, and the volume has 212 on average.", []),
    ],
)
def test_averages_and_extremes_are_placed_in_the_range_beside_them(text: str, outside: list[bool]) -> None:
    assert [one.outside for one in placed_in(text)] == outside


def test_an_average_in_money_lies_in_the_range_that_something_cost() -> None:
    text = "The freight cost, where we saw invoices, from $6,900 to $9,200; the average was $6,300."
    assert [one.outside for one in placed_in(text)] == [True]
    assert [one.outside for one in placed_in(text.replace("6,300", "7,300"))] == [False]
