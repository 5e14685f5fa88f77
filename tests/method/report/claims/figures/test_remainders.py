"""What is left of a whole."""

from __future__ import annotations

import pytest

from probata.method.report.claims.figures.remainders import remainders_in


def _fits(text: str) -> list[bool]:
    return [one.fits for one in remainders_in(text)]


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Of the 24 samples, 18 contained lead. The other nine were clean.", [False]),
        ("Of the 24 samples, 18 contained lead. The other six were clean.", [True]),
        ("Of the 900 trees that were planted, 640 have died. The 360 that are left stand here.", [False]),
        ("The depot had 18 buses. Four were sold, which left it with 16.", [False]),
        ("The depot had 18 buses. Four were sold, which left it with 14.", [True]),
        ("The depot had 18 buses. Four were sold and two bought, which left it with 16.", []),
        (
            "It had 41 cooks. Thirty-three of the 41 owed money. To 21 of them it was lent; the other twelve had it.",
            [],
        ),
        ("They lost 37 men. Eight of them came back and six died. The other 29 men are missing.", [False]),
        ("They lost 37 men. Eight of them came back and six died. The other 23 men are missing.", [True]),
        ("Twelve of the 30 pupils failed. The other school had 40 pupils.", []),
        ("Nine of the 20 pumps were broken. The other three villages had no pump.", []),
    ],
)
def test_what_is_left_is_the_whole_without_its_parts(text: str, fits: list[bool]) -> None:
    assert _fits(text) == fits
