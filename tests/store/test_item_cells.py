"""A restricted item as cells: whole, in its own compartment, and unknown outside."""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from probata.method.documents.item import Document, Item
from probata.method.documents.model import Reading
from probata.record.digest import Digest
from probata.record.errors import Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import cells, compartments, item_cells, items
from probata.store.cells import Held
from probata.store.item_cells import Sheet
from probata.store.keyring import Compartments
from probata.store.tables import documents, sealed
from probata.store.tables import items as items_table

if TYPE_CHECKING:
    from sqlalchemy import Connection

INQUIRY = Ref.of("inquiry", bytes(16))
A, B = Ref.of("compartment", bytes([1] * 16)), Ref.of("compartment", bytes([2] * 16))
Parts = tuple[Item, Reading, tuple[Document, ...]]


def holding(*which: Ref) -> Held:
    known = Compartments(Withheld(b""), b"", {})
    known.learn({ref: Withheld(ref.token.encode() + b"123456") for ref in which})
    return Held(INQUIRY, known)


BOTH = holding(A, B)


@pytest.fixture
def one(connection: Connection, kit: ModuleType) -> Parts:
    compartments.add(connection, [compartments.Compartment(ref, compartments.JOINT) for ref in (A, B)])
    made: Parts = kit.item_of("She said: the gate. \U0001f512\nمرحبا", "Gate of Vostrakeen.txt")
    items.save_restricted(connection, BOTH, A, made[0], "b" * 64, made[1], made[2])
    return made


def test_an_item_comes_back_whole(connection: Connection, one: Parts) -> None:
    item, reading, parts = one
    assert item_cells.sheet(connection, holding(A), item.ref, A) == Sheet(item, parts)
    assert item_cells.text(connection, holding(A), item.ref) == (reading.text, reading.marks)
    found = list(items.all_documents(connection, BOTH))
    assert [each.text for each in found] == [part.span.of(reading.text) for part in parts]
    assert [each.document.declared for each in found] == [part.declared for part in parts]
    assert found[0].whole == Digest.of(reading.text.encode())


def test_outside_its_compartment_a_text_has_a_keyed_digest(connection: Connection, one: Parts) -> None:
    (first, _) = items.all_documents(connection, BOTH)
    true = one[2][0].digest
    assert first.document.digest == item_cells.keyed(BOTH, A, true) != true
    assert item_cells.keyed(BOTH, B, true) not in (true, first.document.digest)


def test_without_the_compartment_there_is_a_stub_and_nothing_else(connection: Connection, one: Parts) -> None:
    item, _, parts = one
    assert item_cells.sheet(connection, holding(B), item.ref, A) is None
    for held in (None, holding(), holding(B)):
        assert list(items.all_documents(connection, held)) == []
        assert items.names_of_documents(connection, held) == []
    assert items.by_digest(connection) == {}
    assert items.how_many_documents(connection) == 0
    assert items.claims_of_all(connection) == []
    row = connection.execute(select(items_table)).one()
    assert {name for name, value in row._mapping.items() if value is not None} == {
        *("number", "ref", "compartment", "blob", "public")
    }
    stubs = connection.execute(select(documents).order_by(documents.c.position)).all()
    assert [stub.ref for stub in stubs] == [str(part.ref) for part in parts]
    assert all(stub.name is stub.start is stub.end is stub.digest is None for stub in stubs)


def test_a_text_that_is_gone_is_damage(connection: Connection, one: Parts) -> None:
    cells.drop(connection, [one[0].ref], item_cells.TEXT)
    with pytest.raises(Damaged, match="missing"):
        list(items.all_documents(connection, BOTH))


@pytest.mark.parametrize("said", [b"", b"[]", b"{}", b'{"item": {}, "documents": []}', b"\xff", b'{"item": 1}'])
def test_a_cell_that_holds_something_else_is_damage(connection: Connection, one: Parts, said: bytes) -> None:
    cells.put(connection, BOTH, A, one[0].ref, item_cells.ITEM, Withheld(said))
    with pytest.raises(Damaged):
        item_cells.sheet(connection, BOTH, one[0].ref, A)


def test_texts_of_one_padded_size_are_sealed_alike(connection: Connection, one: Parts, kit: ModuleType) -> None:
    for number, size in enumerate((9_000, 9_100)):
        item, reading, parts = kit.item_of("x" * size + str(number), "Notes.txt")
        items.save_restricted(connection, BOTH, B, item, str(number) * 64, reading, parts)
    query = select(sealed.c.data).where((sealed.c.compartment == str(B)) & (sealed.c.field == "text"))
    assert len({len(row.data) for row in connection.execute(query)}) == 1
