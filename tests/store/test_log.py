from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, select, update

from probata.record.errors import BadValue, Damaged
from probata.record.ref import Ref
from probata.signing.commitment import leaf
from probata.signing.merkle import root
from probata.store.log import SALT_BYTES, Entry, append, checkpoint, entries
from probata.store.tables import log

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
        leaf(
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
