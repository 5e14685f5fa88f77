from __future__ import annotations

from tests.soak import clocks
from tests.soak.points import found
from tests.soak.reference import Bench


def test_a_clock_ten_years_off_changes_neither_records_nor_their_order(short: Bench) -> None:
    points = [clocks.ready(short)(number) for number in range(2)]
    assert not [point for point in points if point.faults]


def test_a_store_that_believes_the_clock_is_found(short: Bench) -> None:
    assert found(clocks.ready(short, ["the clock decides"]), range(12))
