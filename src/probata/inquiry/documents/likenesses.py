"""likenesses: how the pictures of this inquiry look, made in the sandbox where it is not known yet, and kept.

The process that holds the keys decodes no picture: a child does, and gives pixels. What was made is stored by batches,
so that after a stop the same command goes on.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look, record, transact
from probata.method.documents.model import MarkKind, Picture
from probata.method.documents.perceptual import fingerprint
from probata.method.documents.scans import HAS_TEXT
from probata.record.errors import Unreadable
from probata.record.span import PageBox

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.intake.sandbox.reading import Sandbox
    from probata.method.documents.item import Item
    from probata.method.documents.model import Left, Mark
    from probata.record.ref import Ref
    from probata.store.cells import Held
    from probata.store.likenesses import Seen

Heard = Callable[[int, int, str], None]
_PICTURES, _SCANS = "read-image", "read-pdf"
_RECOGNISED, _NO_TEXT = "+", "has no text layer"
_BATCH = 16
_AT_ONCE = 4
MOST_PAGES = 1_000
"""Pages of one file that are looked at: what has more is a book, of which these are enough to find another copy."""


@dataclass(frozen=True, slots=True)
class Pictured:
    """An item that may hold pictures, where its bytes are, and whose."""

    item: Item
    blob: str
    compartment: Ref | None


def of_inquiry(connection: Connection, held: Held, leaving_out: frozenset[Ref]) -> list[Pictured]:
    """Every picture and every scanned document that may be seen, in the order in which they were taken in."""
    from probata.store import items

    there = [Pictured(*one) for one in items.read_by(connection, held, (_PICTURES, _SCANS))]
    return [one for one in there if one.item.ref not in leaving_out and _may_hold(one.item)]


def make(opened: Opened, box: Sandbox, missing: Sequence[Pictured], heard: Heard) -> dict[Ref, Seen]:
    """Looks at these, and keeps what came of it batch by batch, each one transaction with its log entry.

    Where nothing may be written (withdrawals are unknown) it is made all the same, and not kept.
    """
    made: dict[Ref, Seen] = {}
    with ThreadPoolExecutor(max(1, min(_AT_ONCE, os.cpu_count() or 1))) as pool:
        for at in range(0, len(missing), _BATCH):
            batch = missing[at : at + _BATCH]
            heard(at, len(missing), batch[0].item.name)
            ready = [_Ready.of(opened, one) for one in batch]
            seen = list(pool.map(lambda one: _look(box, one), ready))
            if not opened.unknown_since:
                _keep(opened, batch, seen)
            made.update((one.item.ref, each) for one, each in zip(batch, seen, strict=True))
    return made


def shown(opened: Opened, box: Sandbox, one: Pictured, page: int) -> Picture | None:
    """One page of it in pixels; None where it cannot be shown."""
    ready = _Ready.of(opened, one)
    try:
        return next((each for each in _pictures(box, ready, (page,)) if isinstance(each, Picture)), None)
    except Unreadable:
        return None


@dataclass(frozen=True, slots=True)
class _Ready:
    """What a child is given, all of it looked up: threads ask no database."""

    name: str
    bytes_of: Callable[[], bytes]
    pages: tuple[int, ...]

    @classmethod
    def of(cls, opened: Opened, one: Pictured) -> _Ready:
        from probata.store import blobs, item_cells, items

        with look(opened) as connection:
            if one.compartment is None:
                store, marks = opened.blobs, items.open_item(connection, one.item.ref)[2]
            else:
                held = holding.viewing(opened, connection, {one.compartment}, "pictures")
                store = held.blobs(one.compartment, opened.blobs.folder)
                marks = item_cells.text(connection, held, one.item.ref)[1]
        return cls(one.item.name, lambda: blobs.get(store, one.blob), _pages(marks))


def _look(box: Sandbox, one: _Ready) -> Seen:
    from probata.store.likenesses import Seen

    prints, why = [], ""
    try:
        for each in _pictures(box, one, one.pages):
            if isinstance(each, Picture):
                prints.append(fingerprint(each))
            elif each.reason != HAS_TEXT:
                why = why or f"Page {each.path} {each.reason}."
    except Unreadable as fault:
        why = fault.message
    return Seen(tuple(prints)) if prints or not why else Seen(why=why)


def _pictures(box: Sandbox, one: _Ready, pages: Sequence[int]) -> Iterator[Picture | Left]:
    from probata.intake.sandbox.reading import PAGES_AT_ONCE

    data = one.bytes_of()
    for at in range(0, len(pages), PAGES_AT_ONCE):
        with closing(box.pictures(data, one.name, pages[at : at + PAGES_AT_ONCE])) as answers:
            yield from answers


def _keep(opened: Opened, batch: Sequence[Pictured], seen: Sequence[Seen]) -> None:
    from probata.store import items, likenesses

    held = holding.sealing(opened)
    with transact(opened) as connection:
        there = set(items.refs(connection))
        within = items.restricted(connection)
        for one, each in zip(batch, seen, strict=True):
            if str(one.item.ref) in there and within.get(one.item.ref) == one.compartment:
                likenesses.save(connection, held, one.item.ref, one.compartment, each)
        record(connection, opened, "pictures", {"items": len(batch)})


def _may_hold(item: Item) -> bool:
    """A PDF with a text layer on every page is no scan: the pictures in it come out as files of their own."""
    name = item.reader.partition("/")[0]
    return name.startswith(_PICTURES) or _RECOGNISED in name or any(_NO_TEXT in limit for limit in item.limits)


def _pages(marks: Sequence[Mark]) -> tuple[int, ...]:
    found = {one.place.page for one in marks if one.kind is MarkKind.PAGE and isinstance(one.place, PageBox)}
    return tuple(sorted(found)[:MOST_PAGES])
