"""The database file: SQLCipher under SQLAlchemy Core, one writer at a time.

WAL with synchronous=FULL, since NORMAL loses acknowledged records on a power cut; secure_delete, so that what is
removed is overwritten; temporary tables in memory, so that no plaintext reaches the disk.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from probata.record import interrupt
from probata.record.errors import Busy, Damaged, StorageFull, SystemRefused
from probata.record.withheld import Withheld
from probata.store import keeping

if TYPE_CHECKING:
    import sqlcipher3.dbapi2 as sqlcipher
    from sqlalchemy import Connection, Engine
    from sqlalchemy.engine.interfaces import DBAPIConnection

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA busy_timeout = 5000",
)
_READS = "probata_reads"
_FULL_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_BAD_DISK = {
    *(errno.EIO, errno.EROFS, errno.ENODEV, errno.ENXIO, errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETIMEDOUT),
    *(getattr(errno, name) for name in ("ESTALE", "EREMOTEIO", "ENOMEDIUM") if hasattr(errno, name)),
}


def engine_for(path: Path, key: Withheld[bytes]) -> Engine:
    """An engine on this file; the key is raw, since the keyring has already stretched the passphrase."""
    import sqlcipher3.dbapi2 as sqlcipher
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import QueuePool

    from probata.store import state

    def connect() -> DBAPIConnection:
        connection = with_key(path, key)
        try:
            for pragma in _PRAGMAS:
                connection.execute(pragma)
        except sqlcipher.Error:
            connection.close()
            raise
        found: DBAPIConnection = connection
        return found

    kept = {"poolclass": QueuePool, "pool_size": 1, "max_overflow": -1}
    engine = create_engine("sqlite://", creator=connect, module=sqlcipher, hide_parameters=True, **kept)
    keeping.keep(engine, path)
    # The driver would begin transactions late and read-only ones never; the house begins each one itself.
    state.keep(engine, key)
    event.listen(engine, "begin", _began)
    return engine


def with_key(path: Path, key: Withheld[bytes]) -> sqlcipher.Connection:
    """A bare connection that knows the key and has read nothing yet; the caller closes it.

    SQLCipher tells standard error of each page that does not open; the house says so in its own words.
    """
    import sqlcipher3.dbapi2 as sqlcipher

    connection = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.reveal().hex()}'\"")
    except sqlcipher.Error:
        connection.close()
        raise
    return connection


def _began(connection: Connection) -> None:
    from probata.store import state

    connection.exec_driver_sql(_begin(connection))
    if not reads_only(connection):
        state.watch(connection)


def _begin(connection: Connection) -> str:
    return "BEGIN" if reads_only(connection) else "BEGIN IMMEDIATE"


def reads_only(connection: Connection) -> bool:
    """Whether this connection came from :func:`reading`."""
    return bool(connection.get_execution_options().get(_READS))


@contextmanager
def transaction(engine: Engine) -> Iterator[Connection]:
    """One writing transaction: all of it or nothing.

    Raises StorageFull, Busy or Damaged in the house's words; every other error of the caller passes through.
    """
    with storage_errors(), keeping.let_go(engine), engine.begin() as connection:
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """What was last committed, all of it at one moment; neither waits for a writer nor hinders one.

    What is written through it is rolled back. Raises as :func:`transaction` does.
    """
    with storage_errors(), engine.connect().execution_options(**{_READS: True}) as connection:
        try:
            yield connection
            connection.rollback()
        except BaseException:
            keeping.give_up(connection)
            raise


def fold_back(engine: Engine) -> bool:
    """Moves what was committed out of the write-ahead log into the database and empties the log, so that nothing that
    was overwritten stays in either; False where another command that reads stands in the way."""
    with storage_errors(), keeping.let_go(engine):
        connection = engine.raw_connection()
        try:
            cursor = connection.cursor()
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            busy, *_ = cursor.fetchone() or (1,)
            return not busy
        finally:
            connection.close()


@contextmanager
def storage_errors() -> Iterator[None]:
    """Turns what drivers and the system say of disks and locks into the house's errors."""
    import sqlcipher3.dbapi2 as sqlcipher
    from sqlalchemy.exc import DatabaseError, IntegrityError

    try:
        yield
    except (IntegrityError, sqlcipher.IntegrityError):
        raise
    except DatabaseError as fault:
        raise _translated(str(fault.orig)) from None
    except (
        sqlite3.DatabaseError,
        sqlcipher.DatabaseError,
    ) as fault:  # the keyring, direct calls
        raise _translated(str(fault)) from None
    except OSError as fault:
        if fault.errno in _FULL_DISK:
            raise StorageFull("There is no room left to write.", where=str(fault.filename or "")) from None
        if fault.errno in _BAD_DISK:
            raise SystemRefused(
                f"The disk or the system refused: {os.strerror(fault.errno or 0)}.", where=str(fault.filename or "")
            ) from None
        raise


def _translated(said: str) -> Busy | Damaged | StorageFull | SystemRefused:
    if "user-defined" in said:  # our sums over rows, inside of which an interrupt is no more than this
        interrupt.again()
    if "locked" in said or "busy" in said:
        return Busy("The inquiry is being written to.")
    if "full" in said or "disk I/O error" in said:
        return StorageFull("There is no room left to write, or the disk refuses.")
    if "unable to open" in said or "readonly" in said:
        return SystemRefused("The inquiry's files may not be opened for writing here.")
    if "not a database" in said:
        return Damaged(
            "The database does not open with this inquiry's key: it is damaged, or that of another inquiry.",
            next_step="Put the newest backup of inquiry.db in its place, or restore one beside it and compare.",
        )
    return Damaged(f"The database refused: {said}.")
