"""add: take files in. Each is stored whole, is a duplicate, or is set aside with its reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts import echoing, storing
from probata.inquiry.accounts.batch import How, SoFar
from probata.inquiry.entry.door import Opened, authorise, record, transact
from probata.inquiry.entry.logs import say
from probata.inquiry.entry.settings import Settings
from probata.inquiry.files.reading import Read, read_all, sandbox
from probata.intake.pile import Found, gather
from probata.intake.receipt import Receipt, SetAside

if TYPE_CHECKING:
    from probata.intake.sandbox.reading import Sandbox

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
    all, name) of each file when it was read. Files are read in the sandbox first and then stored by batches, each one
    transaction: after an error (a full disk, an interrupt) everything up to the last whole batch is stored, and adding
    again adds nothing twice.

    Raises NotFound for a place or a code name that does not exist, BadUse for a compartment that is not this member's
    and for public files of somebody, StorageFull, Busy, Damaged. A file that cannot be read raises nothing: it is set
    aside. What a file holds (an archive, a mail) is taken in as files of their own, behind it. A file with long
    passages of an account that may not be published is stored as not public, and a note in the receipt says so.
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
    receipt = Receipt(so_far.came, *taken, without=box.lacking if found else ())
    _log_receipt(opened, receipt)
    return receipt


def _batches(
    opened: Opened, found: Sequence[Found | SetAside], so_far: SoFar, box: Sandbox, progress: Progress
) -> Iterator[list[Read]]:
    batch: list[Read] = []
    ours = [_not_ours(opened, one) for one in found]
    for number, (one, inside) in enumerate(zip(ours, read_all(box, ours), strict=True)):
        progress(number, len(found), one.name)
        for read in inside:
            so_far.came += 1
            if isinstance(read, SetAside):
                so_far.set_aside.append(read)
                continue
            batch.append(read)
            if len(batch) == _BATCH_FILES or sum(len(each.data) for each in batch) > _BATCH_BYTES:
                yield batch
                batch = []
    if batch:
        yield batch


def _not_ours(opened: Opened, one: Found | SetAside) -> Found | SetAside:
    if isinstance(one, Found) and opened.folder.owns(one.path):
        return SetAside(one.name, "clutter", "A file of this inquiry itself.")
    return one


def _log_receipt(opened: Opened, receipt: Receipt) -> None:
    with transact(opened) as connection:
        record(connection, opened, "receipt", storing.receipt_detail(receipt))
