"""The numbered parts of a report."""

from __future__ import annotations

import pytest

from probata.method.report.claims.parts import parts_of, readings
from tests.method.report.world import bound


@pytest.mark.parametrize(
    ("words", "labels"),
    [("4.2", {(4, 2)}), ("IV", {(4,)}), ("B", {(1001,)}), ("C", {(100,), (1002,)}), ("17", {(17,)})],
)
def test_a_number_is_read_in_every_way_that_it_can_mean(words: str, labels: set[tuple[int, ...]]) -> None:
    assert set(readings(words)) == labels


def test_parts_come_with_kind_number_and_title() -> None:
    made = parts_of(
        bound("# 1. Scope\n\nWords.[^1]\n\nTable 1. Prices\n\n# Annex B. Lists\n\nWords.\n\n[^1]: A note.\n")
    )
    table, annex = (made.by_kind[kind][0] for kind in ("table", "annex"))
    assert (table.printed, table.title) == ("1", "Prices")
    assert (annex.printed, annex.title) == ("B", "Lists")
    assert made.find("heading", readings("I")) is not None
    assert made.find("note", readings("1")) is not None
    assert made.find("table", readings("2")) is None
    assert made.counted == 2
