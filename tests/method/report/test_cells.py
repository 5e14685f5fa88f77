"""Cells that one number tells of."""

from __future__ import annotations

from dataclasses import replace

from probata.method.report.cells import base_is_crossed, cells_of, threshold
from probata.method.report.model import SavedCount
from tests.method.report import world


def _told(source: str, printed: tuple[str, ...] = ()) -> list[int]:
    bound = world.bound(source)
    [value] = bound.values
    assert isinstance(value.record, SavedCount)
    return [cell.value for cell in cells_of(value, value.record, bound, printed)]


def test_a_part_tells_itself_and_what_it_leaves_of_everyone() -> None:
    assert _told("{count}`women-held:k` women.\n") == [12, 28]


def test_a_base_that_is_printed_tells_what_is_left_of_it() -> None:
    assert _told("{count}`women-held:k` women.\n", ("answered",)) == [12, 28, 28]


def test_the_base_of_a_plain_among_is_not_crossed() -> None:
    records = world.records()
    bound = world.bound("Words.\n")
    assert not base_is_crossed(records.counts["women-held"], bound)
    among = replace(records.counts["women-held"], among="sex = woman")
    assert base_is_crossed(among, bound)
    assert base_is_crossed(replace(among, among="no such code"), bound)


def test_the_threshold_is_the_declared_one_or_the_house_one() -> None:
    bound = world.bound("Words.\n")
    assert threshold(bound) == 5
    assert threshold(replace(bound, records=replace(bound.records, codebook=None))) == 5
