"""Storing files that were read: each is whole in the inquiry afterwards, or was there already, or nothing of it is.

The one way in for a file, wherever its bytes come from (folders of people, deposits of a field copy).
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence

from probata.inquiry.accounts import enclosing
from probata.inquiry.accounts.batch import Batch, How, SoFar
from probata.inquiry.accounts.known import Known
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look, transact
from probata.inquiry.files.reading import Read
from probata.intake.receipt import Receipt, SetAside
from probata.record.canonical import Json
from probata.record.errors import BadUse, ProbataError
from probata.record.ref import Ref

# Files of one transaction: few enough to lose little to a full disk, many enough to be quick, small enough to hold.
_BATCH_FILES = 64
_BATCH_BYTES = 64 * 2**20


def into(opened: Opened, of: str, *, public: bool, new_source: bool) -> Ref:
    """The compartment with this code name, which this member has to hold.

    Raises BadUse for one that they do not hold and for public files of somebody, NotFound for a code name of nobody.
    """
    if public:
        raise BadUse("What somebody gave in confidence is not public.", next_step="Leave out --public or --of.")
    with (transact if new_source else look)(opened) as connection:
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

    if blobs.unfinished(opened.blobs):
        with transact(opened):
            blobs.sweep(opened.blobs)


def batches(found: Iterable[Read | SetAside]) -> Iterator[list[Read | SetAside]]:
    """What was read, by transactions."""
    batch: list[Read | SetAside] = []
    for one in found:
        batch.append(one)
        size = sum(len(each.data) for each in batch if isinstance(each, Read))
        if len(batch) == _BATCH_FILES or size > _BATCH_BYTES:
            yield batch
            batch = []
    if batch:
        yield batch


def store(
    opened: Opened,
    batch: Sequence[Read | SetAside],
    so_far: SoFar,
    how: How,
) -> None:
    """One transaction. What is stored already is looked up inside it, since another command may have added since.

    Raises StorageFull, Busy, Damaged; nothing of the batch is stored
    then.
    """
    from probata.store.search_index import Later

    fresh, moved, held = set[str](), enclosing.Moved(), holding.sealing(opened)
    before, so_far.known = so_far.known, None
    try:
        with transact(opened) as connection:
            known = before if before and before.still(connection) else Known.of(opened, connection, held)
            work = Batch(opened, connection, how, held, known, Later(), fresh, moved)
            for one in batch:
                work.take(one)
            work.later.write(connection)
            work.known.settle(connection)
    except BaseException:
        with contextlib.suppress(ProbataError):  # the first error is the one to tell
            _discard(opened, fresh | moved.new)
        raise
    moved.settle(opened, stands=True)
    so_far.known = work.known
    so_far.add(work.done)


def _discard(opened: Opened, fresh: set[str]) -> None:
    """What this command wrote for records that then were not made, and that no other command has named since."""
    from probata.store import blobs, items

    if fresh:
        with transact(opened) as connection:
            blobs.discard(opened.blobs, fresh - items.blob_names(connection))


def receipt_detail(receipt: Receipt) -> dict[str, Json]:
    """What the log keeps of a receipt: its numbers."""
    return {
        "items_in": receipt.items_in,
        "stored": len(receipt.stored),
        "documents": receipt.documents,
        "duplicates": len(receipt.duplicates),
        "set_aside": len(receipt.set_aside),
    }
