from __future__ import annotations

from tests.soak import kills
from tests.soak.points import found
from tests.soak.reference import Bench


def test_two_writers_who_are_killed_lose_nothing_and_leave_nothing_torn(short: Bench) -> None:
    points = [kills.ready(short)(number) for number in range(6)]
    assert not [point for point in points if point.faults]
    assert sum(point.counts["acts acknowledged before"] for point in points) > 6


def test_two_writers_whose_statements_are_kept_each_by_itself_are_found(short: Bench) -> None:
    assert found(kills.ready(short, ["no transactions"]), range(60))
