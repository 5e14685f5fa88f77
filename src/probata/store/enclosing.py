"""Enclosing: an item that lay open, or in another compartment, goes into a compartment.

Its text, name and digests leave the tables and the search index, its bytes go into a blob of the compartment's own, and
what other tables say of the digests of its documents says the keyed ones from then on. The old blob is for the caller
to discard once the transaction stands.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, func, select

from probata.record.digest import Digest
from probata.record.ref import Ref
from probata.store import arrivals, assessments, handling, item_cells, items, likenesses, search_index, ties, vault
from probata.store import blobs as files
from probata.store.blobs import BlobStore
from probata.store.cells import Held
from probata.store.tables import decisions, declared, documents, saved
from probata.store.tables import items as items_table


def enclose(
    connection: Connection, held: Held, folder: Path, opened: BlobStore, to: Mapping[Ref, Ref]
) -> dict[Ref, str]:
    """Moves items into compartments (``to``: item -> compartment) and gives the names of the blobs that they no longer
    need; an item that is there already is left out.

    ``opened`` is the store of open blobs. The compartments have to be held, and so have those that the items are in.
    Raises KeyError otherwise, Damaged when the bytes or cells of an item do not open.
    """
    there = items.restricted(connection)
    moving = {item: compartment for item, compartment in to.items() if there.get(item) != compartment}
    old = {
        item: _move(connection, held, folder, opened, item, (there.get(item), compartment))
        for item, compartment in moving.items()
    }
    if any(item not in there for item in moving):
        search_index.merge(connection)
    return old


def _move(
    connection: Connection, held: Held, folder: Path, opened: BlobStore, item: Ref, way: tuple[Ref | None, Ref]
) -> str:
    before, compartment = way
    store = opened if before is None else held.blobs(before, folder)
    old = items.blob_of(connection, item)
    new = files.put(held.blobs(compartment, folder), files.get(store, old))
    if before is None:
        _from_the_tables(connection, held, item, compartment)
    else:
        _from_cells(connection, held, item, before, compartment)
    handling.enclose(connection, held, item, compartment)
    arrivals.enclose(connection, held, item, compartment)
    likenesses.enclose(connection, held, item, compartment)
    assessments.enclose(connection, held, item, compartment)
    ties.enclose(connection, held, item, compartment)
    vault.enclose(connection, held, item, compartment)
    stub = dict.fromkeys(("digest", "name", "size", "reader", "exact", "limits", "text", "marks"))
    here = items_table.c.ref == str(item)
    connection.execute(
        items_table.update().where(here).values(**stub, compartment=str(compartment), blob=new, public=False)
    )
    return old


@dataclass(frozen=True, slots=True)
class Enclosed:
    """The blobs of the compartments that are held, and the names of all blobs that records rest on: looked up once for
    many files. Whoever stores a file meanwhile adds its blob's name."""

    stores: tuple[BlobStore, ...]
    names: set[str]

    @classmethod
    def of(cls, connection: Connection, held: Held, folder: Path) -> Enclosed:
        """As they are now."""
        stores = tuple(held.blobs(compartment, folder) for compartment in sorted(held.refs))
        return cls(stores, items.blob_names(connection))

    def where(self, digest: Digest) -> BlobStore | None:
        """The blobs of the compartment that has a file with this digest; no cell is opened."""
        return next((store for store in self.stores if files.name_of(store, digest) in self.names), None)


def _from_the_tables(connection: Connection, held: Held, item: Ref, compartment: Ref) -> None:
    sheet, text, marks = items.open_item(connection, item)
    item_cells.put(connection, held, compartment, sheet, text, marks)
    _rename(connection, {one.digest.hex: item_cells.keyed(held, compartment, one.digest).hex for one in sheet.parts})
    refs = [str(one.ref) for one in sheet.parts]
    numbers = items.numbers_of(connection, refs)
    connection.execute(declared.delete().where(declared.c.document.in_(refs)))
    stub = {"name": None, "start": None, "end": None, "digest": None}
    connection.execute(documents.update().where(documents.c.ref.in_(refs)).values(**stub))
    search_index.remove(connection, numbers)  # and merged by the caller


def _from_cells(connection: Connection, held: Held, item: Ref, before: Ref, compartment: Ref) -> None:
    sheet = item_cells.sheet(connection, held, item, before)
    if sheet is None:
        raise KeyError(str(before))
    text, marks = item_cells.text(connection, held, item)
    item_cells.put(connection, held, compartment, sheet, text, marks)
    old, new = (item_cells.outside(sheet, held, one).parts for one in (before, compartment))
    _rename(connection, {a.digest.hex: b.digest.hex for a, b in zip(old, new, strict=True)})


def _rename(connection: Connection, digests: Mapping[str, str]) -> None:
    """Other tables name a text by its digest; a list of two is kept in order, as those who look it up write it."""
    for old, new in digests.items():
        for column in (decisions.c.binds, decisions.c.answer, decisions.c.seen, saved.c.body):
            table = column.table
            found = connection.execute(select(table.c.number, column).where(func.instr(column, old) > 0)).all()
            for number, words in found:
                value = {column.name: in_order(words.replace(old, new))}
                connection.execute(table.update().where(table.c.number == number).values(**value))


def in_order(words: str) -> str:
    """A list of names in JSON in the order that it has where it is made; other words as they are."""
    try:
        said = json.loads(words)
    except ValueError:
        return words
    plain = isinstance(said, list) and all(isinstance(one, str) for one in said)
    return json.dumps(sorted(said), separators=(",", ":"), ensure_ascii=False) if plain else words
