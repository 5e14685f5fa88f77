"""add: take files in. Each is stored whole, is a duplicate, or is set aside with its reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from probata.inquiry.accounts import chat_files, echoing, storing, unstored
from probata.inquiry.accounts.batch import How, SoFar
from probata.inquiry.entry.door import Opened, authorise, record, transact
from probata.inquiry.entry.logs import say
from probata.inquiry.entry.settings import Settings
from probata.inquiry.files.live import Live
from probata.inquiry.files.reading import Read, read_all, sandbox
from probata.intake.pile import Found, gather
from probata.intake.receipt import CLUTTER, Receipt, SetAside
from probata.record.errors import BadUse

Progress = Callable[[int, int, str], None]


def add(
    opened: Opened,
    places: Sequence[Path],
    *,
    public: bool,
    settings: Settings,
    progress: Progress,
    of: str = "",
    new_source: bool = False,
    retry: str = "",
    live: Live | None = None,
) -> Receipt:
    """Takes in the files at these places and gives the receipt, which is also logged.

    ``of`` is the code name of an interview or of a protected source: the files go into that compartment, and so does
    one of them that lay open before. ``new_source`` makes the compartment of a source that nobody has heard of yet.

    ``retry`` is the code of files that were set aside before (``all`` for each), which are tried again where they lay;
    those that were meant for a compartment only with ``of``.

    ``public`` says that all of them were published by others (press, laws, statistics). ``progress`` hears (done,
    all, name) of each file before it is waited for; ``live`` is kept up to date for whoever watches. Files are read in
    the sandbox first and then stored by batches, each one transaction: after an error (a full disk, an interrupt)
    everything up to the last whole batch is stored, and adding again adds nothing twice.

    Raises NotFound for a place or a code name that does not exist, BadUse for a compartment that is not this member's,
    for public files of somebody, and where nothing is to be added or tried again; StorageFull, Busy, Damaged. A file
    that cannot be read raises nothing: it is set aside. What a file holds (an archive, a mail) is taken in behind it as
    files of their own, which lie where it lies; an archive itself is kept only where all of it was published or belongs
    to one compartment. A file with long passages of an account that may not be published is stored as not public, and a
    note in the receipt says so.
    """
    authorise(opened, "add", "take files in")
    if not (places or retry):
        raise BadUse("Nothing was named.", next_step="Name files and folders, or say --retry CODE.")
    found = gather(places)
    so_far, blocked = SoFar(), echoing.blocked(opened) if public else echoing.Blocked()
    storing.sweep(opened)
    into = storing.into(opened, of, public=public, new_source=new_source) if of else None
    storing.look_first(opened, "add")
    found += unstored.again(opened, retry, into) if retry else []
    live = live or Live()
    box = sandbox(settings, live.looked)
    ours = [_not_ours(opened, one) for one in found]
    live.begin(ours)
    read = _told(ours, read_all(box, ours, together=public or into is not None), progress, live)
    for batch in storing.batches(read):
        kept_back = {one.digest.hex for one in batch if isinstance(one, Read) and blocked.holds(one.reading.text)}
        storing.store(opened, batch, so_far, How(public, kept_back, blocked.unseen, into))
        live.count(so_far)
        say(settings, "info", "batch stored", files=len(batch), stored=len(so_far.stored), of=len(found))
    chat_files.enclose(opened, so_far.chats)
    taken = tuple(so_far.stored), tuple(so_far.duplicates), tuple(so_far.set_aside)
    receipt = Receipt(so_far.came, *taken, without=box.lacking if found else ())
    _log_receipt(opened, receipt)
    return receipt


def _told(
    found: Sequence[Found | SetAside], read: Iterator[Iterator[Read | SetAside]], progress: Progress, live: Live
) -> Iterator[Read | SetAside]:
    """Every file and those inside it, one after the other."""
    for number, one in enumerate(found):
        progress(number, len(found), one.name)
        live.next(number, one)
        for each in next(read):
            live.came(each)
            yield each
    live.end()


def _not_ours(opened: Opened, one: Found | SetAside) -> Found | SetAside:
    if isinstance(one, Found) and opened.folder.owns(one.path):
        return SetAside(one.name, CLUTTER, "A file of this inquiry itself.")
    return one


def _log_receipt(opened: Opened, receipt: Receipt) -> None:
    with transact(opened) as connection:
        record(connection, opened, "receipt", storing.receipt_detail(receipt))
