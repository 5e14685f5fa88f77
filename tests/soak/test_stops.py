from __future__ import annotations

from tests.soak import stops
from tests.soak.points import found
from tests.soak.reference import Bench


def test_a_writer_stopped_at_a_system_call_loses_nothing_and_leaves_nothing_torn(traced: Bench) -> None:
    run = stops.ready(traced)
    points = [run(number) for number in range(12)]
    assert not [point for point in points if point.faults]
    assert sum(point.counts["not reached"] for point in points) <= 1


def test_a_store_that_keeps_each_statement_by_itself_is_found_torn(traced: Bench) -> None:
    wrong = found(stops.ready(traced, ["no transactions"]), range(120))
    assert wrong
    assert "TORN" in " ".join(wrong.faults)
