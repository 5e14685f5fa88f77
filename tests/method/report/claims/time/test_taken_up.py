"""Lengths that take up the time told before."""

from __future__ import annotations

import pytest

from probata.method.report.claims.time.taken_up import otherwise_taken_up
from tests.method.report.world import bound

CUT = "The town was cut off on 3 March 2020 and stayed so until 3 May 2020. "


@pytest.mark.parametrize(
    ("source", "count"),
    [
        (CUT + "In those thirty days nobody came in.", 1),
        (CUT + "In those sixty-one days nobody came in.", 0),
        (CUT + "Those nine days in April were the worst.", 0),
        ("He was seen on 3 March 2020 and on 3 May 2020. In those thirty days, he could appeal.", 0),
    ],
)
def test_those_days_are_the_days_told(source: str, count: int) -> None:
    assert len([*otherwise_taken_up(bound(f"{source}\n"))]) == count
