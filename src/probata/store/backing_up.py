"""A copy of the database at one moment, made while others may write, and what is asked of such a copy.

It is encrypted under the same key, and lies in one file: opening it to look leaves nothing beside it. It is made under
another name, synced, held against itself, and only then given its own.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from probata.record.errors import Damaged
from probata.record.withheld import Withheld
from probata.signing.proof import JOIN
from probata.store import fresh
from probata.store.database import with_key
from probata.store.posix import naming, sync_folder
from probata.store.soundness import pages

if TYPE_CHECKING:
    import sqlcipher3.dbapi2 as sqlcipher

TEMPORARY = ".tmp"
_MOST = 20


def beside(path: Path) -> Path:
    """Under which name a file is made before it gets its own."""
    return path.with_name(path.name + TEMPORARY)


@contextmanager
def moment(path: Path, key: Withheld[bytes]) -> Iterator[sqlcipher.Connection]:
    """The database as it is now, for as long as this lasts: it neither waits for writers nor hinders them."""
    with _translated(path), closing(with_key(path, key)) as connection:
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # only reading begins it
        yield connection


def copy_database(old: sqlcipher.Connection, target: Path, key: Withheld[bytes]) -> None:
    """A whole copy of that moment, synced, in ``target``, which is no more than a name until then. Raises Damaged for a
    page that does not open, here or there, and for a copy that does not fit itself."""
    forget(target)
    with _translated(target), closing(with_key(target, key)) as new:
        new.execute("PRAGMA synchronous = OFF")  # synced as a whole below, before anything relies on it
        old.backup(new)
        new.execute("PRAGMA journal_mode = DELETE")  # a copy of a database in use would open with files beside it
    sync(target)
    check_database(target, key)


def copy_file(source: Path, target: Path) -> None:
    """A file as it is, synced."""
    with naming(target), source.open("rb") as old, fresh.create(target) as new:
        shutil.copyfileobj(old, new)
    sync(target)


def write_file(target: Path, data: bytes) -> None:
    """These bytes, synced."""
    fresh.write(target, data)


def put(target: Path) -> None:
    """Gives what was made beside it the name, in one step that survives a power cut."""
    os.replace(beside(target), target)
    sync_folder(target.parent)


def forget(target: Path) -> None:
    """Takes a file away, and what a database that was being written leaves beside it."""
    for name in (target.name, f"{target.name}-journal", f"{target.name}-wal", f"{target.name}-shm"):
        target.with_name(name).unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Makes what was written into a file survive a power cut."""
    with naming(path), path.open("rb+") as file:
        os.fsync(file.fileno())


def check_database(path: Path, key: Withheld[bytes]) -> None:
    """Raises Damaged for a page that was changed, and for a structure that does not hold. Leaves nothing beside it."""
    for one in pages.pages(path, key):
        raise Damaged(f"The copy of the database is damaged: {one.says}", where=f"{path.parent} {one.where}")
    with _looking(path, key) as connection:
        said = [row[0] for row in connection.execute(f"PRAGMA integrity_check({_MOST})").fetchall()]
        loose = connection.execute("PRAGMA foreign_key_check").fetchall()
        nothing = not connection.execute("PRAGMA user_version").fetchone()[0]  # an empty file opens under any key
    if said != ["ok"] or loose or nothing:
        raise Damaged("The copy of the database does not fit itself.", where=str(path))


def acts(path: Path, key: Withheld[bytes]) -> frozenset[bytes]:
    """The leaves of all acts that a copy's log knows, whichever strand they are on. Joins are no acts: each merge makes
    them anew. Raises Damaged for what cannot be read."""
    with _looking(path, key) as connection:
        rows = connection.execute("SELECT leaf FROM log WHERE act <> ?", (JOIN,)).fetchall()
    return frozenset(bytes(row[0]) for row in rows)


@contextmanager
def _looking(path: Path, key: Withheld[bytes]) -> Iterator[sqlcipher.Connection]:
    with _translated(path), closing(with_key(path, key)) as connection:
        connection.execute("PRAGMA query_only = ON")
        yield connection


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    import sqlcipher3.dbapi2 as sqlcipher

    from probata.store.database import _translated as in_our_words

    try:
        yield
    except sqlcipher.DatabaseError as fault:
        error = in_our_words(str(fault))
        error.where = error.where or str(path)
        raise error from None
