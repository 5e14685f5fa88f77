from __future__ import annotations

import pytest

from probata.method.report.claims.figures.ranges import ranges_in


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Between 25 and 40 people came.", [(25, 40)]),
        ("They were aged 19 to 45.", [(19, 45)]),
        ("Wages ranged from 200 to 350 crowns.", [(200, 350)]),
        ("Shifts lasted from twelve to eight hours.", [(12, 8)]),
        ("The group had 12–30 members.", [(12, 30)]),
        ("It cost between 2 and 3 million crowns.", [(2_000_000, 3_000_000)]),
        ("The score was 30–12.", []),
        ("The office is open from 9 to 5.", []),
        ("Prices fell from 40 to 25 crowns.", []),
        ("Between 30 September and 4 October it was shut.", []),
        ("Between 40 minutes and 2 hours passed.", []),
        ("See pages 30–12 of the file.", []),
        ("The files have between 40 and 60 pages.", [(40, 60)]),
        ("See pages 30 to 12 of the file.", []),
    ],
)
def test_ranges_are_read_where_two_numbers_are_their_ends(text: str, ends: list[tuple[int, int]]) -> None:
    assert [(one.low, one.high) for one in ranges_in(text)] == ends


def test_a_range_that_ends_below_its_beginning_is_inverted() -> None:
    assert [one.inverted for one in ranges_in("Between 40 and 25 people came.")] == [True]
