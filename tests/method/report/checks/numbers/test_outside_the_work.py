from __future__ import annotations

from probata.method.report.checks.numbers.outside_the_work import BAD, run
from tests.method.report.world import bound


def test_the_objection_names_the_place_that_tells_the_time() -> None:
    (found,) = run(bound(BAD))
    assert "May 2021" in found.message
    assert "August 2022 to January 2024" in found.message
