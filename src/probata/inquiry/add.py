"""add: take files in. Each is stored whole, is a duplicate, or is set aside with its reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.door import Opened, authorise, look, new_ref, record, transact
from probata.inquiry.settings import Settings
from probata.intake.pile import Found, gather, read_whole
from probata.intake.receipt import Duplicate, Receipt, SetAside, Taken
from probata.method.documents.item import Document, Item
from probata.record.digest import Digest
from probata.record.errors import Unreadable, Vanished
from probata.record.span import TextSpan

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.documents.model import Reading

Progress = Callable[[int, int, str], None]
_BATCH = 64  # files in one transaction: few enough to lose little to a full disk, many enough to be quick


@dataclass(slots=True)
class _SoFar:
    """What became of the files so far, while the work goes on; the Receipt is made of it at the end."""

    names_by_digest: dict[str, str]
    document_names: set[str]
    stored: list[Taken] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)


def add(opened: Opened, places: Sequence[Path], *, public: bool, settings: Settings, progress: Progress) -> Receipt:
    """Takes in the files at these places and gives the receipt, which is also logged.

    ``public`` says that all of them were published by others (press, laws, statistics). ``progress`` hears (done,
    all, name) before each file. Files go in by batches, each one transaction: after an error (a full disk, an
    interrupt) everything up to the last whole batch is stored, and adding again adds nothing twice.

    Raises NotFound for a place that does not exist, StorageFull, Busy, Damaged. A file that cannot be read raises
    nothing: it is set aside.
    """
    from probata.store import blobs, items

    authorise(opened, "add")
    found = gather(places)
    with look(opened) as connection:
        so_far = _SoFar(items.names_by_digest(connection), items.document_names(connection))
    try:
        for start in range(0, len(found), _BATCH):
            _add_batch(
                opened, found[start : start + _BATCH], so_far, public, settings, _Heard(progress, start, len(found))
            )
        receipt = Receipt(len(found), tuple(so_far.stored), tuple(so_far.duplicates), tuple(so_far.set_aside))
        _log_receipt(opened, receipt)
    except BaseException:
        with look(opened) as connection:
            blobs.sweep(opened.blobs, items.blob_names(connection))
        raise
    return receipt


@dataclass(frozen=True, slots=True)
class _Heard:
    """Progress of one batch, counted from the first file of all."""

    progress: Progress
    start: int
    all: int

    def __call__(self, index: int, name: str) -> None:
        self.progress(self.start + index, self.all, name)


def _add_batch(
    opened: Opened, batch: list[Found | SetAside], so_far: _SoFar, public: bool, settings: Settings, heard: _Heard
) -> None:
    with transact(opened) as connection:
        for index, one in enumerate(batch):
            heard(index, one.name)
            if isinstance(one, SetAside):
                so_far.set_aside.append(one)
            else:
                _add_one(connection, opened, one, so_far, public, settings.max_file_mib * 2**20)


def _add_one(
    connection: Connection, opened: Opened, found: Found, so_far: _SoFar, public: bool, most_bytes: int
) -> None:
    from probata.method.documents.shelf import read

    try:
        data = read_whole(found, most_bytes)
        digest = Digest.of(data)
        if digest.hex in so_far.names_by_digest:
            so_far.duplicates.append(Duplicate(found.name, so_far.names_by_digest[digest.hex]))
            return
        reading = read(data, found.name)
    except (Unreadable, Vanished) as fault:
        so_far.set_aside.append(SetAside(found.name, fault.code, fault.message, fault.next_step))
        return
    _keep(connection, opened, found.name, data, reading, so_far, public)


def _keep(
    connection: Connection, opened: Opened, name: str, data: bytes, reading: Reading, so_far: _SoFar, public: bool
) -> None:
    from probata.store import blobs, items

    digest = Digest.of(data)
    item = Item(
        ref=new_ref("item"),
        digest=digest,
        name=name,
        size=len(data),
        reader=str(reading.reader),
        exact=reading.exact,
        public=public,
        limits=reading.limits,
    )
    parts = _documents(item, reading, so_far.document_names)
    items.save(connection, item, blobs.put(opened.blobs, data), reading, parts)
    record(connection, opened, "add", {"item": str(item.ref), "documents": len(parts), "public": public})
    so_far.names_by_digest[digest.hex] = name
    so_far.document_names.update(part.name for part in parts)
    so_far.stored.append(Taken(name, len(parts), reading.limits))


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
