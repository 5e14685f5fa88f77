from __future__ import annotations

import pytest

from probata.method.report.claims.figures.divided import divided_in


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Thirty per cent were women, 45 per cent men and 35 per cent children.", [False]),
        ("62 per cent of those asked said yes and 48 per cent said no.", [False]),
        ("40 per cent paid in cash, 35 per cent by transfer and the remaining 30 per cent in kind.", [False]),
        ("40 per cent paid in cash, 35 per cent by transfer and the remaining 25 per cent in kind.", [True]),
        ("A third of the land is forest, a quarter is pasture and the remaining half is arable.", [False]),
        ("Of those asked, 52 per cent were women and 47 per cent men.", [True]),
        ("60 per cent of the men and 52 per cent of the women voted.", []),
        ("62 per cent of those asked said yes and 48 per cent of the women said no.", []),
        ("55 per cent had been beaten, 48 per cent threatened and 30 per cent locked up.", []),
        ("In the north, 58 per cent were women; in the south, 47 per cent were men.", []),
        ("52 per cent were women and 49 per cent men; the rest gave no answer.", [True]),
    ],
)
def test_shares_that_divide_one_whole_are_added(text: str, fits: list[bool]) -> None:
    assert [one.fits for one in divided_in(text)] == fits


def test_rates_of_several_groups_divide_nothing() -> None:
    assert not divided_in("It used a rate of 75 per cent for men and 50 per cent for women.")
