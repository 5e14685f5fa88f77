"""A number and all that became of it."""

from __future__ import annotations

import pytest

from probata.method.report.claims.figures.splits import splits_in


def _found(text: str) -> tuple[int, int] | None:
    one = splits_in(text, text.index(". ") + 2 if ". " in text else 0)
    return (one.whole, one.total) if one else None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In May, 33 of the 52 had not paid the fee, 15 had paid it, and 9 did not know it.", (52, 57)),
        ("In May, 33 of the 52 had not repaid it, 15 had repaid it, and 4 did not know it.", (52, 52)),
        ("In May, 33 of the 52 had a bicycle, 15 had a car, and 9 had a boat.", None),
        ("It opened inquiries into 7 of the 18 fires. Three were closed, and 6 are pending.", (7, 9)),
        ("It opened inquiries into 9 of the 18 fires. Three were closed, and 6 are still pending.", (9, 9)),
        ("Seven of the 18 inquiries led to a report: three were closed and six are pending.", (7, 9)),
        ("The school had 22 teachers. Nine were ill, eight were old and seven were new.", None),
        ("It read 40 files. Eleven were closed and nine maps were open.", None),
    ],
)
def test_parts_of_which_each_thing_is_one_make_the_whole(text: str, told: tuple[int, int] | None) -> None:
    assert _found(text) == told
