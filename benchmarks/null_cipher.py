"""An inquiry without its protections, which only a benchmark can make: what they cost is measured against it.

Plain SQLite in place of SQLCipher; blobs and cells neither encrypted nor padded; blobs named by their plain digest.
Everything else is the same code: readers, transactions, syncing, the log. Nothing in the package can turn this on: this
file builds an engine of its own, and puts other functions into two modules of its own process for a while.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from probata.inquiry.entry.door import Opened
    from probata.record.digest import Digest
    from probata.record.withheld import Withheld
    from probata.store.blobs import BlobStore

_HEAD = 8


class NullCipher:
    """Gives back what it is given."""

    def encrypt(self, _nonce: bytes, data: bytes, _about: bytes) -> bytes:
        """The same."""
        return data

    decrypt = encrypt


@contextlib.contextmanager
def without_protections(opened: Opened, path: Path) -> Iterator[Opened]:
    """The same inquiry, its records copied to a plain SQLite file at ``path``, with null ciphers while this lasts."""
    from probata.store import blobs, cells, padding

    engine = plain_engine(path)
    _copy(opened.engine, engine)
    bare = replace(opened, engine=engine)
    with (
        mock.patch.object(blobs, "_cipher", return_value=NullCipher()),
        mock.patch.object(blobs, "name_of", _plain_name),
        mock.patch.object(padding, "pad", _with_its_length),
        mock.patch.object(cells, "_seal", lambda _key, data, _about: _opened_bytes(data)),
        mock.patch.object(cells, "_open", lambda _key, box, _about: _withheld(box)),
    ):
        yield bare
    engine.dispose()


def plain_engine(path: Path) -> Engine:
    """As ``store/database.py`` makes it, but that no key is given: then SQLCipher writes plain SQLite."""
    import sqlcipher3.dbapi2 as sqlcipher
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import NullPool

    from probata.store import database

    def connect() -> sqlcipher.Connection:
        connection = sqlcipher.connect(str(path), isolation_level=None)
        for pragma in database._PRAGMAS:
            connection.execute(pragma)
        return connection

    engine = create_engine("sqlite://", creator=connect, module=sqlcipher, poolclass=NullPool, hide_parameters=True)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(database._begin(connection)))
    return engine


def _copy(source: Engine, target: Engine) -> None:
    from sqlalchemy import select

    from probata.store.database import reading, transaction
    from probata.store.migrate import steps
    from probata.store.tables import metadata

    with transaction(target) as connection:
        for step in steps().values():
            step(connection)
    with reading(source) as old, transaction(target) as new:
        new.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for table in metadata.tables.values():
            rows = [dict(row) for row in old.execute(select(table)).mappings()]
            if rows:
                new.execute(table.insert(), rows)


def _plain_name(_blobs: BlobStore, digest: Digest) -> str:
    return digest.hex


def _with_its_length(data: bytes) -> bytes:
    return len(data).to_bytes(_HEAD, "big") + data


def _opened_bytes(data: Withheld[bytes]) -> bytes:
    return data.reveal()


def _withheld(box: bytes) -> Withheld[bytes]:
    from probata.record.withheld import Withheld

    return Withheld(bytes(box))
