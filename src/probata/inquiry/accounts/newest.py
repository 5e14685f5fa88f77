"""Newest: whether everything that was taken back or erased up to today is known to a copy that was restored.

A list of removals shows what it holds and not what it lacks, and a checkpoint shows how far a log went: neither says by
itself that it is the newest one. So a person has to name it, and what is named is held against what lies there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts.removing import removal_keys, signing_key
from probata.inquiry.entry.door import Opened
from probata.record.errors import BadInput, BadUse, NotFound

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.signing import Checkpoint
    from probata.store.removals import Removal


@dataclass(frozen=True, slots=True)
class Named:
    """What a person says is the newest of its kind: a list of removals, a checkpoint of the log, both or neither."""

    removals: Path | None = None
    checkpoint: Path | None = None

    def check(self, backup: Path | None = None) -> None:
        """Raises NotFound for a file that is not there, BadUse for the checkpoint that lies in the backup itself."""
        for path in (self.removals, self.checkpoint):
            if path and not path.is_file():
                raise NotFound("There is no such file.", where=str(path))
        if backup and self.checkpoint and self.checkpoint.resolve().parent == backup.resolve():
            raise BadUse(
                "This checkpoint was made with the backup: of what came later it says nothing.",
                where=str(self.checkpoint),
                next_step="Name one that somebody else keeps (`probata log --checkpoint`), or the list of removals.",
            )


def lines(opened: Opened, connection: Connection, own: Path, named: Path | None) -> tuple[Path, tuple[Removal, ...]]:
    """The list to go by, with its file: the named one, when it tells of all that ``own`` does.

    Raises BadUse for one that does not, which is not the newest; Damaged for what is not of the inquiry's keys.
    """
    from probata.store import removals

    keys = removal_keys(opened, connection)
    there = removals.read(own, keys)
    if named is None:
        return own, there
    found = removals.read(named, keys)
    lacks = len({one.what for one in there} - {one.what for one in found})
    if lacks:
        raise BadUse(
            f"This is not the newest list of removals: another one at hand tells of {lacks} more.",
            where=str(named),
            next_step=f"Compare it with {own}.",
        )
    return named, found


def known(opened: Opened, connection: Connection, restored: int, named: Named, every: Sequence[Removal]) -> bool:
    """Whether all withdrawals are known. ``restored``: so many entries the log had in the backup; ``every``: the lines.

    A named list makes them known, unless a named checkpoint knows of later acts than its last line. A checkpoint alone
    does when it is of this very log, neither shorter nor longer, and no line was written later. Raises BadInput for a
    checkpoint of another log.
    """
    last = max((one.log.size for one in every), default=0)
    at = _checkpoint(opened, connection, named.checkpoint, restored) if named.checkpoint else None
    if at and at.size > restored:
        return named.removals is not None and last >= at.size
    if named.removals:
        return True
    return at is not None and at.size == restored and last <= restored


def _checkpoint(opened: Opened, connection: Connection, path: Path, restored: int) -> Checkpoint:
    from probata.signing.checkpoint import NOTE_LIMIT, fits, read
    from probata.signing.merkle import prefix_roots
    from probata.store import log
    from probata.store.strands import histories

    with path.open("rb") as file:
        note = read(file.read(NOTE_LIMIT + 1))
    if note.origin != f"probata/{opened.folder.inquiry}" or not fits(note, signing_key(connection).public):
        raise BadInput("This is no checkpoint that the inquiry's key signed.", where=str(path))
    at = note.checkpoint
    paths = [[kept.leaf for kept in each] for each in histories(log.everything(connection)).values()]
    if at.size <= restored and not any(prefix_roots(each, {at.size}).get(at.size) == at.root.raw for each in paths):
        raise BadInput(
            "This checkpoint is of a log that went another way than the backup's.",
            where=str(path),
            next_step="Look whether the backup is of the same copy of the inquiry.",
        )
    return at
