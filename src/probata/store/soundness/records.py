"""Items with their documents, texts and blobs; sealed cells; the index of words. One item at a time, so that one that
cannot be read hides no other."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection, Engine, select

from probata.method.documents import marks
from probata.record.digest import Digest
from probata.record.errors import BadValue, Damaged
from probata.record.ref import Ref
from probata.record.span import TextSpan
from probata.store import cells, item_cells, search_index
from probata.store.blobs import BlobStore
from probata.store.cells import Held
from probata.store.database import reading
from probata.store.item_cells import Sheet
from probata.store.soundness import captured
from probata.store.soundness.model import Damage
from probata.store.tables import AnyRow, documents, items, sealed

_T = TypeVar("_T")
_BROKEN = (ValueError, LookupError, TypeError, AttributeError, BadValue)


def each(
    engine: Engine, these: Sequence[_T], look: Callable[[Connection, _T], Iterator[Damage]], named: Callable[[_T], str]
) -> Iterator[list[Damage]]:
    """What is found of each, one list for each. A connection that met a page that does not open is of no more use: the
    next one gets another."""
    left = deque(these)
    while left:
        try:
            with reading(engine) as connection:
                while left:
                    yield list(look(connection, left[0]))
                    left.popleft()
        except Damaged as fault:
            yield [Damage(named(left.popleft()), fault.message)]


@dataclass(frozen=True, slots=True)
class Items:
    """Looks at items: with what this member may open, and the inquiry's own blobs. Of those ``left_out`` of a travel
    copy there is a stub and nothing else to look at."""

    held: Held
    blobs: BlobStore
    left_out: frozenset[Ref] = frozenset()

    def look(self, connection: Connection, item: str) -> Iterator[Damage]:
        """All of one item: its text against the digests of its documents, its blob against its own."""
        row = connection.execute(select(items).where(items.c.ref == item)).one_or_none()
        if row is None:  # gone since it was listed
            return
        if row.compartment is None:
            yield from self._open(connection, row)
            return
        compartment = Ref.parse(row.compartment)
        if compartment in self.held:
            yield from self._restricted(connection, row, compartment)
        elif compartment not in self.left_out:
            yield from captured.there(item, self.blobs.folder, row.blob)

    def _open(self, connection: Connection, row: AnyRow) -> Iterator[Damage]:
        where = f"{row.name} ({row.ref})"
        found = connection.execute(select(documents).where(documents.c.item == row.ref).order_by(documents.c.position))
        try:
            parts = [(str(one.ref), TextSpan(one.start, one.end), one.digest) for one in found]
            text = row.text.decode("utf-8")
            marks.from_bytes(row.marks)
            json.loads(row.limits)
            digest, size = Digest(row.digest), int(row.size)
        except _BROKEN:
            yield Damage(where, "Its record cannot be read as what it should be.")
            return
        yield from _texts(where, text, parts)
        yield from captured.sound(where, self.blobs, row.blob, digest, size)

    def _restricted(self, connection: Connection, row: AnyRow, compartment: Ref) -> Iterator[Damage]:
        where, item = str(row.ref), Ref.parse(row.ref)
        try:
            sheet = item_cells.sheet(connection, self.held, item, compartment)
        except (Damaged, *_BROKEN) as fault:
            yield Damage(f"{where} cell item", _says(fault))
            return
        if sheet is None:
            yield Damage(f"{where} cell item", "It is missing.")
            return
        query = select(documents.c.ref).where(documents.c.item == row.ref)
        stubs = {str(one.ref) for one in connection.execute(query)}
        if stubs != {str(one.ref) for one in sheet.parts}:
            yield Damage(where, "The documents in its cell are others than those in the table.")
        yield from self._text(connection, where, item, sheet)
        store = self.held.blobs(compartment, self.blobs.folder)
        yield from captured.sound(where, store, row.blob, sheet.item.digest, sheet.item.size)

    def _text(self, connection: Connection, where: str, item: Ref, sheet: Sheet) -> Iterator[Damage]:
        try:
            text, _ = item_cells.text(connection, self.held, item)
        except (Damaged, *_BROKEN) as fault:
            yield Damage(f"{where} cell text", _says(fault))
            return
        yield from _texts(where, text, [(str(one.ref), one.span, one.digest.hex) for one in sheet.parts])


def _texts(where: str, text: str, parts: Sequence[tuple[str, TextSpan, str]]) -> Iterator[Damage]:
    for ref, span, digest in parts:
        if span.end > len(text):
            yield Damage(f"{where}, {ref}", "It ends after the end of the file's text.")
        elif Digest.of(span.of(text).encode("utf-8")).hex != digest:
            yield Damage(f"{where}, {ref}", "Its text is another than the one that was taken in.")
    if not parts:
        yield Damage(where, "It has no document.")


def open_cells(connection: Connection) -> list[tuple[str, str, Ref]]:
    """(object, field, compartment) of every cell that is no part of an item, which are opened with it."""
    query = select(sealed.c.object, sealed.c.field, sealed.c.compartment).order_by(sealed.c.object, sealed.c.field)
    of_items = (item_cells.ITEM, item_cells.TEXT)
    return [
        (row.object, row.field, Ref.parse(row.compartment))
        for row in connection.execute(query)
        if row.field not in of_items
    ]


def cell(held: Held) -> Callable[[Connection, tuple[str, str, Ref]], Iterator[Damage]]:
    """What looks at one of them."""

    def look(connection: Connection, one: tuple[str, str, Ref]) -> Iterator[Damage]:
        try:
            cells.get(connection, held, Ref.parse(one[0]), one[1])
        except (Damaged, *_BROKEN) as fault:
            yield Damage(named_cell(one), _says(fault))

    return look


def named_cell(one: tuple[str, str, Ref]) -> str:
    """Which cell it is, in words."""
    return f"{one[0]} cell {one[1]}"


def words(connection: Connection) -> Iterator[Damage]:
    """Whether the index of words knows every open document, and no other."""
    query = select(documents.c.number, documents.c.name).where(documents.c.name.is_not(None))
    known = {row.number: row.name for row in connection.execute(query)}
    indexed = search_index.numbers(connection)
    for number in sorted(known.keys() - indexed):
        yield Damage(f"{known[number]}, search index", "The index does not know this document: search misses it.")
    for number in sorted(indexed - known.keys()):
        yield Damage(f"search index row {number}", "The index has words of a document that is not open or not there.")


def _says(fault: BaseException) -> str:
    return fault.message if isinstance(fault, Damaged) else "It opens, and is not what it should be."
