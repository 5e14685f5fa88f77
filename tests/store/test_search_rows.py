from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from probata.record.ref import Ref
from probata.store import items, search_rows
from probata.store.search_body import About

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.store.blobs import BlobStore


@pytest.fixture
def stocked(connection: Connection, blobs: BlobStore, kit: ModuleType) -> Connection:
    """Six documents in three files."""
    for number in (1, 2, 3):
        kit.stock(connection, blobs, number)
    return connection


def test_all_rows_come_file_by_file_with_their_own_text_and_claims(
    stocked: Connection, kit: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_rows, "_FEW", 4)
    every = list(search_rows.rows(stocked))
    assert [one.number for one in every] == [1, 2, 3, 4, 5, 6]
    assert [a.text + b.text for a, b in zip(every[::2], every[1::2], strict=True)] == [
        kit.text_of(n) for n in (1, 2, 3)
    ]
    assert every[1].claims == (("author", "N. Sevrin"),)
    assert every[0].claims == ()
    assert list(search_rows.rows(stocked, [5, 2])) == [every[1], every[4]]
    assert search_rows.names(stocked, [2]) == {2: (every[1].ref, "report-1.txt#2")}
    assert search_rows.numbers_of(stocked, [one.ref for one in every[:5]]) == {1, 2, 3, 4, 5}
    assert search_rows.claims(stocked, [one.ref for one in every], "author").keys() == {o.ref for o in every[1::2]}
    assert search_rows.claims(stocked, [one.ref for one in every], "title") == {}


def test_what_is_known_of_one_document(stocked: Connection) -> None:
    assert search_rows.about_of(stocked, 2) == About("report-1.txt#2", (), ("N. Sevrin",), "txt", public=False)
    assert search_rows.about_of(stocked, 99) is None
    assert search_rows.about("n", [("title", "T"), ("date", "D")], "read-pdf/1", public=True) == About(
        "n", ("T",), ("D",), "read-pdf", public=True
    )
    [item] = {Ref.parse(one) for one in items.refs(stocked)[1:2]}
    assert search_rows.item_numbers(stocked, item) == [3, 4]


def test_stubs_are_told_with_their_compartments_and_are_no_rows(stocked: Connection, kit: ModuleType) -> None:
    from probata.store import tables

    compartment, item = kit.new_ref("compartment"), kit.new_ref("item")
    values = {"ref": str(compartment), "kind": "joint"}
    stocked.execute(tables.compartments.insert().values(**values))
    stub = {"ref": str(item), "compartment": str(compartment), "blob": "b", "public": False}
    stocked.execute(tables.items.insert().values(**stub))
    document = str(kit.new_ref("doc"))
    stocked.execute(tables.documents.insert().values(ref=document, item=str(item), position=1))
    assert search_rows.restricted(stocked) == {document: (item, compartment)}
    assert len(list(search_rows.rows(stocked))) == 6
    assert search_rows.numbers_of(stocked, [document]) == set()
