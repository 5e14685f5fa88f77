"""A restricted item as cells: what it is and its documents in one, its text and marks in another.

In the tables stands a stub of it: its Ref, those of its documents, the compartment and the name of its blob. Two
cells, so that a name can be looked up without opening the text.

The digest that stands for the text of a restricted document outside the compartment (decisions bind to it, saved places
name it) is keyed, so that it confirms no text to somebody who holds the database and a guess.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection

from probata.method.documents import marks
from probata.method.documents.item import Document, Item
from probata.method.documents.model import Declared, Mark
from probata.record.digest import Digest
from probata.record.errors import BadValue, Damaged
from probata.record.ref import Ref
from probata.record.span import TextSpan
from probata.record.withheld import Withheld
from probata.store import cells, keys
from probata.store.cells import Held

ITEM, TEXT = "item", "text"
_HEAD = 8


@dataclass(frozen=True, slots=True)
class Sheet:
    """A restricted item and its documents, without their text."""

    item: Item
    parts: tuple[Document, ...]


def put(
    connection: Connection,
    held: Held,
    compartment: Ref,
    found: Sheet,
    text: str,
    beside: tuple[Mark, ...],
) -> None:
    """Seals an item into a compartment; the digests of its documents are those of their texts."""
    for field, data in _fields(found, text, beside).items():
        cells.put(connection, held, compartment, found.item.ref, field, data)


def add(
    connection: Connection,
    held: Held,
    compartment: Ref,
    found: Sheet,
    text: str,
    beside: tuple[Mark, ...],
) -> None:
    """The same of an item that is new."""
    cells.add(connection, held, compartment, found.item.ref, _fields(found, text, beside))


def _fields(found: Sheet, text: str, beside: tuple[Mark, ...]) -> dict[str, Withheld[bytes]]:
    said = {"item": _item(found.item), "documents": [_document(one) for one in found.parts]}
    words = json.dumps(said, ensure_ascii=False).encode("utf-8")
    places = marks.to_bytes(beside)
    data = len(places).to_bytes(_HEAD, "big") + places + text.encode("utf-8")
    return {ITEM: Withheld(words), TEXT: Withheld(data)}


def sheet(connection: Connection, held: Held, item: Ref, compartment: Ref) -> Sheet | None:
    """What the item is, with true digests; None where its compartment is not held. Raises Damaged."""
    cell = cells.get(connection, held, item, ITEM) if compartment in held else None
    return None if cell is None else _sheet(item, cell)


def sheets(connection: Connection, held: Held) -> dict[Ref, Sheet]:
    """Item -> the same, for every item of the compartments that are held: read at once, since there may be many."""
    return {item: _sheet(item, cell) for item, cell in cells.each(connection, held, ITEM)}


def _sheet(item: Ref, cell: Withheld[bytes]) -> Sheet:
    try:
        said = json.loads(cell.reveal())
        return Sheet(_item_of(item, said["item"]), tuple(_document_of(item, one) for one in said["documents"]))
    except (ValueError, KeyError, TypeError, BadValue):
        raise Damaged("What is sealed of an item is damaged.", where=str(item)) from None


def text(connection: Connection, held: Held, item: Ref) -> tuple[str, tuple[Mark, ...]]:
    """The item's text and its marks; raises Damaged when they are gone or do not open."""
    cell = cells.get(connection, held, item, TEXT)
    if cell is None:
        raise Damaged("The text of an item is missing.", where=str(item))
    data = cell.reveal()
    size = _HEAD + int.from_bytes(data[:_HEAD], "big")
    return data[size:].decode("utf-8"), marks.from_bytes(data[_HEAD:size])


def outside(found: Sheet, held: Held, compartment: Ref) -> Sheet:
    """The same as it may be named outside its compartment: the digests of its documents are keyed."""
    parts = (replace(one, digest=keyed(held, compartment, one.digest)) for one in found.parts)
    return replace(found, parts=tuple(parts))


def keyed(held: Held, compartment: Ref, digest: Digest) -> Digest:
    """The digest that stands for a text of this compartment outside it."""
    return Digest(hmac.digest(held.key(compartment, keys.DIGESTS).reveal(), digest.raw, "sha256").hex())


def _item(item: Item) -> dict[str, object]:
    return {
        "digest": item.digest.hex,
        "name": item.name,
        "size": item.size,
        "reader": item.reader,
        "exact": item.exact,
        "limits": list(item.limits),
    }


def _item_of(ref: Ref, said: Mapping[str, Any]) -> Item:  # JSON that this file wrote, under a key that vouches for it
    return Item(
        ref=ref,
        digest=Digest(said["digest"]),
        name=said["name"],
        size=said["size"],
        reader=said["reader"],
        exact=said["exact"],
        public=False,
        limits=tuple(said["limits"]),
    )


def _document(one: Document) -> dict[str, object]:
    return {
        "ref": str(one.ref),
        "position": one.position,
        "name": one.name,
        "span": [one.span.start, one.span.end],
        "digest": one.digest.hex,
        "declared": [
            [claim.field, claim.value, claim.source, [claim.span.start, claim.span.end] if claim.span else None]
            for claim in one.declared
        ],
    }


def _document_of(item: Ref, said: Mapping[str, Any]) -> Document:  # as above
    claims = (
        Declared(field, value, source, TextSpan(*span) if span else None)
        for field, value, source, span in said["declared"]
    )
    return Document(
        ref=Ref.parse(said["ref"]),
        item=item,
        position=said["position"],
        name=said["name"],
        span=TextSpan(*said["span"]),
        digest=Digest(said["digest"]),
        declared=tuple(claims),
    )
