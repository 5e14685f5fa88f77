from __future__ import annotations

from probata.method.report.checks.numbers.announced_things import BAD, run
from tests.method.report.world import bound


def test_the_objection_tells_both_numbers() -> None:
    (found,) = run(bound(BAD))
    assert found.message == "“four” are announced here, and 3 are listed."
