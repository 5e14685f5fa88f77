"""backup: a copy of the inquiry in one folder, and of its keys in another, each brought up to date when it is there.

The keyring is replaced, never versioned: an older one would keep keys alive that were destroyed. The order, so that a
stop at any point leaves a backup that can be restored: stored files before the database that names them, the database
last, and before it the keys, which have to be as new; the stored files that no row names any more go when it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts.removing import head, removal_keys, removals_of, signing_key
from probata.inquiry.entry.door import Opened, authorise, look, record, transact
from probata.inquiry.entry.folder import MARKER, Folder, write_marker
from probata.inquiry.files.backups import CHECKPOINT, check_apart, target
from probata.record.canonical import Json
from probata.record.errors import BadUse, Damaged
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.signing import Checkpoint

Progress = Callable[[int, int, str], None]
Examine = Callable[[], Sequence[str]]
"""Looks at the whole inquiry and gives each damage in words."""
BACKUP = "backup"
_SHOWN = 5
_LOOK = "`probata fsck` says what is damaged. Nothing of the backup was changed."
_OLDER = (
    "An older copy does not replace a newer backup. Restore the backup, or merge the newer copy into this one "
    "(`probata merge`), then back up again; or choose another folder."
)


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What lies in the two folders now: entries of the log, stored files (``copied`` of them this time, and so many
    ``dropped`` that no row names any more), lines of the file of removals, number of the keyring."""

    folder: str
    keys: str
    entries: int
    files: int
    copied: int
    dropped: int
    removals: int
    keyring: int
    examined: bool

    def as_json(self) -> dict[str, Json]:
        """The documented backup object."""
        return {
            "folder": self.folder,
            "keys": self.keys,
            "entries": self.entries,
            "files": self.files,
            "copied": self.copied,
            "dropped": self.dropped,
            "removals": self.removals,
            "keyring": self.keyring,
            "examined": self.examined,
        }


def backup(opened: Opened, to: Path, keys: Path, progress: Progress, *, examine: Examine | None = None) -> BackedUp:
    """Brings the backup in ``to``, and the keys in ``keys``, up to date with the inquiry; makes them where they are not
    there. With ``examine`` all of the inquiry is opened first, and files that were copied before are compared.

    Raises BadUse for folders that do not lie apart, for another inquiry's backup, and for one that knows of acts, keys
    or removals which this inquiry does not; AlreadyThere; Damaged, and what stands there stays, when a part of the
    inquiry is; StorageFull. Others may go on working meanwhile.
    """
    from probata.store.database import storage_errors
    from probata.store.posix import alone, make_folder

    authorise(opened, "keep")
    if opened.read_only:
        raise BadUse(opened.read_only, next_step="Keep the backup that it was restored from.")
    if opened.travelling:
        raise BadUse(
            "A travel copy lacks what lies in compartments, and would put that in the place of a whole backup.",
            next_step="Merge it at home, and back up there.",
        )
    check_apart({"the inquiry": opened.folder.path, "the backup": to, "the keys": keys})
    there, apart = target(to, opened.folder), target(keys, opened.folder)
    with storage_errors(), ExitStack() as stack:
        for one in (there, apart):
            make_folder(one.path)
            stack.enter_context(alone(one.path))
        _refuse_newer(opened, there, apart)
        for damage in examine() if examine else ():
            raise Damaged(f"The inquiry is damaged: {damage}", next_step=_LOOK)
        return _written(opened, there, apart, progress, compare=examine is not None)


def _written(opened: Opened, there: Folder, apart: Folder, progress: Progress, *, compare: bool) -> BackedUp:
    from probata.store import backing_up, blob_copies, posix

    for one in (there, apart):
        if not (one.path / MARKER).is_file():
            write_marker(one)
    posix.make_folder(there.blobs)
    with look(opened) as connection:
        names = _sound(opened, connection)
    copied = {*blob_copies.copy(opened.folder.blobs, there.blobs, names, progress, compare=compare)}
    with transact(opened) as connection:
        record(connection, opened, BACKUP, {"files": len(names)})
    try:
        with ExitStack() as stack:
            with transact(opened) as connection:  # nobody writes now: database, keys and files are of one moment
                old = stack.enter_context(backing_up.moment(opened.folder.database, _key(opened)))
                at, names = head(connection), _sound(opened, connection)
                copied |= {*blob_copies.copy(opened.folder.blobs, there.blobs, names, lambda *_: None)}
                _beside(opened, connection, there, apart, at)
            backing_up.copy_database(old, backing_up.beside(there.database), _key(opened))
        for path in (apart.removals, apart.keyring, there.database, *_checkpoints(there, apart)):
            backing_up.put(path)
    except BaseException:
        for path in (there.database, apart.keyring, apart.removals, *_checkpoints(there, apart)):
            backing_up.forget(backing_up.beside(path))
        raise
    dropped = blob_copies.drop_others(there.blobs, names)
    return _told(opened, there, apart, at.size, (len(names), len(copied), dropped, compare))


def _beside(opened: Opened, connection: Connection, there: Folder, apart: Folder, at: Checkpoint) -> None:
    """All that is small and replaced, made beside its place."""
    from probata.signing.checkpoint import signed
    from probata.store import backing_up

    removals_of(opened, connection)  # refuses a list that is older than the inquiry
    # The keys first: whatever key was destroyed by then has its line in the list that is copied after them.
    backing_up.copy_file(opened.folder.keyring, backing_up.beside(apart.keyring))
    if opened.folder.removals.exists():
        backing_up.copy_file(opened.folder.removals, backing_up.beside(apart.removals))
    else:  # there, so that it can be named when it is restored
        backing_up.write_file(backing_up.beside(apart.removals), b"")
    note = signed(f"probata/{opened.folder.inquiry}", at, signing_key(connection))
    for path in _checkpoints(there, apart):
        backing_up.write_file(backing_up.beside(path), note)


def _checkpoints(there: Folder, apart: Folder) -> tuple[Path, Path]:
    return there.path / CHECKPOINT, apart.path / CHECKPOINT


def _sound(opened: Opened, connection: Connection) -> set[str]:
    """The stored files that rows name. Raises Damaged when one of them is not there or cannot be whole, and for rows of
    different moments."""
    from probata.store import blob_copies, items, state

    state.check(connection)
    names = items.blob_names(connection)
    broken = list(blob_copies.broken(opened.folder.blobs, names, items.sizes(connection)))
    if broken:
        more = f" and {len(broken) - _SHOWN} more" if len(broken) > _SHOWN else ""
        raise Damaged(
            f"{len(broken)} of {len(names)} stored files are missing or cut short, so the backup stays as it was.",
            where=f"{opened.folder.blobs}: {', '.join(broken[:_SHOWN])}{more}",
            next_step=_LOOK,
        )
    return names


def _refuse_newer(opened: Opened, there: Folder, apart: Folder) -> None:
    """An older copy of the inquiry never takes the place of a newer backup."""
    from probata.store import backing_up, keyring, removals

    place = (opened.folder.inquiry, opened.root)
    with look(opened) as connection:
        known_keys, here = removal_keys(opened, connection), {one.what for one in removals_of(opened, connection)}
    if there.database.exists():
        known = backing_up.acts(opened.folder.database, _key(opened))
        unknown = len(backing_up.acts(there.database, _key(opened)) - known)
        if unknown:
            raise BadUse(
                f"The backup knows {_many(unknown, 'act')} that this inquiry does not.",
                where=str(there.path),
                next_step=_OLDER,
            )
    if apart.keyring.exists() and keyring.generation(apart.keyring, *place) > keyring.generation(
        opened.folder.keyring, *place
    ):
        raise BadUse("The keys that lie there are newer than this inquiry's.", where=str(apart.path), next_step=_OLDER)
    told = {one.what for one in removals.read(apart.removals, known_keys)}
    if told - here:
        raise BadUse(
            "The list of removals that lies there tells of more than this inquiry's.",
            where=str(apart.path),
            next_step=_OLDER,
        )


def _told(opened: Opened, there: Folder, apart: Folder, entries: int, files: tuple[int, int, int, bool]) -> BackedUp:
    from probata.store import keyring

    named, copied, dropped, examined = files
    return BackedUp(
        folder=str(there.path),
        keys=str(apart.path),
        entries=entries,
        files=named,
        copied=copied,
        dropped=dropped,
        removals=apart.removals.read_bytes().count(b"\n"),
        keyring=keyring.generation(apart.keyring, opened.folder.inquiry, opened.root),
        examined=examined,
    )


def _key(opened: Opened) -> Withheld[bytes]:
    from probata.store import keys

    return keys.derived(opened.root, opened.folder.inquiry, keys.DATABASE)


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
