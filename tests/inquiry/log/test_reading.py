"""log, below the command line."""

from __future__ import annotations

import pytest

from probata.inquiry.entry.door import Opened, look, record, transact
from probata.inquiry.log import log
from probata.store import log as kept
from probata.store.strands import merge
from tests.store.logs_kit import going_on


def act(opened: Opened, *acts: str) -> None:
    for name in acts:
        with transact(opened) as connection:
            record(connection, opened, name, {})


def test_a_new_inquiry_has_one_entry_and_its_root_is_that_entrys_leaf(opened: Opened) -> None:
    from sqlalchemy import select

    from probata.store import tables

    read = log(opened, 10)
    with look(opened) as connection:
        leaf = connection.execute(select(tables.log.c.leaf)).scalar_one()
    assert (read.size, read.root) == (1, bytes(leaf).hex())
    assert read.entries[0].act == "new"
    assert read.entries[0].member == str(opened.member)


def test_the_newest_are_shown_of_the_acts_that_are_asked_for(opened: Opened) -> None:
    act(opened, "view", "add", "view", "add")
    assert [line.seq for line in log(opened, 2).entries] == [4, 5]
    assert [line.seq for line in log(opened, 9, ["view"]).entries] == [2, 4]
    assert [line.seq for line in log(opened, 1, ["view", "new"]).entries] == [4]
    assert log(opened, 9, ["nothing"]).entries == ()


def test_the_order_is_that_of_the_acts_while_the_clock_jumps_ten_years_back_and_forth(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, year in (("first", 2036), ("second", 2046), ("third", 2026), ("fourth", 2056)):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str((year - 1970) * 31_557_600))
        act(opened, name)
    found = log(opened, 4).entries
    assert [line.act for line in found] == ["first", "second", "third", "fourth"]
    assert [line.at[:4] for line in found] == ["2036", "2046", "2026", "2056"]


def test_entries_of_a_copy_that_was_merged_are_shown_with_their_strand(opened: Opened) -> None:
    with look(opened) as connection:
        start = kept.everything(connection)
    with transact(opened) as connection:
        kept.write_merged(connection, merge(going_on(start, "one"), going_on(start, "other")))
    lines = log(opened, 9).entries
    assert [(line.seq, bool(line.strand)) for line in lines] == [(2, True), (1, False), (2, False), (3, False)]
    assert lines[-1].as_json()["at"] == ""
    assert "strand" in lines[0].as_json()
    assert "strand" not in lines[1].as_json()
