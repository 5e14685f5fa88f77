"""Dated lists."""

from __future__ import annotations

from probata.method.report.claims.time.entries import misplaced
from tests.method.report.world import bound

_HEAD = "# Chronology\n\n"


def _out(*days: str, head: str = _HEAD) -> list[str]:
    source = head + "".join(f"{day}: a thing happens.\n\n" for day in days)
    return [one.entry.words for one in misplaced(bound(source))]


def test_the_one_entry_that_breaks_the_order_is_found() -> None:
    assert _out("3 March 2017", "14 September 2017", "20 May 2017", "9 July 2017") == ["14 September 2017"]


def test_lists_in_order_either_way_are_left_alone() -> None:
    days = ("3 March 2017", "14 May 2017", "14 May 2017", "9 July 2017")
    assert _out(*days) == []
    assert _out(*reversed(days)) == []


def test_a_list_that_is_no_chronology_needs_many_entries() -> None:
    assert _out("3 March 2017", "14 September 2017", "20 May 2017", "9 July 2017", head="# Sources\n\n") == []


def test_the_first_column_of_a_table_is_a_list() -> None:
    rows = "".join(f"| {day} | x |\n" for day in ("3 March 2017", "2 May 2019", "20 May 2017", "9 July 2017"))
    source = "# Timeline\n\n| Day | Event |\n| --- | --- |\n" + rows
    assert [one.entry.words for one in misplaced(bound(source))] == ["2 May 2019"]
