"""Lengths of things against their dates told elsewhere."""

from __future__ import annotations

import pytest

from probata.method.report.claims.time.enduring import not_so_long
from tests.method.report.world import bound

SIEGE = "The siege began on 3 March 2020 and ended on 3 May 2020.\n\n"
STRIKE = "The strike lasted from 3 March 2020 to 3 May 2020.\n\n"


@pytest.mark.parametrize(
    ("source", "count"),
    [
        (SIEGE + "The 30-day siege cost many lives.", 1),
        (SIEGE + "The two-month siege cost many lives. An earlier 30-day siege had ended in 2011.", 0),
        (STRIKE + "During the nine days of the strike no ship was loaded.", 1),
        (STRIKE + "A second strike, of nine days, followed.", 0),
        ("The trial lasted 12 days.\n\nOn day 15 of the trial, the judge fell ill.", 1),
        ("The trial lasted 12 days.\n\nOn day 9 of the trial, the judge fell ill.", 0),
        ("For two years we examined them.\n\nThe investigation began in March 2020 and ended in October 2020.", 1),
        ("For two years we examined it.\n\nThe police investigation began in March 2020 and ended in October 2020.", 0),
    ],
)
def test_a_thing_is_as_long_as_its_dates_are_apart(source: str, count: int) -> None:
    assert len([*not_so_long(bound(f"{source}\n"))]) == count
