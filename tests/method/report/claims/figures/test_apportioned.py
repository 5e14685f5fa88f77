from __future__ import annotations

import pytest

from probata.method.report.claims.figures.apportioned import apportioned_in


def _found(text: str) -> tuple[int, int] | None:
    one = apportioned_in(text, text.index(". ") + 2)
    return (one.whole, one.total) if one else None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It heard 90 people. Forty were former prisoners, 30 were relatives, and 25 were guards.", (90, 95)),
        ("It heard 44 witnesses. Twenty were teachers, 14 drivers, and 10 farmers.", (44, 44)),
        ("It visited 30 sites. Twelve were in the north, nine in the south and ten in the east.", (30, 31)),
        ("It heard 90 people. Forty described beatings, 30 hunger and 25 cold.", None),
        ("It heard 90 people. Forty were women, 30 were under twenty, and 25 were guards.", None),
        ("The village has 400 houses. Ninety were burned, 60 were looted and 25 were flooded.", None),
        ("The union has 90 members. Forty are drivers, 30 are porters, and some are retired.", None),
        ("It inspected 36 workshops. Fifteen were in Arven, 12 were mills and 11 belonged to one man.", None),
    ],
)
def test_parts_are_added_where_nobody_is_two_of_them(text: str, told: tuple[int, int] | None) -> None:
    assert _found(text) == told
