"""Brings an inquiry file to the newest format: one step, one transaction, after a backup beside it.

The copy stays, encrypted under the same key, for whoever finds the new format wanting, until somebody is erased: it
holds what they told of themselves in the open tables. ``fsck`` names it.
"""

from __future__ import annotations

import os
import pkgutil
from collections.abc import Callable, Mapping
from contextlib import closing
from importlib import import_module
from pathlib import Path

from sqlalchemy import Connection, Engine

from probata.record.errors import Busy, Damaged, NewerFormat
from probata.store import fresh, migrations, state
from probata.store.database import reading, storage_errors, transaction
from probata.store.posix import sync_folder
from probata.store.tables import metadata

Step = Callable[[Connection], None]
_PIECE = 2**20


def steps() -> dict[int, Step]:
    """Number -> step, for every ``mNNNN_*.py`` in the folder of migrations."""
    names = [found.name for found in pkgutil.iter_modules(migrations.__path__)]
    return {int(name[1:5]): import_module(f"{migrations.__name__}.{name}").apply for name in sorted(names)}


def version_of(engine: Engine) -> int:
    """The number of the last step that this file has seen; Damaged when the key does not open the file."""
    with reading(engine) as connection:
        return _version(connection)


def bring_up_to_date(engine: Engine, path: Path, known: Mapping[int, Step] | None = None) -> None:
    """Runs the steps that are missing, in order.

    A file that has seen a later step than this Probata knows raises NewerFormat and is not touched. Before the
    first step on a file that holds something, a copy is made beside it as ``inquiry.db.before-NNNN``. A step that
    fails leaves the file at the step before; one that another command made in the meantime is not made twice.
    """
    known = steps() if known is None else known
    has, newest = version_of(engine), max(known)
    if has > newest:
        raise NewerFormat(f"The inquiry has format step {has}; this Probata knows {newest}.", where=str(path))
    if 0 < has < newest:
        _back_up(engine, path, has + 1)
    for number in range(has + 1, newest + 1):
        if number not in known:
            raise Damaged(f"Format step {number} is missing from this installation.", where=str(path))
        with transaction(state.building(engine)) as connection:
            if _version(connection) < number:
                state.check(
                    connection, _tables(connection)
                )  # what is not as it was written is not counted anew as if it were
                known[number](connection)
                connection.exec_driver_sql(f"PRAGMA user_version = {number}")
                state.renew(connection, _tables(connection))


def copies(path: Path) -> list[Path]:
    """The copies that lie beside this file from before format steps, whole or half-written."""
    return sorted(path.parent.glob(f"{path.name}.before-*"))


def remove_copies(path: Path) -> int:
    """Overwrites and removes them, and gives how many there were; what a stop leaves is removed by the next call.

    A solid-state disk, or a file system that copies on writing, may keep old blocks all the same; they are encrypted.
    """
    found = copies(path)
    for one in found:
        with storage_errors():
            if not _is_another(one, path.parent, found):
                _overwrite(one)
            one.unlink()
    if found:
        sync_folder(path.parent)
    return len(found)


def _is_another(copy: Path, folder: Path, copies: list[Path]) -> bool:
    """Whether it is somebody's link: what it points to, or a file of the inquiry under a second name, is no copy."""
    if copy.is_symlink():
        return True
    return any(copy.samefile(one) for one in folder.iterdir() if one not in copies and one.is_file())


def _overwrite(path: Path) -> None:
    left, nothing = path.stat().st_size, bytes(_PIECE)
    with path.open("rb+") as file:
        while left > 0:
            left -= file.write(nothing[:left])
        file.flush()
        os.fsync(file.fileno())


def _tables(connection: Connection) -> list[str]:
    """Those that the file has of ours: later steps make more."""
    there = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
    return sorted(metadata.tables.keys() & set(there))


def _version(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def _back_up(engine: Engine, path: Path, before: int) -> None:
    """A whole, synced copy. The write-ahead log goes into the file first, which no transaction may surround; then a
    transaction keeps writers out while the file is copied."""
    with storage_errors():
        _checkpoint(engine)
        with transaction(state.building(engine)):  # a table that is yet to be made cannot be counted
            if _holds_something(Path(f"{path}-wal")):
                raise Busy("Another command wrote to the inquiry while it was to be copied.", where=str(path))
            fresh.copy(path, path.with_name(f"{path.name}.before-{before:04d}"))


def _checkpoint(engine: Engine) -> None:
    with closing(engine.raw_connection()) as raw:
        raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _holds_something(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0
