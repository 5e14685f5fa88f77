"""Taking in one file beside a stored document: it lies where that lies, and is public if that is; what was made of it
here is never public.

The way of `add`: through the sandbox, with a receipt, an arrival and a log entry.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts import echoing, storing
from probata.inquiry.accounts.batch import How, SoFar
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened, look, record, transact
from probata.inquiry.entry.settings import Settings
from probata.inquiry.files.reading import Read, limits, read_all, read_inside, sandbox
from probata.intake.pile import Found, gather
from probata.intake.receipt import UNPACKED, Receipt, SetAside
from probata.method.documents.item import FullDocument
from probata.method.documents.model import Reading
from probata.record.counted import counted
from probata.record.errors import BadUse, Unreadable

if TYPE_CHECKING:
    from probata.intake.sandbox.reading import Sandbox
    from probata.record.ref import Ref

Changing = Callable[[Reading], Reading]


@dataclass(frozen=True, slots=True)
class Beside:
    """The document that the file holds, and its receipt."""

    document: FullDocument
    receipt: Receipt


def take_beside(
    opened: Opened, old: FullDocument, file: Path, settings: Settings, *, changing: Changing = lambda reading: reading
) -> Beside:
    """Takes in one file, and what it holds, where ``old`` lies; ``changing`` may add to what its reader gave.

    Raises NotFound for a file that is not there; BadUse for several, for one of the inquiry itself, for the very bytes
    of ``old``, and for a file of several documents; Unreadable, Vanished, StorageFull, Busy, Damaged. A file with the
    bytes of another stored one is that one, and stays as it is.
    """
    (found,) = _one(opened, file)
    into, box = _lies(opened, old), sandbox(settings)
    together = old.item.public or into is not None
    reads = (each for inside in read_all(box, [found], together=together) for each in inside)
    how = How(old.item.public, (), 0, into)
    return _taken(opened, _checked(reads, old, changing), box, how, found.name)


def take_made(
    opened: Opened, old: FullDocument, made: tuple[str, bytes], settings: Settings, *, changing: Changing
) -> Beside:
    """The same of what was made here of ``old`` (a name, and bytes that never lay in a file); it is never public."""
    from probata.intake.sandbox.reading import Sandbox

    into, box = _lies(opened, old), Sandbox(limits(settings))
    reads = read_inside(box, made[1], made[0], together=True)
    return _taken(opened, _checked(reads, old, changing), box, How(False, (), 0, into), made[0])


def _lies(opened: Opened, old: FullDocument) -> Ref | None:
    from probata.store import items

    with look(opened) as connection:
        return items.restricted(connection).get(old.item.ref)


def _taken(opened: Opened, reads: Iterable[Read | SetAside], box: Sandbox, how: How, name: str) -> Beside:
    blocked = echoing.blocked(opened) if how.public else echoing.Blocked()
    storing.sweep(opened)
    storing.look_first(opened, "add")
    so_far, digest = SoFar(), None
    for batch in storing.batches(reads):
        kept_back = {one.digest.hex for one in batch if isinstance(one, Read) and blocked.holds(one.reading.text)}
        digest = digest or next(one.digest for one in batch if isinstance(one, Read))
        storing.store(opened, batch, so_far, replace(how, kept_back=kept_back, unseen=blocked.unseen))
    taken = tuple(so_far.stored), tuple(so_far.duplicates), tuple(so_far.set_aside)
    receipt = Receipt(so_far.came, *taken, without=box.lacking)
    with transact(opened) as connection:
        record(connection, opened, "receipt", storing.receipt_detail(receipt))
    mine = [one for one in texts.load(opened).stored if one.item.digest == digest]
    if len(mine) != 1:
        raise BadUse(
            f"The file holds {counted(len(mine), 'document')}, and one was expected; it was taken in.",
            where=name,
            next_step="Name the document that is meant: `probata list` lists them.",
        )
    return Beside(mine[0], receipt)


def _one(opened: Opened, file: Path) -> tuple[Found]:
    found = gather([file])
    if len(found) != 1 or not isinstance(found[0], Found):
        raise BadUse("This is not one regular file.", where=str(file), next_step="Name a file.")
    if opened.folder.owns(found[0].path):
        raise BadUse("This is a file of this inquiry itself.", where=str(file))
    return (found[0],)


def _checked(reads: Iterator[Read | SetAside], old: FullDocument, changing: Changing) -> Iterator[Read | SetAside]:
    """The file first: where it was set aside, nothing is stored."""
    first = next(reads)
    if isinstance(first, SetAside) and first.code == UNPACKED:
        raise BadUse(
            "This is an archive, and one file was expected; nothing was taken in.",
            where=first.name,
            next_step="Unpack it, and name the file that is meant.",
        )
    if isinstance(first, SetAside):
        raise Unreadable(first.reason, where=first.name, next_step=first.next_step)
    if first.digest == old.item.digest:
        raise BadUse("These are the very bytes of the old one.", where=first.name, next_step="Name the newer file.")
    yield replace(first, reading=changing(first.reading))
    yield from reads
