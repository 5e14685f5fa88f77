"""add: take files in. Each is stored whole, is a duplicate, or is set aside with its reason."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts import echoing, enclosing
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, authorise, look, new_ref, record, transact
from probata.inquiry.entry.logs import say
from probata.inquiry.entry.settings import Settings
from probata.intake.pile import Found, gather, read_whole
from probata.intake.receipt import Duplicate, Receipt, SetAside, Taken
from probata.method.documents.item import Document, Item
from probata.record.digest import Digest
from probata.record.errors import BadUse, ProbataError, Unreadable, Vanished
from probata.record.ref import Ref
from probata.record.span import TextSpan

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.documents.model import Reading
    from probata.store.blobs import BlobStore

Progress = Callable[[int, int, str], None]
# Files of one transaction: few enough to lose little to a full disk, many enough to be quick, small enough to hold.
_BATCH_FILES = 64
_BATCH_BYTES = 64 * 2**20
_NEXT = "If others did publish these words by themselves: `probata mark --public` with --reason and --by."
_CLOSED = (
    "lie in compartments that you do not hold, and nothing can be compared with them: it is stored as not public. Let "
    "somebody who holds them run `probata mark --public`."
)


@dataclass(frozen=True, slots=True)
class _Read:
    """A file that was read, with what its reader made of it."""

    name: str
    data: bytes = field(repr=False)
    digest: Digest
    reading: Reading = field(repr=False)


@dataclass(slots=True)
class _SoFar:
    """What became of the files so far; the Receipt is made of it at the end."""

    stored: list[Taken] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)


def add(
    opened: Opened,
    places: Sequence[Path],
    *,
    public: bool,
    settings: Settings,
    progress: Progress,
    of: str = "",
    new_source: bool = False,
) -> Receipt:
    """Takes in the files at these places and gives the receipt, which is also logged.

    ``of`` is the code name of an interview or of a protected source: the files go into that compartment, and so does
    one of them that lay open before. ``new_source`` makes the compartment of a source that nobody has heard of yet.

    ``public`` says that all of them were published by others (press, laws, statistics). ``progress`` hears (done,
    all, name) before each file. Files are read first and then stored by batches, each one transaction: after an error
    (a full disk, an interrupt) everything up to the last whole batch is stored, and adding again adds nothing twice.

    Raises NotFound for a place or a code name that does not exist, BadUse for a compartment that is not this member's
    and for public files of somebody, StorageFull, Busy, Damaged. A file that cannot be read raises
    nothing: it is set aside. A file with long passages of an account that may not be published is stored as not public,
    and a note in the receipt says so.
    """
    authorise(opened, "add")
    found = gather(places)
    so_far, blocked = _SoFar(), echoing.blocked(opened) if public else echoing.Blocked()
    _sweep(opened)
    into = _into(opened, of, public=public, new_source=new_source) if of else None
    _look_first(opened)
    for batch in _batches(opened, found, so_far, settings, progress):
        kept_back = {one.digest.hex for one in batch if blocked.holds(one.reading.text)}
        _store(opened, batch, so_far, _How(public, kept_back, blocked.unseen, into))
        say(settings, "info", "batch stored", files=len(batch), stored=len(so_far.stored), of=len(found))
    receipt = Receipt(len(found), tuple(so_far.stored), tuple(so_far.duplicates), tuple(so_far.set_aside))
    _log_receipt(opened, receipt)
    return receipt


def _into(opened: Opened, of: str, *, public: bool, new_source: bool) -> Ref:
    """The compartment with this code name, which this member has to hold."""
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


def _look_first(opened: Opened) -> None:
    """Writes down that the names of restricted files are about to be opened, beside which new ones are named."""
    from probata.store import items

    with look(opened) as connection:
        holding.viewing(opened, connection, set(items.restricted(connection).values()), "add")


def _sweep(opened: Opened) -> None:
    """Removes half-written files of an interrupted command; under the lock, or they might be those of one at work."""
    from probata.store import blobs

    with transact(opened):
        blobs.sweep(opened.blobs)


def _batches(
    opened: Opened, found: Sequence[Found | SetAside], so_far: _SoFar, settings: Settings, progress: Progress
) -> Iterator[list[_Read]]:
    batch: list[_Read] = []
    for number, one in enumerate(found):
        progress(number, len(found), one.name)
        read = one if isinstance(one, SetAside) else _read(opened, one, settings.max_file_mib * 2**20)
        if isinstance(read, SetAside):
            so_far.set_aside.append(read)
            continue
        batch.append(read)
        if len(batch) == _BATCH_FILES or sum(len(one.data) for one in batch) > _BATCH_BYTES:
            yield batch
            batch = []
    if batch:
        yield batch


def _read(opened: Opened, found: Found, most_bytes: int) -> _Read | SetAside:
    from probata.method.documents.shelf import read

    if opened.folder.owns(found.path):
        return SetAside(found.name, "clutter", "A file of this inquiry itself.")
    try:
        data = read_whole(found, most_bytes)
        return _Read(found.name, data, Digest.of(data), read(data, found.name))
    except (Unreadable, Vanished) as fault:
        return SetAside(found.name, fault.code, fault.message, fault.next_step)


@dataclass(frozen=True, slots=True)
class _How:
    """How the files of a command are stored: whether they are public, the digests of those that are not all the same,
    how many accounts nothing could be compared with, and the compartment that they go into."""

    public: bool
    kept_back: Collection[str]
    unseen: int
    into: Ref | None

    def is_public(self, read: _Read) -> bool:
        return self.public and not self.unseen and read.digest.hex not in self.kept_back

    def notes(self, read: _Read) -> tuple[str, ...]:
        if read.digest.hex in self.kept_back:
            return (f"{echoing.SHARES}: it is stored as not public. {_NEXT}",)
        if self.public and self.unseen:
            return (f"{self.unseen} accounts that may not be published {_CLOSED}",)
        return ()


def _store(opened: Opened, batch: Sequence[_Read], so_far: _SoFar, how: _How) -> None:
    """One transaction. What is stored already is looked up inside it, since another command may have added since."""
    from probata.store import enclosing as sealed
    from probata.store import items

    done, fresh, moved = _SoFar(), set[str](), enclosing.Moved()
    held = holding.sealing(opened)
    try:
        with transact(opened) as connection:
            names, known = items.document_names(connection, held), items.by_digest(connection)
            for read in batch:
                if store := sealed.where(connection, held, opened.folder.blobs, read.digest):
                    _put(read, fresh, store)
                    done.duplicates.append(Duplicate(read.name, read.name, False))
                    continue
                if read.digest.hex in known:
                    _put(read, fresh, opened.blobs)
                    name, is_public = known[read.digest.hex]
                    done.duplicates.append(Duplicate(read.name, name, is_public))
                    if how.into and not is_public:
                        item = items.with_digest(connection, read.digest)
                        enclosing.enclose(opened, connection, {item: how.into}, moved)
                    continue
                parts = _keep(connection, opened, read, names, how, fresh)
                if how.into is None:
                    known[read.digest.hex] = (read.name, how.is_public(read))
                names.update(part.name for part in parts)
                done.stored.append(Taken(read.name, len(parts), (*read.reading.limits, *how.notes(read))))
    except BaseException:
        with contextlib.suppress(ProbataError):  # the first error is the one to tell
            _discard(opened, fresh | moved.new)
        raise
    moved.settle(opened, stands=True)
    so_far.stored += done.stored
    so_far.duplicates += done.duplicates


def _put(read: _Read, fresh: set[str], store: BlobStore) -> str:
    """Stores the bytes, also those of a duplicate whose stored copy was lost, and gives the blob's name; that of a new
    one goes into ``fresh``."""
    from probata.store import blobs

    name = blobs.name_of(store, read.digest)
    if not blobs.holds(store, name):
        fresh.add(name)
    return blobs.put(store, read.data)


def _discard(opened: Opened, fresh: set[str]) -> None:
    """What this command wrote for records that then were not made, and that no other command has named since."""
    from probata.store import blobs, items

    if fresh:
        with transact(opened) as connection:
            blobs.discard(opened.blobs, fresh - items.blob_names(connection))


def _keep(
    connection: Connection, opened: Opened, read: _Read, names: set[str], how: _How, fresh: set[str]
) -> tuple[Document, ...]:
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
        items.save(connection, item, _put(read, fresh, opened.blobs), read.reading, parts)
    else:
        blob = _put(read, fresh, held.blobs(how.into, opened.folder.blobs))
        items.save_restricted(connection, held, how.into, item, blob, read.reading, parts)
    record(connection, opened, "add", {"item": str(item.ref), "documents": len(parts), "public": item.public})
    return parts


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


def _log_receipt(opened: Opened, receipt: Receipt) -> None:
    with transact(opened) as connection:
        record(
            connection,
            opened,
            "receipt",
            {
                "items_in": receipt.items_in,
                "stored": len(receipt.stored),
                "documents": receipt.documents,
                "duplicates": len(receipt.duplicates),
                "set_aside": len(receipt.set_aside),
            },
        )
