"""restore: an inquiry from its backup and its keys, with everything that was taken back or erased since done again.

It is put together beside its place and gets its name last, so that nobody opens a half of it. Before anything else can
be done in it, the list of removals is replayed; where nobody can name the newest one, it is read and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts import newest
from probata.inquiry.accounts.lifting import settle
from probata.inquiry.accounts.newest import Named
from probata.inquiry.entry import clock, keyrings
from probata.inquiry.entry.door import Opened, authorise, enter, look, record, transact
from probata.inquiry.entry.folder import Folder, write_marker
from probata.inquiry.files import temporary
from probata.inquiry.files.backups import at, check_apart
from probata.record.canonical import Json
from probata.record.errors import AnswerIsNo, BadInput, BadUse, Damaged
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.store.keyring import Unlocked

Key = Callable[[], "tuple[Withheld[str] | None, Withheld[str] | None]"]
"""Asks for a passphrase or the text of an age identity file; asked when the folders were looked at."""
Progress = Callable[[int, int, str], None]
Examine = Callable[[Path], Sequence[str]]
"""Looks at a whole inquiry and gives each damage in words."""
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class From:
    """Where it is restored from: the folder of the backup, that of its keys, and what a person named as the newest.

    ``incomplete``: stored files that are missing are left out, and named.
    """

    backup: Path
    keys: Path
    named: Named
    incomplete: bool = False


@dataclass(frozen=True, slots=True)
class Restored:
    """What stands there now: the log as it was in the backup (``entries``, the last ``at``), stored files and those
    that are ``missing``, people ``erased`` and accounts ``withdrawn`` again. ``unknown_since`` is empty where all
    withdrawals are known. ``removed``: members whom an older keyring had brought back. ``unproven``: what to
    compare, beside any answer, when an age identity opened it."""

    path: str
    entries: int
    at: str
    files: int
    missing: tuple[str, ...]
    erased: int
    withdrawn: int
    unknown_since: str
    removed: tuple[str, ...]
    unproven: str = ""

    def as_json(self) -> dict[str, Json]:
        """The documented restored object."""
        return {
            "path": self.path,
            "entries": self.entries,
            "at": self.at,
            "files": self.files,
            "missing": list(self.missing),
            "erased": self.erased,
            "withdrawn": self.withdrawn,
            "unknown_since": self.unknown_since,
            "removed": list(self.removed),
        }


@dataclass(frozen=True, slots=True)
class Drilled:
    """What a restore would give: ``days`` since the last entry, ``members`` who could open it, each ``damage``, and how
    many acts of the living inquiry would be ``lost`` (None when it was not at hand)."""

    restored: Restored
    days: int
    members: tuple[str, ...]
    damages: tuple[str, ...]
    lost: int | None

    def as_json(self) -> dict[str, Json]:
        """The documented drill object."""
        return {
            "restored": {**self.restored.as_json(), "path": ""},
            "days": self.days,
            "members": list(self.members),
            "damages": list(self.damages),
            "lost": self.lost,
        }


def restore(source: From, to: Path, key: Key, progress: Progress) -> Restored:
    """Restores the inquiry into ``to``, which must be absent or an empty folder.

    Raises BadInput or Damaged for folders that hold no whole backup and keys of one inquiry, for an older keyring (but
    with a named list of removals, which takes out what it would bring back) and a list that is older than the backup;
    BadUse for a list that is not the newest one at hand; WrongPassphrase, AlreadyThere, StorageFull; AnswerIsNo for
    stored files that are missing. Nothing is there then.
    """
    from probata.store.database import storage_errors

    place = to.resolve()
    with storage_errors(), temporary.beside(place, "restore") as folder:
        opened, done = _assembled(source, place, folder, key, progress)
        opened.engine.dispose()
        temporary.appear(folder, place)
    return done


def drill(
    source: From, to: Path, key: Key, progress: Progress, *, examine: Examine, living: Opened | None = None
) -> Drilled:
    """Restores it beside ``to``, examines all of it, says what that would give, and takes it away again.

    Raises what :func:`restore` raises. Nothing but encrypted files is written.
    """
    from probata.store.database import storage_errors

    place = to.resolve()
    with storage_errors(), temporary.beside(place, "drill") as folder:
        opened, done = _assembled(source, place, folder, key, progress)
        try:
            damages = tuple(examine(opened.folder.path))
            return Drilled(done, _days(done.at), _members(opened), damages, _lost(source.backup, opened, living))
        finally:
            opened.engine.dispose()


def _assembled(source: From, to: Path, path: Path, key: Key, progress: Progress) -> tuple[Opened, Restored]:
    from probata.store import backing_up
    from probata.store.database import fold_back

    backup, keys = _halves(source, to)
    unlocked = _unlocked(keys, key)
    folder = Folder(path, backup.inquiry)
    folder.blobs.mkdir(mode=0o700)
    for old, new in ((backup.database, folder.database), (keys.keyring, folder.keyring)):
        backing_up.copy_file(old, new)
    backing_up.check_database(folder.database, _key(unlocked, folder))
    opened = enter(folder, unlocked, as_it_lies=True)
    try:
        authorise(opened, "keep")
        _whole(opened)
        log = _log(opened)  # before anything is written into it
        _settle_keyring(opened, unlocked, named=source.named.removals is not None)
        (erased, withdrawn, since), removed = _replayed(opened, source, keys, log)
        fold_back(opened.engine)
        named, missing = _files(opened, backup, source, progress)
        write_marker(folder)
    except BaseException:
        opened.engine.dispose()
        raise
    return opened, Restored(str(to), *log, named, missing, erased, withdrawn, since, removed, opened.unproven)


def _halves(source: From, to: Path) -> tuple[Folder, Folder]:
    """Both folders of the backup. What a backup that was cut short lacks is said before anything is asked."""
    source.named.check(source.backup)
    backup, keys = at(source.backup, "backup"), at(source.keys, "folder of keys")
    check_apart({"the backup": backup.path, "the restored inquiry": to})
    check_apart({"the keys": keys.path, "the restored inquiry": to})
    if backup.inquiry != keys.inquiry:
        raise BadInput("These are the keys of another inquiry.", where=str(keys.path))
    for needed in (backup.database, backup.blobs, keys.keyring):
        if not needed.exists():
            raise Damaged(
                "A part of the backup is missing: it was cut short, or something was taken out.",
                where=str(needed),
                next_step="Run `probata backup` again, or use another backup.",
            )
    return backup, keys


def _unlocked(keys: Folder, key: Key) -> Unlocked:
    from probata.store import keyring
    from probata.store.posix import private_process

    private_process()
    passphrase, identity = key()
    if identity is not None:
        return keyring.unlock_with(keys.keyring, keys.inquiry, identity)
    return keyring.unlock(keys.keyring, keys.inquiry, passphrase or Withheld(""))


def _settle_keyring(opened: Opened, unlocked: Unlocked, *, named: bool) -> None:
    """A newer keyring than the database knew is the usual case; an older one is refused, unless a list of removals was
    named, which takes out of it what was destroyed since."""
    from probata.store import facts

    with look(opened) as connection:
        older = unlocked.generation < facts.generation(connection)
    if not older:
        keyrings.settle(opened.folder, unlocked, opened.engine)
    elif not named:
        raise Damaged(
            "These keys are older than the backup: keys that were destroyed, and members who were removed, would be "
            "back.",
            where=str(opened.folder.keyring.name),
            next_step="Name the newest folder of keys. If it is lost, name the newest list of removals (--removals): "
            "what it tells of is taken out of the older keys again.",
        )


def _whole(opened: Opened) -> None:
    """Raises Damaged for a database that was put together from backups of different days."""
    from probata.store import state

    with look(opened) as connection:
        state.check(connection)


def _log(opened: Opened) -> tuple[int, str]:
    """Size and last time of the log in the backup."""
    from probata.store import log, times

    with look(opened) as connection:
        return log.last(connection), times.latest(connection)


def _replayed(
    opened: Opened, source: From, keys: Folder, log: tuple[int, str]
) -> tuple[tuple[int, int, str], tuple[str, ...]]:
    """Erased, withdrawn, since when it is unknown; members taken out."""
    from probata.store import backing_up

    with transact(opened) as connection:
        path, lines = newest.lines(opened, connection, keys.removals, source.named.removals)
        if path.exists():
            backing_up.copy_file(path, opened.folder.removals)
        removed = _strip(opened, connection)
        done, since = settle(opened, connection, source.named, lines, log)
    return (done.erased, done.withdrawn, since), removed


def _strip(opened: Opened, connection: Connection) -> tuple[str, ...]:
    """Makes an older keyring the newest, without whom and what was taken out of it since."""
    from probata.inquiry.accounts.older_keyring import taken_away
    from probata.inquiry.entry import holding
    from probata.store import facts, keyring

    place = (opened.folder.keyring, opened.folder.inquiry, opened.root)
    known, has = facts.generation(connection), keyring.generation(*place)
    if has >= known:
        return ()
    gone = taken_away(opened, connection)
    if opened.member in gone.members:
        raise BadUse("You were removed from this inquiry.", next_step="Let somebody restore it who was not.")
    out = keyring.go_on_with_older(*place, known, gone.members, gone.keys)
    holding.keyring_changed(opened, connection)
    told: list[Json] = [str(one) for one in sorted(out)]
    record(connection, opened, keyrings.ACCEPTED, {"from": known, "older": has, "removed": told})
    return tuple(map(str, told))


def _files(opened: Opened, backup: Folder, source: From, progress: Progress) -> tuple[int, tuple[str, ...]]:
    """Copies the stored files that are named after the replay, and gives how many, and those that are missing."""
    from probata.store import blob_copies, items

    with look(opened) as connection:
        names = items.blob_names(connection)
        missing = tuple(blob_copies.broken(backup.blobs, names, items.sizes(connection)))
    if missing and not source.incomplete:
        more = f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
        raise AnswerIsNo(
            f"{len(missing)} of {len(names)} stored files are missing from the backup or cut short.",
            where=f"{backup.blobs}: {', '.join(missing[:_SHOWN])}{more}",
            next_step="Use another backup, or say --incomplete: their texts are in the database still.",
        )
    there = names - set(missing)
    blob_copies.copy(backup.blobs, opened.folder.blobs, there, progress)
    return len(there), missing


def _days(last: str) -> int:
    from datetime import date

    return (date.fromisoformat(clock.today()) - date.fromisoformat(last[:10])).days if last else 0


def _members(opened: Opened) -> tuple[str, ...]:
    from probata.store import keyring, members

    everyone = keyring.members(opened.folder.keyring, opened.folder.inquiry, opened.root)
    with look(opened) as connection:
        names = members.names(connection)
    return tuple(f"{names.get(ref, ref)} ({one.role})" for ref, one in everyone.items())


def _lost(backup: Path, opened: Opened, living: Opened | None) -> int | None:
    from probata.store import backing_up, keys

    if living is None:
        return None
    if living.folder.inquiry != opened.folder.inquiry:
        raise BadUse("This is another inquiry than the backup's.", where=str(living.folder.path))
    key = keys.derived(living.root, living.folder.inquiry, keys.DATABASE)
    there = backing_up.acts(Folder(backup.resolve(), living.folder.inquiry).database, key)
    return len(backing_up.acts(living.folder.database, key) - there)


def _key(unlocked: Unlocked, folder: Folder) -> Withheld[bytes]:
    from probata.store import keys

    return keys.derived(unlocked.root, folder.inquiry, keys.DATABASE)
