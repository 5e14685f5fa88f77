"""A label's day against the passages with the same times."""

from __future__ import annotations

import pytest

from probata.method.report.claims.time.label_clock import by_the_clock
from tests.method.report.world import bound


@pytest.mark.parametrize(("day", "found"), [(13, 1), (12, 0)])
def test_a_label_is_known_by_its_clock(day: int, found: int) -> None:
    text = (
        "On 12 February 2023 the guard saw smoke at 2:10 a.m., and the engine came at 3:25 a.m.\n\n"
        f"The night of {day} February 2023\n\n"
        "| Time | Event |\n|---|---|\n| 2:10 a.m. | Smoke |\n| 3:25 a.m. | The engine |\n"
    )
    assert len([*by_the_clock(bound(text))]) == found
