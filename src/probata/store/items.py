"""Items and their documents: written once, never changed."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

from sqlalchemy import Connection, func, select

from probata.method.documents.item import Document, FullDocument, Item
from probata.method.documents.model import Declared, Mark, Reading
from probata.record.digest import Digest
from probata.record.ref import Ref
from probata.record.span import TextSpan
from probata.store import marks, search_index
from probata.store.tables import AnyRow, declared, documents, items


def save(connection: Connection, item: Item, blob: str, reading: Reading, parts: tuple[Document, ...]) -> None:
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
        _save_document(connection, part, part.span.of(reading.text))


def _save_document(connection: Connection, document: Document, text: str) -> None:
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
    search_index.index(connection, added.lastrowid, text)


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
    """Digest of every captured file -> the name that it was first given under, and whether it is public."""
    rows = connection.execute(select(items.c.digest, items.c.name, items.c.public))
    return {row.digest: (row.name, row.public) for row in rows}


def set_public(connection: Connection, item: Ref, public: bool) -> None:
    """Marks an item as published by others, or takes that mark back."""
    connection.execute(items.update().where(items.c.ref == str(item)).values(public=public))


def document_names(connection: Connection) -> set[str]:
    """The names of all documents, which are distinct."""
    return {row.name for row in connection.execute(select(documents.c.name))}


def names_of_documents(connection: Connection) -> list[tuple[str, Ref, bool]]:
    """Name and Ref of every document, and whether others have published its file."""
    joined = select(documents.c.name, documents.c.ref, items.c.public).join(items, documents.c.item == items.c.ref)
    rows = connection.execute(joined.order_by(documents.c.number))
    return [(row.name, Ref.parse(row.ref), row.public) for row in rows]


def blob_names(connection: Connection) -> set[str]:
    """The names of all blobs that records rest on."""
    return {row.blob for row in connection.execute(select(items.c.blob))}


def blob_of(connection: Connection, item: Ref) -> str:
    """The name of the blob with this item's bytes."""
    return str(connection.execute(select(items.c.blob).where(items.c.ref == str(item))).scalar_one())


def all_documents(connection: Connection) -> Iterator[FullDocument]:
    """Every document in the order in which it was taken in, with its text."""
    return _documents(connection, None)


def documents_at(connection: Connection, numbers: Sequence[int]) -> Iterator[FullDocument]:
    """The documents with these row numbers, in the order in which they were taken in."""
    return _documents(connection, numbers)


def _documents(connection: Connection, numbers: Sequence[int] | None) -> Iterator[FullDocument]:
    query = select(documents).order_by(documents.c.position)
    rows = connection.execute(query if numbers is None else query.where(documents.c.number.in_(numbers))).all()
    claims, of_item = _claims(connection), groupby(sorted(rows, key=_item_of), key=_item_of)
    found = {item: [_document(row, claims) for row in group] for item, group in of_item}
    for row in connection.execute(select(items).where(items.c.ref.in_(found)).order_by(items.c.number)):
        yield from _of_item(row, found[row.ref])


def _of_item(row: AnyRow, parts: list[Document]) -> Iterator[FullDocument]:
    item, text, all_marks = _item(row), row.text.decode("utf-8"), marks.from_bytes(row.marks)
    whole = Digest.of(row.text)
    for document in parts:
        before = len(text[: document.span.start].encode("utf-8"))
        inside = _inside(all_marks, document.span)
        yield FullDocument(document, item, document.span.of(text), inside, before, whole)


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


def _inside(found: tuple[Mark, ...], span: TextSpan) -> tuple[Mark, ...]:
    return tuple(Mark(m.kind, m.span.shifted(-span.start), m.place, m.by, m.at) for m in found if span.holds(m.span))


def _claims(connection: Connection) -> dict[str, list[Declared]]:
    found: dict[str, list[Declared]] = {}
    for row in connection.execute(select(declared).order_by(declared.c.number)):
        span = None if row.start is None else TextSpan(row.start, row.end)
        found.setdefault(row.document, []).append(Declared(row.field, row.value, row.source, span))
    return found


def how_many_documents(connection: Connection) -> int:
    """How many documents there are."""
    return int(connection.execute(select(func.count()).select_from(documents)).scalar_one())


def claims_of_all(connection: Connection) -> list[tuple[str, str, str, str]]:
    """(document ref, document name, field, value) of everything that was declared; the name stands as a field too."""
    joined = select(documents.c.ref, documents.c.name, declared.c.field, declared.c.value).join(
        declared, declared.c.document == documents.c.ref
    )
    names = connection.execute(select(documents.c.ref, documents.c.name).order_by(documents.c.number))
    claims = [(r.ref, r.name, r.field, r.value) for r in connection.execute(joined.order_by(declared.c.number))]
    return [*((r.ref, r.name, "name", r.name) for r in names), *claims]


def numbers_of(connection: Connection, refs: Collection[str]) -> list[int]:
    """The row numbers of these documents."""
    rows = connection.execute(select(documents.c.number, documents.c.ref))
    return [row.number for row in rows if row.ref in refs]
