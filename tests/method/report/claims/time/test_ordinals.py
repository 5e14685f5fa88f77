"""Numbered things and their dates."""

from __future__ import annotations

import pytest

from probata.method.report.claims.time.ordinals import out_of_number
from tests.method.report.world import bound


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("Three trucks came, the first on 9 May 2020 and the last on 2 May 2020.", 1),
        ("The first letter, of 9 May 2020, and the second, of 2 May 2020, were returned.", 1),
        ("Three trucks came, the first on 2 May 2020 and the last on 9 May 2020.", 0),
        ("The last letter is of 9 May 2020, the first of 2 May 2020.", 0),
        ("The first witness spoke on 9 May 2020 about the last attack on 2 May 2020.", 0),
    ],
)
def test_what_is_numbered_has_dates_in_that_order(source: str, count: int) -> None:
    assert len([*out_of_number(bound(f"{source}\n"))]) == count


def test_the_quarters_of_two_years_are_no_row() -> None:
    source = "It was due by the last quarter of May 2011 and the rest by the third quarter of June 2012.\n"
    assert not [*out_of_number(bound(source))]
