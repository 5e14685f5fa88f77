"""add: take files in. Each is stored whole, is a duplicate, or is set aside with its reason."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from probata.inquiry.accounts import echoing, storing
from probata.inquiry.accounts.batch import How, Read, SoFar
from probata.inquiry.entry.door import Opened, authorise, record, transact
from probata.inquiry.entry.logs import say
from probata.inquiry.entry.settings import Settings
from probata.inquiry.files.reading import sandbox
from probata.intake.pile import Found, gather, read_whole
from probata.intake.receipt import Receipt, SetAside
from probata.record.digest import Digest
from probata.record.errors import Unreadable, Vanished

if TYPE_CHECKING:
    from probata.intake.sandbox.reading import Sandbox

Progress = Callable[[int, int, str], None]
_In = TypeVar("_In")
_Out = TypeVar("_Out")
# Files of one transaction: few enough to lose little to a full disk, many enough to be quick, small enough to hold.
_BATCH_FILES = 64
# Files that are read at once; each may fill the memory that one file may.
_AT_ONCE = 4
_BATCH_BYTES = 64 * 2**20


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
    all, name) of each file when it was read. Files are read in the sandbox first and then stored by batches, each one
    transaction: after an error (a full disk, an interrupt) everything up to the last whole batch is stored, and adding
    again adds nothing twice.

    Raises NotFound for a place or a code name that does not exist, BadUse for a compartment that is not this member's
    and for public files of somebody, StorageFull, Busy, Damaged. A file that cannot be read raises
    nothing: it is set aside. A file with long passages of an account that may not be published is stored as not public,
    and a note in the receipt says so.
    """
    authorise(opened, "add", "take files in")
    found = gather(places)
    so_far, blocked = SoFar(), echoing.blocked(opened) if public else echoing.Blocked()
    storing.sweep(opened)
    into = storing.into(opened, of, public=public, new_source=new_source) if of else None
    storing.look_first(opened, "add")
    box = sandbox(settings)
    for batch in _batches(opened, found, so_far, box, progress):
        kept_back = {one.digest.hex for one in batch if blocked.holds(one.reading.text)}
        storing.store(opened, batch, so_far, How(public, kept_back, blocked.unseen, into))
        say(settings, "info", "batch stored", files=len(batch), stored=len(so_far.stored), of=len(found))
    taken = tuple(so_far.stored), tuple(so_far.duplicates), tuple(so_far.set_aside)
    receipt = Receipt(len(found), *taken, without=box.lacking if found else ())
    _log_receipt(opened, receipt)
    return receipt


def _batches(
    opened: Opened, found: Sequence[Found | SetAside], so_far: SoFar, box: Sandbox, progress: Progress
) -> Iterator[list[Read]]:
    batch: list[Read] = []

    def one_read(one: Found | SetAside) -> Read | SetAside:
        return one if isinstance(one, SetAside) else _read(opened, one, box)

    for number, read in enumerate(_ahead(one_read, found)):
        progress(number, len(found), read.name)
        if isinstance(read, SetAside):
            so_far.set_aside.append(read)
            continue
        batch.append(read)
        if len(batch) == _BATCH_FILES or sum(len(one.data) for one in batch) > _BATCH_BYTES:
            yield batch
            batch = []
    if batch:
        yield batch


def _ahead(act: Callable[[_In], _Out], things: Sequence[_In]) -> Iterator[_Out]:
    """The act on each, in order, with as many at work as there are processors, and no more done than are waited for."""
    with ThreadPoolExecutor(at_once := max(1, min(_AT_ONCE, os.cpu_count() or 1))) as pool:
        waiting = deque(pool.submit(act, thing) for thing in things[:at_once])
        try:
            for number in range(len(things)):
                done = waiting.popleft().result()
                if number + at_once < len(things):
                    waiting.append(pool.submit(act, things[number + at_once]))
                yield done
        finally:
            for one in waiting:
                one.cancel()


def _read(opened: Opened, found: Found, box: Sandbox) -> Read | SetAside:
    if opened.folder.owns(found.path):
        return SetAside(found.name, "clutter", "A file of this inquiry itself.")
    try:
        data = read_whole(found, box.limits.most_bytes)
        return Read(found.name, data, Digest.of(data), box.read(data, found.name))
    except (Unreadable, Vanished) as fault:
        return SetAside(found.name, fault.code, fault.message, fault.next_step)


def _log_receipt(opened: Opened, receipt: Receipt) -> None:
    with transact(opened) as connection:
        record(connection, opened, "receipt", storing.receipt_detail(receipt))
