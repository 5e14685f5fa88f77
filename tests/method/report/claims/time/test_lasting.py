"""What lasted until a day before it began."""

from __future__ import annotations

import pytest

from probata.method.report.claims.time.lasting import too_short
from tests.method.report import world

HIT = "On Saturday, 14 May 2022, three shells hit the school. "


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (HIT + "The school, which had 140 pupils, remained closed until 8 April 2022.\n", ["8 April 2022"]),
        (HIT + "The school, which had 140 pupils, remained closed until 8 August 2022.\n", []),
        (HIT + "It had remained closed until 8 April 2022.\n", []),
        (HIT + "The lease was valid until 8 April 2022.\n", []),
        ("It remained closed until 8 April 2022.\n", []),
    ],
)
def test_nothing_lasts_until_before_it_began(source: str, told: list[str]) -> None:
    assert [one.until.words for one in too_short(world.bound(source))] == told
