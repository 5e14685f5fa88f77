"""add: take files in. Each is stored whole, is a duplicate, or is set aside with its reason."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts import echoing
from probata.inquiry.entry.door import Opened, authorise, new_ref, record, transact
from probata.inquiry.entry.logs import say
from probata.inquiry.entry.settings import Settings
from probata.intake.pile import Found, gather, read_whole
from probata.intake.receipt import Duplicate, Receipt, SetAside, Taken
from probata.method.documents.item import Document, Item
from probata.record.digest import Digest
from probata.record.errors import ProbataError, Unreadable, Vanished
from probata.record.span import TextSpan

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.documents.model import Reading

Progress = Callable[[int, int, str], None]
# Files of one transaction: few enough to lose little to a full disk, many enough to be quick, small enough to hold.
_BATCH_FILES = 64
_BATCH_BYTES = 64 * 2**20
_NEXT = "If others did publish these words by themselves: `probata mark --public` with --reason and --by."


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


def add(opened: Opened, places: Sequence[Path], *, public: bool, settings: Settings, progress: Progress) -> Receipt:
    """Takes in the files at these places and gives the receipt, which is also logged.

    ``public`` says that all of them were published by others (press, laws, statistics). ``progress`` hears (done,
    all, name) before each file. Files are read first and then stored by batches, each one transaction: after an error
    (a full disk, an interrupt) everything up to the last whole batch is stored, and adding again adds nothing twice.

    Raises NotFound for a place that does not exist, StorageFull, Busy, Damaged. A file that cannot be read raises
    nothing: it is set aside. A file with long passages of an account that may not be published is stored as not public,
    and a note in the receipt says so.
    """
    authorise(opened, "add")
    found = gather(places)
    so_far, blocked = _SoFar(), echoing.blocked(opened) if public else echoing.Blocked()
    _sweep(opened)
    for batch in _batches(opened, found, so_far, settings, progress):
        kept_back = {one.digest.hex for one in batch if blocked.holds(one.reading.text)}
        _store(opened, batch, so_far, (public, kept_back))
        say(settings, "info", "batch stored", files=len(batch), stored=len(so_far.stored), of=len(found))
    receipt = Receipt(len(found), tuple(so_far.stored), tuple(so_far.duplicates), tuple(so_far.set_aside))
    _log_receipt(opened, receipt)
    return receipt


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


def _store(opened: Opened, batch: Sequence[_Read], so_far: _SoFar, public: tuple[bool, Collection[str]]) -> None:
    """One transaction. What is stored already is looked up inside it, since another command may have added since.

    ``public``: whether the files are, and the digests of those that are not all the same.
    """
    from probata.store import items

    done, fresh = _SoFar(), set[str]()
    try:
        with transact(opened) as connection:
            names, known = items.document_names(connection), items.by_digest(connection)
            for read in batch:
                _put(opened, read, fresh)
                if read.digest.hex in known:
                    name, is_public = known[read.digest.hex]
                    done.duplicates.append(Duplicate(read.name, name, is_public))
                    continue
                kept_back = read.digest.hex in public[1]
                parts = _keep(connection, opened, read, names, public[0] and not kept_back)
                known[read.digest.hex] = (read.name, public[0] and not kept_back)
                names.update(part.name for part in parts)
                note = (f"{echoing.SHARES}: it is stored as not public. {_NEXT}",) if kept_back else ()
                done.stored.append(Taken(read.name, len(parts), (*read.reading.limits, *note)))
    except BaseException:
        with contextlib.suppress(ProbataError):  # the first error is the one to tell
            _discard(opened, fresh)
        raise
    so_far.stored += done.stored
    so_far.duplicates += done.duplicates


def _put(opened: Opened, read: _Read, fresh: set[str]) -> None:
    """Stores the bytes, also those of a duplicate whose stored copy was lost; a new blob's name goes into ``fresh``."""
    from probata.store import blobs

    name = blobs.name_of(opened.blobs, read.digest)
    if not blobs.holds(opened.blobs, name):
        fresh.add(name)
    blobs.put(opened.blobs, read.data)


def _discard(opened: Opened, fresh: set[str]) -> None:
    """What this command wrote for records that then were not made, and that no other command has named since."""
    from probata.store import blobs, items

    if fresh:
        with transact(opened) as connection:
            blobs.discard(opened.blobs, fresh - items.blob_names(connection))


def _keep(connection: Connection, opened: Opened, read: _Read, names: set[str], public: bool) -> tuple[Document, ...]:
    from probata.store import blobs, items

    item = Item(
        ref=new_ref("item"),
        digest=read.digest,
        name=read.name,
        size=len(read.data),
        reader=str(read.reading.reader),
        exact=read.reading.exact,
        public=public,
        limits=read.reading.limits,
    )
    parts = _documents(item, read.reading, names)
    items.save(connection, item, blobs.name_of(opened.blobs, read.digest), read.reading, parts)
    record(connection, opened, "add", {"item": str(item.ref), "documents": len(parts), "public": public})
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
