from __future__ import annotations

import pytest

from probata.method.report.claims.figures.extremes import extremes_in, limits_in


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The lowest fine was 120 crowns, the highest 500.", [(120, 500)]),
        ("The highest fine was 500 crowns, the lowest 120.", [(120, 500)]),
        ("The youngest of them was 34 and the oldest 29.", [(34, 29)]),
        ("At least 20 and at most 15 people were present.", [(20, 15)]),
        ("The smallest class had 25 pupils; the largest class had 19 pupils.", [(25, 19)]),
        ("At least 20 women and at most 15 men were present.", []),
        ("The youngest was 34 when he arrived and the oldest 29 when she left.", []),
        ("The youngest child had been held for 34 days, the oldest for 29.", []),
    ],
)
def test_a_range_is_read_from_its_lowest_and_its_highest(text: str, ends: list[tuple[int, int]]) -> None:
    assert [(one.low, one.high) for one in extremes_in(text)] == ends


def test_one_end_is_read_where_it_is_told_of_all() -> None:
    assert [one.high for one in limits_in("No cell held more than 12 prisoners.")] == [12]
    assert [one.low for one in limits_in("No cell held fewer than 12 prisoners.")] == [12]
    assert limits_in("More than 12 prisoners came.") == ()
