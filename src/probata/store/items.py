"""Items and their documents: written once, never changed.

Those of a compartment are stubs here; what they are is in cells (item_cells.py), and is given to whoever holds the
compartment, in the same order and in the same words as the others.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import groupby

from sqlalchemy import ColumnElement, Connection, func, select

from probata.method.documents import marks
from probata.method.documents.cutting import cut
from probata.method.documents.item import Document, FullDocument, Item
from probata.method.documents.model import Declared, Mark, Reading
from probata.record.digest import Digest
from probata.record.ref import Ref
from probata.record.span import TextSpan
from probata.store import item_cells, search_index
from probata.store.cells import Held
from probata.store.item_cells import Sheet
from probata.store.tables import AnyRow, declared, documents, items

Index = Callable[[Connection, int, str], None]
"""What adds a document to the search index: its row number and its text."""
_FEW = 500
_MANY = 50_000
"""SQLite takes 250,000 values in one question; beyond this many all rows are looked at."""
_OF_ITEM = ("ref", "digest", "name", "size", "reader", "exact", "public", "limits")


def save(
    connection: Connection,
    item: Item,
    blob: str,
    reading: Reading,
    parts: tuple[Document, ...],
    index: Index = search_index.index,
) -> None:
    """The item, its canonical text and marks, its documents with their claims, and the search index."""
    connection.execute(
        items.insert().values(
            ref=str(item.ref),
            digest=item.digest.hex,
            name=item.name,
            size=item.size,
            blob=blob,
            reader=item.reader,
            exact=item.exact,
            public=item.public,
            limits=json.dumps(item.limits, ensure_ascii=False),
            text=reading.text.encode("utf-8"),
            marks=marks.to_bytes(reading.marks),
        )
    )
    for part in parts:
        index(connection, _save_document(connection, part), part.span.of(reading.text))


def save_restricted(
    connection: Connection,
    held: Held,
    compartment: Ref,
    item: Item,
    blob: str,
    reading: Reading,
    parts: tuple[Document, ...],
) -> None:
    """The same for an item of a compartment: stubs in the tables, everything else sealed, nothing in the index."""
    connection.execute(items.insert().values(ref=str(item.ref), compartment=str(compartment), blob=blob, public=False))
    stubs = [{"ref": str(one.ref), "item": str(item.ref), "position": one.position} for one in parts]
    connection.execute(documents.insert(), stubs)
    item_cells.add(connection, held, compartment, Sheet(item, parts), reading.text, reading.marks)


def _save_document(connection: Connection, document: Document) -> int:
    """Gives the number of its row."""
    added = connection.execute(
        documents.insert().values(
            ref=str(document.ref),
            item=str(document.item),
            position=document.position,
            name=document.name,
            start=document.span.start,
            end=document.span.end,
            digest=document.digest.hex,
        )
    )
    rows = [_declared_row(document.ref, claim) for claim in document.declared]
    if rows:
        connection.execute(declared.insert(), rows)
    return int(added.lastrowid)


def _declared_row(document: Ref, claim: Declared) -> dict[str, str | int | None]:
    start, end = (claim.span.start, claim.span.end) if claim.span else (None, None)
    return {
        "document": str(document),
        "field": claim.field,
        "value": claim.value,
        "source": claim.source,
        "start": start,
        "end": end,
    }


def by_digest(connection: Connection) -> dict[str, tuple[str, bool]]:
    """Digest of every open captured file -> the name that it was first given under, and whether it is public."""
    query = select(items.c.digest, items.c.name, items.c.public).where(items.c.compartment.is_(None))
    rows = connection.execute(query)
    return {row.digest: (row.name, row.public) for row in rows}


def set_public(connection: Connection, item: Ref, public: bool) -> None:
    """Marks an item as published by others, or takes that mark back."""
    connection.execute(items.update().where(items.c.ref == str(item)).values(public=public))
    search_index.refresh(connection, item)


def document_names(connection: Connection, held: Held | None = None) -> set[str]:
    """The names of all documents that may be seen, which are distinct among the open ones."""
    return {name for name, _, _ in names_of_documents(connection, held)}


def names_of_documents(connection: Connection, held: Held | None = None) -> list[tuple[str, Ref, bool]]:
    """Name and Ref of every document that may be seen, and whether others have published its file."""
    joined = select(documents.c.name, documents.c.ref, items.c.public).join(items, documents.c.item == items.c.ref)
    rows = connection.execute(joined.where(documents.c.name.is_not(None)).order_by(documents.c.number))
    mine = [(one.name, one.ref, False) for sheet in _sheets(connection, held) for one in sheet.parts]
    return [*((row.name, Ref.parse(row.ref), row.public) for row in rows), *mine]


def names(connection: Connection) -> dict[Ref, str]:
    """Item -> the name that it was first given under, of those in no compartment."""
    rows = connection.execute(select(items.c.ref, items.c.name).where(items.c.name.is_not(None)))
    return {Ref.parse(row.ref): row.name for row in rows}


def restricted(connection: Connection) -> dict[Ref, Ref]:
    """Item -> compartment, of every item that is in one."""
    query = select(items.c.ref, items.c.compartment).where(items.c.compartment.is_not(None)).order_by(items.c.number)
    return {Ref.parse(row.ref): Ref.parse(row.compartment) for row in connection.execute(query)}


def restricted_documents(connection: Connection) -> dict[str, Ref]:
    """Ref of every document of such an item -> compartment."""
    joined = select(documents.c.ref, items.c.compartment).join(items, documents.c.item == items.c.ref)
    rows = connection.execute(joined.where(items.c.compartment.is_not(None)))
    return {row.ref: Ref.parse(row.compartment) for row in rows}


def with_digest(connection: Connection, digest: Digest) -> Ref:
    """The open item with these bytes."""
    return Ref.parse(connection.execute(select(items.c.ref).where(items.c.digest == digest.hex)).scalar_one())


def with_blob(connection: Connection, blob: str) -> tuple[Ref, Ref | None] | None:
    """The item that rests on this blob, and its compartment."""
    row = connection.execute(select(items.c.ref, items.c.compartment).where(items.c.blob == blob)).first()
    return None if row is None else (Ref.parse(row.ref), Ref.parse(row.compartment) if row.compartment else None)


def has_document(connection: Connection, document: Ref) -> bool:
    """Whether the document is there (an erased one is not)."""
    query = select(documents.c.number).where(documents.c.ref == str(document))
    return connection.execute(query).first() is not None


def documents_of(connection: Connection, item: Ref) -> frozenset[Ref]:
    """The documents that an item holds."""
    rows = connection.execute(select(documents.c.ref).where(documents.c.item == str(item)))
    return frozenset(Ref.parse(ref) for (ref,) in rows)


def item_of(connection: Connection, document: Ref) -> Ref:
    """The item that a document is part of."""
    return Ref.parse(connection.execute(select(documents.c.item).where(documents.c.ref == str(document))).scalar_one())


def blobs_of(connection: Connection) -> dict[Ref, set[str]]:
    """Compartment -> the names of the blobs in it."""
    found: dict[Ref, set[str]] = {}
    for row in connection.execute(select(items.c.compartment, items.c.blob).where(items.c.compartment.is_not(None))):
        found.setdefault(Ref.parse(row.compartment), set()).add(row.blob)
    return found


def refs(connection: Connection) -> list[str]:
    """The Refs of all items, stubs too, in the order in which they were taken in."""
    return [row.ref for row in connection.execute(select(items.c.ref).order_by(items.c.number))]


def blob_names(connection: Connection) -> set[str]:
    """The names of all blobs that records rest on."""
    return {row.blob for row in connection.execute(select(items.c.blob))}


def sizes(connection: Connection) -> dict[str, int]:
    """Name of a blob -> how many bytes it holds, of the items that are in no compartment."""
    rows = connection.execute(select(items.c.blob, items.c.size).where(items.c.size.is_not(None)))
    return {row.blob: row.size for row in rows}


def blob_of(connection: Connection, item: Ref) -> str:
    """The name of the blob with this item's bytes."""
    return str(connection.execute(select(items.c.blob).where(items.c.ref == str(item))).scalar_one())


def all_documents(
    connection: Connection,
    held: Held | None = None,
    leaving_out: Collection[str] = (),
    *,
    only: Collection[str] | None = None,
    sealed_only: bool = False,
) -> Iterator[FullDocument]:
    """Every document that may be seen, in the order in which it was taken in, with its text.

    Without ``held``, and where a compartment is not in it, restricted documents are left out, as are those whose Refs
    are in ``leaving_out``, or not in ``only`` where that is given: these are not opened. With ``sealed_only``, the open
    ones are left out.
    """
    within = None if only is None or len(only) > _MANY else documents.c.ref.in_(only)
    for one in _documents(connection, within, held, leaving_out, sealed_only=sealed_only):
        if str(one.document.ref) not in leaving_out and (only is None or str(one.document.ref) in only):
            yield one


def documents_at(connection: Connection, numbers: Sequence[int]) -> Iterator[FullDocument]:
    """The open documents with these row numbers, in the order in which they were taken in."""
    return _documents(connection, documents.c.number.in_(numbers), None, ())


def _documents(
    connection: Connection,
    within: ColumnElement[bool] | None,
    held: Held | None,
    leaving_out: Collection[str],
    *,
    sealed_only: bool = False,
) -> Iterator[FullDocument]:
    query = select(documents).order_by(documents.c.position)
    rows = connection.execute(query if within is None else query.where(within)).all()
    rows = [row for row in rows if row.ref not in leaving_out and not (sealed_only and row.name is not None)]
    claims, of_item = (
        _claims(connection, None if within is None else [row.ref for row in rows]),
        groupby(sorted(rows, key=_item_of), key=_item_of),
    )
    found = {item: list(group) for item, group in of_item}
    there = select(items).order_by(items.c.number)
    there = there.where(items.c.ref.in_(found)) if len(found) <= _MANY else there
    for row in connection.execute(there):
        if row.ref not in found:
            continue
        if row.compartment is None:
            yield from _of_item(row, [_document(one, claims) for one in found[row.ref]])
        elif held is not None:
            yield from _of_sealed(connection, held, Ref.parse(row.ref), Ref.parse(row.compartment))


def open_item(connection: Connection, item: Ref) -> tuple[Sheet, str, tuple[Mark, ...]]:
    """An item that is in no compartment, with its text and marks."""
    row = connection.execute(select(items).where(items.c.ref == str(item))).one()
    query = select(documents).where(documents.c.item == str(item)).order_by(documents.c.position)
    parts = connection.execute(query).all()
    claims = _claims(connection, [row.ref for row in parts])
    sheet = Sheet(_item(row), tuple(_document(one, claims) for one in parts))
    return sheet, row.text.decode("utf-8"), marks.from_bytes(row.marks)


def read_by(connection: Connection, held: Held, readers: Sequence[str]) -> Iterator[tuple[Item, str, Ref | None]]:
    """Every item that may be seen and was read by one of these (``read-pdf``: with or without recognised words), with
    the name of its blob and its compartment, in the order in which they were taken in; no text is opened."""
    there = item_cells.sheets(connection, held)
    of = [items.c[name] for name in (*_OF_ITEM, "blob", "compartment")]
    for row in connection.execute(select(*of).order_by(items.c.number)):
        sheet = there.get(Ref.parse(row.ref)) if row.compartment else None
        one = sheet.item if sheet else None if row.compartment else _item(row)
        if one is not None and re.split("[+/]", one.reader)[0] in readers:
            yield one, row.blob, Ref.parse(row.compartment) if row.compartment else None


def documents_seen(connection: Connection, held: Held) -> Iterator[Document]:
    """Every document that may be seen, with what was declared about it and without its text."""
    claims = _claims(connection)
    for row in connection.execute(select(documents).where(documents.c.name.is_not(None)).order_by(documents.c.number)):
        yield _document(row, claims)
    for sheet in _sheets(connection, held):
        yield from sheet.parts


def public(connection: Connection) -> frozenset[Ref]:
    """The items that others have published."""
    rows = connection.execute(select(items.c.ref).where(items.c.public))
    return frozenset(Ref.parse(row.ref) for row in rows)


def _of_item(row: AnyRow, parts: list[Document]) -> Iterator[FullDocument]:
    return full(Sheet(_item(row), tuple(parts)), row.text.decode("utf-8"), marks.from_bytes(row.marks))


def _of_sealed(connection: Connection, held: Held, item: Ref, compartment: Ref) -> Iterator[FullDocument]:
    sheet = item_cells.sheet(connection, held, item, compartment)
    if sheet is not None:
        text, beside = item_cells.text(connection, held, item)
        yield from full(item_cells.outside(sheet, held, compartment), text, beside)


def full(sheet: Sheet, text: str, all_marks: tuple[Mark, ...]) -> Iterator[FullDocument]:
    """The documents of an item with their texts."""
    whole = Digest.of(text.encode("utf-8"))
    each = cut(all_marks, [document.span for document in sheet.parts])
    at = before = 0
    for document, inside in zip(sheet.parts, each, strict=True):
        before += len(text[at : document.span.start].encode("utf-8"))  # of a mailbox the next begins behind the last
        at = document.span.start
        yield FullDocument(document, sheet.item, document.span.of(text), inside, before, whole)


def _sheets(connection: Connection, held: Held | None) -> Iterator[Sheet]:
    if held is None:
        return
    there = item_cells.sheets(connection, held)
    for item, compartment in restricted(connection).items():
        if item in there:
            yield item_cells.outside(there[item], held, compartment)


def _item_of(row: AnyRow) -> str:
    return str(row.item)


def _document(row: AnyRow, claims: Mapping[str, list[Declared]]) -> Document:
    return Document(
        ref=Ref.parse(row.ref),
        item=Ref.parse(row.item),
        position=row.position,
        name=row.name,
        span=TextSpan(row.start, row.end),
        digest=Digest(row.digest),
        declared=tuple(claims.get(row.ref, ())),
    )


def _item(row: AnyRow) -> Item:
    return Item(
        ref=Ref.parse(row.ref),
        digest=Digest(row.digest),
        name=row.name,
        size=row.size,
        reader=row.reader,
        exact=row.exact,
        public=row.public,
        limits=tuple(json.loads(row.limits)),
    )


def _claims(connection: Connection, refs: Sequence[str] | None = None) -> dict[str, list[Declared]]:
    """Of all documents; of these alone where they are few."""
    found: dict[str, list[Declared]] = {}
    query = select(declared).order_by(declared.c.number)
    if refs is not None and len(refs) <= _FEW:
        query = query.where(declared.c.document.in_(refs))
    for row in connection.execute(query):
        span = None if row.start is None else TextSpan(row.start, row.end)
        found.setdefault(row.document, []).append(Declared(row.field, row.value, row.source, span))
    return found


def how_many_documents(connection: Connection) -> int:
    """How many open documents there are; restricted ones are not in the search index."""
    query = select(func.count()).select_from(documents).where(documents.c.name.is_not(None))
    return int(connection.execute(query).scalar_one())


def claims_of_all(connection: Connection) -> list[tuple[str, str, str, str]]:
    """(document ref, document name, field, value) of everything that was declared about open documents; the name stands
    as a field too."""
    joined = select(documents.c.ref, documents.c.name, declared.c.field, declared.c.value).join(
        declared, declared.c.document == documents.c.ref
    )
    query = select(documents.c.ref, documents.c.name).where(documents.c.name.is_not(None))
    names = connection.execute(query.order_by(documents.c.number))
    claims = [(r.ref, r.name, r.field, r.value) for r in connection.execute(joined.order_by(declared.c.number))]
    return [*((r.ref, r.name, "name", r.name) for r in names), *claims]


def numbers_of(connection: Connection, refs: Collection[str]) -> list[int]:
    """The row numbers of these documents."""
    rows = connection.execute(select(documents.c.number, documents.c.ref))
    return [row.number for row in rows if row.ref in refs]
