"""Enclosing: what lay open is in its compartment afterwards, and nowhere else."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from probata.record.canonical import dump
from probata.record.digest import Digest
from probata.record.errors import Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import blobs as files
from probata.store import compartments, decisions, enclosing, items, saved, search_index
from probata.store.blobs import BlobStore
from probata.store.cells import Held
from probata.store.keyring import Compartments
from probata.store.tables import declared

if TYPE_CHECKING:
    from sqlalchemy import Connection

INQUIRY = Ref.of("inquiry", bytes(16))
A, B = Ref.of("compartment", bytes([1] * 16)), Ref.of("compartment", bytes([2] * 16))


def holding(*which: Ref) -> Held:
    known = Compartments(Withheld(b""), b"", {})
    known.learn({ref: Withheld(ref.token.encode() + b"123456") for ref in which})
    return Held(INQUIRY, known)


BOTH = holding(A, B)


@pytest.fixture
def stocked(connection: Connection, blobs: BlobStore, kit: ModuleType) -> list[Ref]:
    compartments.add(connection, [compartments.Compartment(ref, compartments.JOINT) for ref in (A, B)])
    return [kit.stock(connection, blobs, number)[0].ref for number in (1, 2, 3)]


def enclose(connection: Connection, blobs: BlobStore, item: Ref, compartment: Ref, held: Held = BOTH) -> str:
    return enclosing.enclose(connection, held, blobs.folder, blobs, {item: compartment}).get(item, "")


def test_an_item_reads_the_same_from_its_compartment_at_its_old_place(
    connection: Connection, blobs: BlobStore, stocked: list[Ref]
) -> None:
    before = list(items.all_documents(connection))
    enclose(connection, blobs, stocked[1], A)
    after = list(items.all_documents(connection, BOTH))
    assert [(one.document.ref, one.text, one.marks, one.whole, one.item.name) for one in after] == [
        (one.document.ref, one.text, one.marks, one.whole, one.item.name) for one in before
    ]
    assert [one.item.ref for one in items.all_documents(connection)] == [stocked[0]] * 2 + [stocked[2]] * 2
    assert items.restricted(connection) == {stocked[1]: A}


def test_it_is_in_no_table_and_no_index_any_more(
    connection: Connection, blobs: BlobStore, stocked: list[Ref], kit: ModuleType
) -> None:
    words = kit.text_of(2)[:9]
    assert search_index.candidates(connection, [words.lower()])
    enclose(connection, blobs, stocked[1], A)
    assert not search_index.candidates(connection, [words.lower()])
    assert search_index.indexed(connection) == items.how_many_documents(connection) == 4
    assert len(connection.execute(select(declared)).all()) == 2


def test_its_bytes_are_in_a_blob_of_the_compartment(
    connection: Connection, blobs: BlobStore, stocked: list[Ref], kit: ModuleType
) -> None:
    data = kit.text_of(2).encode()
    old = enclose(connection, blobs, stocked[1], A)
    new = items.blob_of(connection, stocked[1])
    assert old == files.name_of(blobs, Digest.of(data)) != new
    assert files.get(BOTH.blobs(A, blobs.folder), new) == data
    for other in (blobs, BOTH.blobs(B, blobs.folder)):
        with pytest.raises(Damaged):
            files.get(other, new)
    found = enclosing.Enclosed.of(connection, BOTH, blobs.folder).where(Digest.of(data))
    assert found is not None
    assert files.holds(found, new)
    assert enclosing.Enclosed.of(connection, holding(B), blobs.folder).where(Digest.of(data)) is None


def test_moving_on_leaves_nothing_for_who_holds_the_first_compartment(
    connection: Connection, blobs: BlobStore, stocked: list[Ref], kit: ModuleType
) -> None:
    enclose(connection, blobs, stocked[1], A)
    assert enclose(connection, blobs, stocked[1], A) == ""
    old = enclose(connection, blobs, stocked[1], B)
    assert old != items.blob_of(connection, stocked[1])
    assert len(list(items.all_documents(connection, holding(A)))) == 4
    assert len(list(items.all_documents(connection, holding(B)))) == 6
    assert files.get(BOTH.blobs(B, blobs.folder), items.blob_of(connection, stocked[1])) == kit.text_of(2).encode()


def test_several_items_go_to_several_compartments_at_once(
    connection: Connection, blobs: BlobStore, stocked: list[Ref]
) -> None:
    one, two, three = stocked
    enclose(connection, blobs, one, A)
    old = enclosing.enclose(connection, BOTH, blobs.folder, blobs, {one: A, two: B, three: A})
    assert set(old) == {two, three}
    assert items.restricted(connection) == {one: A, two: B, three: A}
    assert search_index.indexed(connection) == 0
    for table in ("find_spaced", "find_unspaced"):  # what is left of an index are its sums and its structure
        rows = connection.exec_driver_sql(f"SELECT id FROM {table}_data ORDER BY id").scalars().all()  # noqa: S608 (two fixed names)
        assert rows == [1, 10]


@pytest.mark.parametrize("held", [(), (A,), (B,)])
def test_who_does_not_hold_both_compartments_moves_nothing(
    connection: Connection, blobs: BlobStore, stocked: list[Ref], held: tuple[Ref, ...]
) -> None:
    enclose(connection, blobs, stocked[1], A)
    with pytest.raises(KeyError):
        enclose(connection, blobs, stocked[1], B, holding(*held))
    assert items.restricted(connection) == {stocked[1]: A}


def test_decisions_and_places_follow_the_text_that_they_bind_to(
    connection: Connection, blobs: BlobStore, stocked: list[Ref], kit: ModuleType
) -> None:
    everything = [one.document for one in items.all_documents(connection)]
    digests = {one.ref: one.digest.hex for one in everything}
    mine = [one for one in everything if one.item == stocked[1]]
    for number, one in enumerate(everything[:3] + everything[4:]):
        binds = dump(sorted([digests[one.ref], digests[mine[0].ref]])).decode()
        made = decisions.Decision(kit.new_ref("decision"), f"same {number}", binds, "yes", "", "", "", "")
        decisions.save(connection, made)
    body = {"digest": digests[mine[1].ref], "document": str(mine[1].ref)}
    saved.save(connection, saved.Saved(kit.new_ref("place"), "gate", saved.PLACE, body, "", ""))
    enclose(connection, blobs, stocked[1], A)
    now = {one.document.ref: one.document.digest.hex for one in items.all_documents(connection, BOTH)}
    standing = decisions.standing(connection)
    for number, one in enumerate(everything[:3] + everything[4:]):
        assert (f"same {number}", dump(sorted([now[one.ref], now[mine[0].ref]])).decode()) in standing
    assert saved.standing(connection)["gate"].body["digest"] == now[mine[1].ref]
    told = repr([one.binds for one in standing.values()]) + repr(saved.standing(connection))
    assert not any(digests[one.ref] in told for one in mine)


def test_an_item_whose_blob_is_damaged_stays_where_it_is(
    connection: Connection, blobs: BlobStore, stocked: list[Ref]
) -> None:
    (blobs.folder / items.blob_of(connection, stocked[1])).write_bytes(b"noise")
    with pytest.raises(Damaged):
        enclose(connection, blobs, stocked[1], A)
    assert items.restricted(connection) == {}
    assert Path(blobs.folder).is_dir()
