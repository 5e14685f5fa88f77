"""Storing files that were read: each is whole in the inquiry afterwards, or was there already, or nothing of it is.

The one way in for a file, wherever its bytes come from (folders of people, deposits of a field copy).
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.inquiry.accounts import echoing, enclosing, open_copies
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look, new_ref, record, transact
from probata.intake.receipt import Duplicate, Receipt, SetAside, Taken
from probata.method.documents.item import Document, Item
from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import BadUse, ProbataError
from probata.record.ref import Ref
from probata.record.span import TextSpan

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.documents.model import Reading
    from probata.store.blobs import BlobStore

_NEXT = "If others did publish these words by themselves: `probata mark --public` with --reason and --by."
_CLOSED = (
    "lie in compartments that you do not hold, and nothing can be compared with them: it is stored as not public. Let "
    "somebody who holds them run `probata mark --public`."
)


@dataclass(frozen=True, slots=True)
class Read:
    """A file that was read, with what its reader made of it."""

    name: str
    data: bytes = field(repr=False)
    digest: Digest
    reading: Reading = field(repr=False)


@dataclass(slots=True)
class SoFar:
    """What became of the files so far; the Receipt is made of it at the end."""

    stored: list[Taken] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class How:
    """How the files of a command are stored: whether they are public, the digests of those that are not all the same,
    how many accounts nothing could be compared with, and the compartment that they go into."""

    public: bool
    kept_back: Collection[str]
    unseen: int
    into: Ref | None

    def is_public(self, read: Read) -> bool:
        return self.public and not self.unseen and read.digest.hex not in self.kept_back

    def notes(self, read: Read) -> tuple[str, ...]:
        if read.digest.hex in self.kept_back:
            return (f"{echoing.SHARES}: it is stored as not public. {_NEXT}",)
        if self.public and self.unseen:
            return (f"{self.unseen} accounts that may not be published {_CLOSED}",)
        return ()


def into(opened: Opened, of: str, *, public: bool, new_source: bool) -> Ref:
    """The compartment with this code name, which this member has to hold.

    Raises BadUse for one that they do not hold and for public files of somebody, NotFound for a code name of nobody.
    """
    if public:
        raise BadUse("What somebody gave in confidence is not public.", next_step="Leave out --public or --of.")
    with transact(opened) as connection:
        found = enclosing.compartment_of(opened, connection, of, new_source=new_source)
    if found not in opened.compartments.held:
        raise BadUse(
            "You do not hold this compartment.",
            where=of,
            next_step="Ask a lead for it: `probata members give MEMBER CODE_NAME`.",
        )
    return found


def look_first(opened: Opened, act: str) -> None:
    """Writes down that the names of restricted files are about to be opened, beside which new ones are named."""
    from probata.store import items

    with look(opened) as connection:
        holding.viewing(opened, connection, set(items.restricted(connection).values()), act)


def sweep(opened: Opened) -> None:
    """Removes half-written files of an interrupted command; under the lock, or they might be those of one at work."""
    from probata.store import blobs

    with transact(opened):
        blobs.sweep(opened.blobs)


def store(
    opened: Opened,
    batch: Sequence[Read],
    so_far: SoFar,
    how: How,
    also: Callable[[Connection], None] = lambda _: None,
) -> None:
    """One transaction. What is stored already is looked up inside it, since another command may have added since.

    ``also`` is done last in the same transaction. Raises StorageFull, Busy, Damaged; nothing of the batch is stored
    then.
    """
    from probata.store import enclosing as sealed
    from probata.store import items

    done, fresh, moved = SoFar(), set[str](), enclosing.Moved()
    held = holding.sealing(opened)
    try:
        with transact(opened) as connection:
            names, known = items.document_names(connection, held), items.by_digest(connection)
            enclosed = sealed.Enclosed.of(connection, held, opened.folder.blobs)
            for read in batch:
                if within := enclosed.where(read.digest):
                    _put(read, fresh, within)
                    done.duplicates.append(Duplicate(read.name, read.name, False))
                    if read.digest.hex in known:
                        _enclose_copy(opened, connection, read, moved)
                    continue
                if read.digest.hex in known:
                    _put(read, fresh, opened.blobs)
                    name, is_public = known[read.digest.hex]
                    done.duplicates.append(Duplicate(read.name, name, is_public))
                    if how.into and not is_public:
                        item = items.with_digest(connection, read.digest)
                        enclosing.enclose(opened, connection, {item: how.into}, moved)
                    continue
                blob, parts = _keep(connection, opened, read, names, how, fresh)
                enclosed.names.add(blob)
                if how.into is None:
                    known[read.digest.hex] = (read.name, how.is_public(read))
                names.update(part.name for part in parts)
                done.stored.append(Taken(read.name, len(parts), (*read.reading.limits, *how.notes(read))))
            also(connection)
    except BaseException:
        with contextlib.suppress(ProbataError):  # the first error is the one to tell
            _discard(opened, fresh | moved.new)
        raise
    moved.settle(opened, stands=True)
    so_far.stored += done.stored
    so_far.duplicates += done.duplicates


def _enclose_copy(opened: Opened, connection: Connection, read: Read, moved: enclosing.Moved) -> None:
    """The file lies in a compartment, and somebody who could not know that may have added it openly as well."""
    copies = open_copies.to_enclose(opened, connection, {read.digest.hex})
    if copies:
        enclosing.enclose(opened, connection, copies, moved)


def receipt_detail(receipt: Receipt) -> dict[str, Json]:
    """What the log keeps of a receipt: its numbers."""
    return {
        "items_in": receipt.items_in,
        "stored": len(receipt.stored),
        "documents": receipt.documents,
        "duplicates": len(receipt.duplicates),
        "set_aside": len(receipt.set_aside),
    }


def _put(read: Read, fresh: set[str], kept: BlobStore) -> str:
    """Stores the bytes, also those of a duplicate whose stored copy was lost, and gives the blob's name; that of a new
    one goes into ``fresh``."""
    from probata.store import blobs

    name = blobs.name_of(kept, read.digest)
    if not blobs.holds(kept, name):
        fresh.add(name)
    return blobs.put(kept, read.data)


def _discard(opened: Opened, fresh: set[str]) -> None:
    """What this command wrote for records that then were not made, and that no other command has named since."""
    from probata.store import blobs, items

    if fresh:
        with transact(opened) as connection:
            blobs.discard(opened.blobs, fresh - items.blob_names(connection))


def _keep(
    connection: Connection, opened: Opened, read: Read, names: set[str], how: How, fresh: set[str]
) -> tuple[str, tuple[Document, ...]]:
    """The name of its blob, and its documents."""
    from probata.store import items

    item = Item(
        ref=new_ref("item"),
        digest=read.digest,
        name=read.name,
        size=len(read.data),
        reader=str(read.reading.reader),
        exact=read.reading.exact,
        public=how.is_public(read),
        limits=read.reading.limits,
    )
    parts, held = _documents(item, read.reading, names), holding.sealing(opened)
    if how.into is None:
        blob = _put(read, fresh, opened.blobs)
        items.save(connection, item, blob, read.reading, parts)
    else:
        blob = _put(read, fresh, held.blobs(how.into, opened.folder.blobs))
        items.save_restricted(connection, held, how.into, item, blob, read.reading, parts)
    record(connection, opened, "add", {"item": str(item.ref), "documents": len(parts), "public": item.public})
    return blob, parts


def _documents(item: Item, reading: Reading, taken: set[str]) -> tuple[Document, ...]:
    from probata.method.documents.bodies import bodies
    from probata.method.documents.model import Body

    # A picture or a scan without a text layer is a document too: what was declared about it must not be lost.
    found = bodies(reading) or (Body(TextSpan(0, len(reading.text))),)
    name = _free_name(item.name, len(found), taken)
    return tuple(
        Document(
            ref=new_ref("doc"),
            item=item.ref,
            position=position,
            name=f"{name}#{position}" if len(found) > 1 else name,
            span=body.span,
            digest=Digest.of(body.span.of(reading.text).encode("utf-8")),
            declared=body.declared if len(found) > 1 else (*body.declared, *reading.declared),
        )
        for position, body in enumerate(found, start=1)
    )


def _free_name(name: str, parts: int, taken: set[str]) -> str:
    """Two different files may have one name; the second becomes ``name (2)``."""
    number, free = 1, name
    while not taken.isdisjoint({free, *(f"{free}#{p}" for p in range(1, parts + 1))}):
        number += 1
        free = f"{name} ({number})"
    return free
