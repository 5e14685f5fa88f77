"""add: take files in. Each is stored whole, is a duplicate, or is set aside with its reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from probata.inquiry.accounts import echoing, storing
from probata.inquiry.accounts.batch import How, Read, SoFar
from probata.inquiry.entry.door import Opened, authorise, record, transact
from probata.inquiry.entry.logs import say
from probata.inquiry.entry.settings import Settings
from probata.intake.pile import Found, gather, read_whole
from probata.intake.receipt import Receipt, SetAside
from probata.record.digest import Digest
from probata.record.errors import Unreadable, Vanished

Progress = Callable[[int, int, str], None]
# Files of one transaction: few enough to lose little to a full disk, many enough to be quick, small enough to hold.
_BATCH_FILES = 64
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
    all, name) before each file. Files are read first and then stored by batches, each one transaction: after an error
    (a full disk, an interrupt) everything up to the last whole batch is stored, and adding again adds nothing twice.

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
    for batch in _batches(opened, found, so_far, settings, progress):
        kept_back = {one.digest.hex for one in batch if blocked.holds(one.reading.text)}
        storing.store(opened, batch, so_far, How(public, kept_back, blocked.unseen, into))
        say(settings, "info", "batch stored", files=len(batch), stored=len(so_far.stored), of=len(found))
    receipt = Receipt(len(found), tuple(so_far.stored), tuple(so_far.duplicates), tuple(so_far.set_aside))
    _log_receipt(opened, receipt)
    return receipt


def _batches(
    opened: Opened, found: Sequence[Found | SetAside], so_far: SoFar, settings: Settings, progress: Progress
) -> Iterator[list[Read]]:
    batch: list[Read] = []
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


def _read(opened: Opened, found: Found, most_bytes: int) -> Read | SetAside:
    from probata.method.documents.shelf import read

    if opened.folder.owns(found.path):
        return SetAside(found.name, "clutter", "A file of this inquiry itself.")
    try:
        data = read_whole(found, most_bytes)
        return Read(found.name, data, Digest.of(data), read(data, found.name))
    except (Unreadable, Vanished) as fault:
        return SetAside(found.name, fault.code, fault.message, fault.next_step)


def _log_receipt(opened: Opened, receipt: Receipt) -> None:
    with transact(opened) as connection:
        record(connection, opened, "receipt", storing.receipt_detail(receipt))
