from __future__ import annotations

import pytest

from probata.method.report.claims.figures.back_shares import back_shares_in, counted_things
from tests.method.report import world


def _unfit(first: str, last: str) -> list[str]:
    text = first + last
    return [
        text[one.share.start : one.share.end]
        for one in back_shares_in(text, len(first))
        if not one.fits(text, counted_things(world.bound(text + "\n")))
    ]


_TOWN = "The town had some 9,000 inhabitants. The winter was hard. "
_FIRES = "The panel counted 40 fires. The wood was dry. "


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (_TOWN, "By May 6,100 of them, or close to half, had left.", ["close to half"]),
        (_TOWN, "By May 6,100 of them, or about two thirds, had left.", []),
        (_FIRES, "The fires came in summer: 22 in May 2020 alone, or 30 per cent of the total.", ["30 per cent"]),
        (_FIRES, "The fires came in summer: 22 in May 2020 alone, or 55 per cent of the total.", []),
        (_FIRES, "The floods came in summer: 22 in May 2020 alone, or 30 per cent of the total.", []),
        (_FIRES, "There were 22 floods, or 30 per cent of the total number.", []),
    ],
)
def test_a_share_of_what_was_told_before_fits_one_of_its_numbers(first: str, last: str, told: list[str]) -> None:
    assert _unfit(first, last) == told
