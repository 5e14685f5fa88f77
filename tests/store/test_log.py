from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, select, update

from probata.record.errors import BadValue, Damaged
from probata.record.ref import Ref
from probata.signing.merkle import root
from probata.signing.proof import JOIN, entry_leaf
from probata.store.log import (
    SALT_BYTES,
    Entry,
    acts_after,
    append,
    checkpoint,
    entries,
    everything,
    last,
    layout,
    names,
    place,
    write_merged,
)
from probata.store.strands import MAIN, merge
from probata.store.tables import log
from tests.store.logs_kit import going_on, main_of, write

if TYPE_CHECKING:
    from sqlalchemy import Connection

MEMBER = Ref.of("member", bytes(16))
SIZE = 4


@pytest.fixture
def written(connection: Connection) -> list[Entry]:
    return [
        append(connection, f"2031-05-06T07:08:0{n}Z", MEMBER, "add", {"documents": n}, bytes([n] * SALT_BYTES))
        for n in range(1, SIZE + 1)
    ]


def test_entries_come_back_in_order_and_numbered_from_one(connection: Connection, written: list[Entry]) -> None:
    assert list(entries(connection)) == written
    assert [entry.seq for entry in written] == [1, 2, 3, 4]
    assert written[2] == Entry(3, "2031-05-06T07:08:03Z", str(MEMBER), "add", {"documents": 3})


def test_the_checkpoint_is_the_root_over_the_salted_leaves(connection: Connection, written: list[Entry]) -> None:
    leaves = [
        entry_leaf(
            bytes([e.seq] * SALT_BYTES),
            {"seq": e.seq, "at": e.at, "member": e.member, "act": e.act, "detail": e.detail},
        )
        for e in written
    ]
    assert checkpoint(connection) == (SIZE, root(leaves))


def test_the_same_acts_with_other_salts_have_another_root(connection: Connection, written: list[Entry]) -> None:
    before = checkpoint(connection)
    connection.execute(delete(log))
    for e in written:
        append(connection, e.at, MEMBER, e.act, e.detail, bytes(SALT_BYTES))
    assert checkpoint(connection) != before


def test_an_empty_log_has_a_checkpoint(connection: Connection) -> None:
    assert list(entries(connection)) == []
    assert checkpoint(connection) == (0, root([]))


@pytest.mark.parametrize(
    "change",
    [
        {"detail": '{"documents":7}'},
        {"detail": '{"documents": 2}'},
        {"detail": "{"},
        {"detail": ""},
        {"at": "2031-05-06T07:08:03Z"},
        {"act": "sign"},
        {"member": "somebody"},
        {"salt": bytes(SALT_BYTES)},
        {"leaf": bytes(32)},
        {"seq": 9},
        {"seq": 0},
        {"seq": -2},
    ],
)
def test_any_changed_part_of_an_entry_is_noticed(
    connection: Connection, written: list[Entry], change: dict[str, object]
) -> None:
    connection.execute(update(log).where(log.c.seq == 2).values(change))
    with pytest.raises(Damaged) as noticed:
        list(entries(connection))
    assert noticed.value.where.startswith("log entry ")


@pytest.mark.parametrize("seq", [1, 2, 3])
def test_a_removed_entry_is_noticed(connection: Connection, written: list[Entry], seq: int) -> None:
    connection.execute(delete(log).where(log.c.seq == seq))
    with pytest.raises(Damaged, match=f"log entry {seq}"):
        list(entries(connection))


def test_two_entries_that_changed_places_are_noticed(connection: Connection, written: list[Entry]) -> None:
    for old, new in ((2, 99), (3, 2), (99, 3)):
        connection.execute(update(log).where(log.c.seq == old).values(seq=new))
    with pytest.raises(Damaged, match="log entry 2"):
        list(entries(connection))


def test_a_removed_entry_is_noticed_when_the_later_ones_are_renumbered(
    connection: Connection, written: list[Entry]
) -> None:
    connection.execute(delete(log).where(log.c.seq == 2))
    for seq in (3, 4):
        connection.execute(update(log).where(log.c.seq == seq).values(seq=seq - 1))
    with pytest.raises(Damaged, match="log entry 2"):
        list(entries(connection))


def test_the_entries_before_the_damage_are_still_read(connection: Connection, written: list[Entry]) -> None:
    connection.execute(update(log).where(log.c.seq == 3).values(act="sign"))
    reading = entries(connection)
    assert [next(reading), next(reading)] == written[:2]


def test_a_detail_without_a_canonical_spelling_writes_nothing(connection: Connection) -> None:
    with pytest.raises(BadValue):
        append(connection, "2031-05-06T07:08:09Z", MEMBER, "add", 1.5, bytes(SALT_BYTES))
    assert connection.execute(select(log)).all() == []


def test_a_join_is_never_written_by_itself(connection: Connection) -> None:
    with pytest.raises(BadValue):
        append(connection, "2031-05-06T07:08:09Z", MEMBER, JOIN, {}, bytes(SALT_BYTES))


def test_a_merged_log_is_read_as_it_was_written_and_goes_on_at_the_end_of_its_main_strand(
    connection: Connection,
) -> None:
    write(connection, "a", "b")
    start = everything(connection)
    merged = merge(going_on(start, "one"), going_on(start, "other"))
    write_merged(connection, merged)
    assert everything(connection) == merged
    assert last(connection) == len(main_of(merged)) == 4
    append(connection, "2021-05-06T07:08:09Z", MEMBER, "add", {}, bytes(SALT_BYTES))
    assert last(connection) == 5
    assert everything(connection)[1:] == merged[1:]
    assert names(connection) == {name for name, _, _ in layout(connection)}


def test_writing_a_merged_log_that_lacks_an_act_is_refused_and_changes_nothing(connection: Connection) -> None:
    write(connection, "a", "b")
    start = everything(connection)
    write(connection, "c")
    before = everything(connection)
    with pytest.raises(BadValue, match="lacks 1"):
        write_merged(connection, going_on(start, "other"))
    assert everything(connection) == before


def test_a_gap_on_another_strand_is_damaged_and_named(connection: Connection) -> None:
    write(connection, "a", "b")
    start = everything(connection)
    write_merged(connection, merge(going_on(start, "one", "more"), going_on(start, "other", "more")))
    name = layout(connection)[1][0]
    connection.execute(delete(log).where((log.c.strand == name) & (log.c.seq == 3)))
    with pytest.raises(Damaged, match=place(name, 3)):
        everything(connection)
    assert place(MAIN, 3) == "log entry 3"


def test_the_number_of_an_entry_never_comes_from_the_clock(connection: Connection) -> None:
    for at in ("2031-05-06T07:08:09Z", "2041-05-06T07:08:09Z", "2021-05-06T07:08:09Z", ""):
        append(connection, at, MEMBER, "add", {"claimed": at}, bytes(SALT_BYTES))
    assert [entry.at[:4] for entry in entries(connection)] == ["2031", "2041", "2021", ""]
    assert [entry.seq for entry in entries(connection)] == [1, 2, 3, 4]


def test_the_acts_behind_an_entry_are_told_each_once(connection: Connection, written: list[Entry]) -> None:
    assert (acts_after(connection, 0), acts_after(connection, SIZE)) == ({"add"}, set())
    append(connection, "2031-05-06T07:08:09Z", MEMBER, "view", {}, bytes(SALT_BYTES))
    assert acts_after(connection, SIZE) == {"view"}
    assert acts_after(connection, SIZE - 1) == {"add", "view"}
