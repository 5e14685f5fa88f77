from __future__ import annotations

import pytest

from probata.method.report.claims.changes import changes_in


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("It doubled, from 40 to 80.", True),
        ("It doubled, from 40 to 130.", False),
        ("It nearly tripled from 100 in 2016 to 290 in 2017.", True),
        ("It fell by a third, from 900 to 600.", True),
        ("It fell by a third, from 900 to 800.", False),
        ("It halved, from 80 to 40.", True),
        ("It rose by 10 percentage points, from 20 per cent to 30 per cent.", True),
        ("It rose by 10 per cent, from 20 per cent to 30 per cent.", False),
        ("It fell by 20 per cent, from 100 to 120.", False),
        ("It has 131 pages, nearly three times the 46 pages of the summary.", True),
        ("It has 131 pages, nearly three times the 60 pages of the summary.", False),
    ],
)
def test_a_ratio_is_held_against_both_of_its_numbers(text: str, fits: bool) -> None:
    assert [one.fits for one in changes_in(text)] == [fits]


@pytest.mark.parametrize(
    "text",
    ["It doubled.", "It will double from 40 to 130.", "It rose from 110 to 165 million, by 50 per cent.", "12 rooms"],
)
def test_without_both_numbers_nothing_is_held_against_anything(text: str) -> None:
    assert changes_in(text) == ()
