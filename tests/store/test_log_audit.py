"""Whatever somebody does to a log, the audit finds it and says where."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, select, update

from probata.record.digest import Digest
from probata.record.errors import BadValue
from probata.signing import Checkpoint, timestamp
from probata.signing.checkpoint import signed as signed_note
from probata.store import checkpoints, log
from probata.store.checkpoints import Signed
from probata.store.log_audit import Audit, audit
from probata.store.strands import MAIN, Entry, Kept, merge
from probata.store.tables import checkpoints as checkpoint_rows
from probata.store.tables import log as log_rows
from probata.store.tables import stamps as stamp_rows
from probata.store.tables import strands as strand_rows
from tests.authority import Authority
from tests.store.logs_kit import KEY, MEMBER, ORIGIN, OTHER, alone, asked, going_on, main_of, sign, take_in, write

if TYPE_CHECKING:
    from sqlalchemy import Connection

Change = Callable[["Connection"], object]


@pytest.fixture
def signed(connection: Connection) -> Signed:
    """Three acts, a checkpoint (entry 4), two more acts."""
    write(connection, "a", "b", "c")
    made = sign(connection)
    write(connection, "d", "e")
    return made


@pytest.fixture
def merged(connection: Connection) -> Connection:
    """Two copies that parted after three entries, merged; on the main strand an act and a checkpoint followed."""
    write(connection, "a", "b", "c")
    start = log.everything(connection)
    log.write_merged(connection, merge(going_on(start, "one", "one more"), going_on(start, "other", "other more")))
    write(connection, "later")
    sign(connection)
    return connection


def wheres(found: Audit) -> list[str]:
    return [fault.where for fault in found.faults]


def change_row(seq: int, strand: str = MAIN, **values: object) -> Change:
    chosen = (log_rows.c.seq == seq) & (log_rows.c.strand == strand)
    return lambda connection: connection.execute(update(log_rows).where(chosen).values(values))


def remove(*numbers: int) -> Change:
    return lambda connection: connection.execute(delete(log_rows).where(log_rows.c.seq.in_(numbers)))


def rewrite(connection: Connection, seq: int, says: str) -> None:
    """What somebody who holds the keys can do: another entry with a leaf that fits it."""
    row = connection.execute(select(log_rows).where(log_rows.c.seq == seq)).one()
    other = Kept.of(Entry(seq, row.at, row.member, row.act, {"says": says}), row.salt)
    change_row(seq, detail=f'{{"says":"{says}"}}', leaf=other.leaf)(connection)


def swap(connection: Connection, one: int, other: int) -> None:
    for old, new in ((one, 99), (other, one), (99, other)):
        connection.execute(update(log_rows).where(log_rows.c.seq == old).values(seq=new))


def test_a_sound_log_has_no_fault(connection: Connection, signed: Signed) -> None:
    found = audit(connection, asked({"kept": signed.note}))
    assert found.faults == ()
    assert (found.head.size, found.entries, found.strands, found.checkpoints, found.signed) == (6, 6, 1, 1, 4)
    assert found.compared == (("kept", 4),)


def test_an_empty_log_and_a_log_without_checkpoints_have_no_fault(connection: Connection) -> None:
    assert audit(connection, asked()).faults == ()
    write(connection, "a")
    assert audit(connection, asked()).faults == ()


@pytest.mark.parametrize("seq", [1, 3, 4, 6])
@pytest.mark.parametrize(
    "values",
    [
        {"detail": '{"says":"x"}'},
        {"detail": b"\xff"},
        {"detail": "{"},
        {"salt": bytes(32)},
        {"salt": "text"},
        {"leaf": bytes(32)},
        {"act": "view"},
        {"at": "2041-05-06T07:08:09Z"},
        {"member": "somebody"},
    ],
)
def test_every_changed_part_of_an_entry_is_found_at_its_place(
    connection: Connection, signed: Signed, seq: int, values: dict[str, object]
) -> None:
    for name, value in values.items():
        connection.exec_driver_sql(f"UPDATE log SET {name} = ? WHERE seq = ?", (value, seq))  # noqa: S608 (fixed words)
    assert wheres(audit(connection, asked())) == [f"log entry {seq}"]


@pytest.mark.parametrize("seq", [1, 2, 4, 5])
def test_a_removed_entry_is_found_at_its_place(connection: Connection, signed: Signed, seq: int) -> None:
    remove(seq)(connection)
    found = audit(connection, asked())
    assert wheres(found) == [f"log entry {seq}"]
    assert not found.whole


def test_every_one_of_several_places_is_named(connection: Connection, signed: Signed) -> None:
    change_row(2, act="view")(connection)
    remove(5)(connection)
    assert wheres(audit(connection, asked())) == ["log entry 2", "log entry 5"]


def test_two_entries_that_changed_places_are_found(connection: Connection, signed: Signed) -> None:
    swap(connection, 2, 3)
    assert wheres(audit(connection, asked())) == ["log entry 2", "log entry 3"]


def test_an_entry_that_was_rewritten_with_its_leaf_is_found_by_the_checkpoint_above_it(
    connection: Connection, signed: Signed
) -> None:
    rewrite(connection, 2, "forged")
    (fault,) = (one for one in audit(connection, asked()).faults if "not the ones" in one.says)
    assert fault.where == "checkpoint of 4 entries"


def test_an_entry_behind_the_newest_checkpoint_can_be_rewritten_and_the_audit_says_which_those_are(
    connection: Connection, signed: Signed
) -> None:
    rewrite(connection, 6, "forged")
    found = audit(connection, asked({"kept": signed.note}))
    assert (found.faults, found.signed, found.head.size) == ((), 4, 6)


def test_last_entries_that_were_removed_are_found_by_a_kept_checkpoint(connection: Connection, signed: Signed) -> None:
    later = sign(connection)
    connection.execute(delete(checkpoint_rows).where(checkpoint_rows.c.size == later.checkpoint.size))
    remove(5, 6, 7)(connection)
    assert audit(connection, asked()).faults == ()
    (fault,) = audit(connection, asked({"kept.txt": later.note})).faults
    assert fault.where == "kept.txt"
    assert "knows 7 entries and this log has 4" in fault.says


def test_a_log_that_was_written_anew_and_signed_is_found_by_a_kept_checkpoint(
    connection: Connection, signed: Signed
) -> None:
    for table in (log_rows, checkpoint_rows):
        connection.execute(delete(table))
    write(connection, "x", "y", "z")
    sign(connection)
    write(connection, "d", "e")
    assert audit(connection, asked()).faults == ()
    assert wheres(audit(connection, asked({"kept.txt": signed.note}))) == ["kept.txt"]


def test_a_checkpoint_by_another_key_or_of_another_inquiry_is_found(connection: Connection) -> None:
    write(connection, "a")
    sign(connection, OTHER)
    (fault,) = audit(connection, asked()).faults
    assert (fault.where, "not signed by the key" in fault.says) == ("checkpoint of 2 entries", True)
    other = sign(connection, KEY, "probata/another")
    found = audit(connection, asked({"kept.txt": other.note})).faults
    assert [fault.where for fault in found if "another inquiry" in fault.says] == [
        "kept.txt",
        "checkpoint of 3 entries",
    ]


@pytest.mark.parametrize("data", [b"", b"no note", b"\xff" * 10])
def test_a_kept_file_that_is_no_checkpoint_is_found(connection: Connection, signed: Signed, data: bytes) -> None:
    assert wheres(audit(connection, asked({"kept.txt": data}))) == ["kept.txt"]


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ("DELETE FROM checkpoints", "log entry 4"),
        ("UPDATE checkpoints SET size = 3", "checkpoint of 3 entries"),
        ("UPDATE checkpoints SET root = printf('%064d', 0)", "checkpoint of 4 entries"),
        ("UPDATE checkpoints SET root = 'no root'", "checkpoint of 4 entries"),
        ("UPDATE checkpoints SET size = 'four'", "checkpoint of four entries"),
        ("UPDATE checkpoints SET note = 'text'", "checkpoint of 4 entries"),
        ("UPDATE checkpoints SET note = x'00'", "checkpoint of 4 entries"),
    ],
)
def test_a_checkpoint_that_was_removed_or_changed_is_found(
    connection: Connection, signed: Signed, change: str, where: str
) -> None:
    connection.exec_driver_sql(change)
    assert where in wheres(audit(connection, asked()))


def test_a_checkpoint_that_no_entry_stands_for_is_found(connection: Connection, signed: Signed) -> None:
    size, root = log.checkpoint(connection)
    tree = Checkpoint(size, Digest(root.hex()))
    checkpoints.save(connection, Signed(tree, signed_note(ORIGIN, tree, KEY)))
    assert wheres(audit(connection, asked())) == ["checkpoint of 6 entries"]


def test_a_merged_log_has_no_fault_and_checkpoints_of_both_copies_are_its_own(merged: Connection) -> None:
    found = audit(merged, asked())
    assert (found.faults, found.strands) == ((), 2)


@pytest.mark.parametrize("number", [4, 5])
def test_an_entry_that_is_gone_or_changed_on_another_strand_is_found_there(merged: Connection, number: int) -> None:
    name = log.layout(merged)[1][0]
    change_row(number, name, act="view")(merged)
    assert wheres(audit(merged, asked())) == [f"log entry {number} of strand {name[:12]}"]


def test_another_strand_whose_end_was_cut_off_is_found(merged: Connection) -> None:
    name = log.layout(merged)[1][0]
    merged.execute(delete(log_rows).where((log_rows.c.strand == name) & (log_rows.c.seq == 5)))
    assert wheres(audit(merged, asked())) == ["log entry 6", f"strand {name[:12]}"]


def test_another_strand_that_is_gone_is_found(merged: Connection) -> None:
    name = log.layout(merged)[1][0]
    merged.execute(delete(strand_rows))
    assert wheres(audit(merged, asked())) == [f"strand {name[:12]}"]
    merged.execute(delete(log_rows).where(log_rows.c.strand == name))
    assert wheres(audit(merged, asked())) == ["log entry 6"]


@pytest.mark.parametrize("change", ["fork = 40", "fork = 0", "fork = 'x'", "parent = 'nobody'", "name = 'main'"])
def test_a_strand_that_begins_nowhere_is_found(merged: Connection, change: str) -> None:
    merged.exec_driver_sql(f"UPDATE strands SET {change}")  # noqa: S608 (fixed words)
    assert any(where.startswith("strand ") for where in wheres(audit(merged, asked())))


def test_a_strand_that_was_only_renamed_is_found(merged: Connection) -> None:
    for table in ("strands SET name", "log SET strand"):
        merged.exec_driver_sql(f"UPDATE {table} = 'aaaa' WHERE {table.split()[-1]} != 'main'")
    assert wheres(audit(merged, asked())) == ["log"]


def test_a_timestamp_is_attested_and_checked_when_there_are_certificates(
    connection: Connection, signed: Signed, authority: Authority, stranger: Authority
) -> None:
    take_in(connection, signed, authority.answer(timestamp.request(signed.note)))
    (bare,) = audit(connection, asked()).attested
    (checked,) = audit(connection, asked(certificates=authority.certificates.read_bytes())).attested
    assert (bare.size, bare.checked, checked.checked, bare.time) == (4, False, True, checked.time)
    (fault,) = audit(connection, asked(certificates=stranger.certificates.read_bytes())).faults
    assert "not signed by an authority" in fault.says
    with pytest.raises(BadValue):
        audit(connection, asked(certificates=b"none"))


def test_no_changed_byte_of_a_timestamp_is_accepted(
    connection: Connection, signed: Signed, authority: Authority
) -> None:
    answer = authority.answer(timestamp.request(signed.note))
    take_in(connection, signed, answer)
    for place in range(len(answer)):
        changed = bytearray(answer)
        changed[place] ^= 1 << place % 8
        connection.execute(update(stamp_rows).values(response=bytes(changed)))
        found = audit(connection, asked())
        assert [fault.says for fault in found.faults] == ["Its bytes are not those that the log pins."]
        assert found.attested == ()


def test_a_timestamp_that_is_gone_exchanged_or_over_something_else_is_found(
    connection: Connection, signed: Signed, authority: Authority
) -> None:
    take_in(connection, signed, authority.answer(timestamp.request(signed.note)))
    later = sign(connection)
    checkpoints.save_stamp(connection, later.checkpoint, authority.answer(timestamp.request(later.note)))
    assert ["No entry of the log pins" in fault.says for fault in audit(connection, asked()).faults] == [True]
    connection.execute(delete(stamp_rows).where(stamp_rows.c.size == signed.checkpoint.size))
    assert "log entry 7" in wheres(audit(connection, asked()))
    connection.execute(update(stamp_rows).values(size=signed.checkpoint.size, root=signed.checkpoint.root.hex))
    assert any("not over the checkpoint" in fault.says for fault in audit(connection, asked()).faults)
    connection.execute(delete(stamp_rows))
    take_in(connection, signed, b"no timestamp at all")
    assert any("no answer" in fault.says for fault in audit(connection, asked()).faults)


def test_clocks_that_jump_ten_years_change_nothing_of_what_is_proven(connection: Connection) -> None:
    for number, at in enumerate(["2031-01-01T00:00:00Z", "2041-01-01T00:00:00Z", "2021-01-01T00:00:00Z"]):
        log.append(connection, at, MEMBER, "add", {"number": number}, bytes([number] * 32))
    sign(connection)
    assert [entry.detail for entry in log.entries(connection)][:3] == [{"number": number} for number in range(3)]
    assert audit(connection, asked()).faults == ()


def test_the_kit_writes_what_the_store_reads(connection: Connection) -> None:
    write(connection, "a", "b")
    assert alone(main_of(log.everything(connection))) == log.everything(connection)
