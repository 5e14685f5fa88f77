"""Weaknesses that only the worker of these experiments can be given; each must be found by the experiment it is for.

None of them is in the package: each replaces, inside the worker's process, one thing that the store relies on.
"""

from __future__ import annotations

import base64
import os
import stat
import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any


def _pragma(name: str, value: str) -> None:
    from probata.store import database

    asked = [one for one in database._PRAGMAS if not one.startswith(f"PRAGMA {name} ")]
    database._PRAGMAS = (*asked, f"PRAGMA {name} = {value}")  # type: ignore[assignment]  # one more or less


def _normal() -> None:
    _pragma("synchronous", "NORMAL")


def _no_journal() -> None:
    _pragma("journal_mode", "OFF")


def _synced_when(wanted: Callable[[int], bool]) -> None:
    """Python's own calls of fsync do nothing for files that are not wanted; SQLite has its own."""
    real = os.fsync

    def fsync(file: Any) -> None:
        number = file if isinstance(file, int) else file.fileno()
        if wanted(number):
            real(number)

    os.fsync = fsync  # type: ignore[assignment]  # the worker's own, for as long as it lives


def _blobs_not_synced() -> None:
    _synced_when(lambda number: stat.S_ISDIR(os.fstat(number).st_mode) or "/blobs/" not in _path(number))


def _folders_not_synced() -> None:
    _synced_when(lambda number: not stat.S_ISDIR(os.fstat(number).st_mode))


def _path(number: int) -> str:
    return os.readlink(f"/proc/self/fd/{number}")


def _no_transactions() -> None:
    """Each statement is kept by itself, as it would be with a driver that begins no transaction."""
    _connections(lambda statement: "SELECT 1" if statement.startswith("BEGIN") else statement)


def _no_key() -> None:
    """A database that nobody encrypts."""
    _connections(lambda statement: "SELECT 1" if statement.startswith("PRAGMA key") else statement)


def _connections(change: Callable[[str], str]) -> None:
    import sqlcipher3.dbapi2 as sqlcipher

    real = sqlcipher.connect

    class Cursor(sqlcipher.Cursor):  # type: ignore[misc]  # the driver ships no types
        def execute(self, statement: str, *arguments: Any) -> Any:
            return super().execute(change(statement), *arguments)

    class Connection(sqlcipher.Connection):  # type: ignore[misc]  # the same
        def execute(self, statement: str, *arguments: Any) -> Any:
            return super().execute(change(statement), *arguments)

        def cursor(self, *_: Any) -> Any:
            return super().cursor(Cursor)

    sqlcipher.connect = lambda *given, **named: real(*given, **named, factory=Connection)


def _unchecked_tags() -> None:
    """AES-GCM that decrypts and does not ask whether anybody changed it: counter mode from the second counter."""
    from cryptography.hazmat.primitives.ciphers import Cipher, aead, algorithms, modes

    real = aead.AESGCM

    class Unchecked:
        def __init__(self, key: bytes) -> None:
            self._key = key

        def encrypt(self, *given: Any) -> bytes:
            return real(self._key).encrypt(*given)

        def decrypt(self, nonce: Any, data: Any, _: Any) -> bytes:
            cipher = Cipher(algorithms.AES(self._key), modes.CTR(bytes(nonce) + (2).to_bytes(4, "big")))
            return cipher.decryptor().update(bytes(data)[:-16])

    aead.AESGCM = Unchecked  # type: ignore[assignment]  # the worker's own


def _no_blobs() -> None:
    """An examination that believes every stored file."""
    from probata.store.soundness import captured

    captured.sound = lambda *_: iter(())  # type: ignore[assignment]  # the worker's own


def _no_pages() -> None:
    """An examination that leaves the database's own pages out."""
    from probata.store.soundness import pages

    pages.pages = lambda *_: iter(())  # type: ignore[assignment]  # the same


def _by_the_clock() -> None:
    """The newest decision by what the clock said, not by the order of the acts."""
    from probata.store import decisions

    real = decisions.Decision

    def standing(connection: Any) -> Any:
        from sqlalchemy import select

        from probata.record.ref import Ref
        from probata.store.tables import decisions as table

        found = connection.execute(select(table).order_by(table.c.at, table.c.number))
        fields = ("kind", "binds", "answer", "reason", "by", "at", "seen")
        return {
            (row.kind, row.binds): real(Ref.parse(row.ref), *(getattr(row, name) for name in fields)) for row in found
        }

    decisions.standing = standing


def _copies(encode: Callable[[bytes], bytes], where: Callable[[], Path]) -> Callable[[], None]:
    """Whatever is read is written down once more, beside where it belongs, and taken away again at once."""

    def put_in() -> None:
        from probata.method.documents import shelf

        real = shelf.read

        def read(data: bytes, name: str) -> Any:
            copy = where() / "0.tmp"
            copy.write_bytes(encode(data))
            copy.unlink()
            return real(data, name)

        shelf.read = read

    return put_in


def _utf16(data: bytes) -> bytes:
    return data.decode("utf-8", "replace").encode("utf-16-le")


def _beside() -> Path:
    return Path(os.environ["SOAK_INQUIRY"])


MUTANTS: dict[str, Callable[[], None]] = {
    "synchronous is NORMAL": _normal,
    "no journal": _no_journal,
    "blobs are not synced": _blobs_not_synced,
    "folders are not synced": _folders_not_synced,
    "no transactions": _no_transactions,
    "no key": _no_key,
    "tags are not checked": _unchecked_tags,
    "fsck skips blobs": _no_blobs,
    "fsck skips pages": _no_pages,
    "the clock decides": _by_the_clock,
    "a copy": _copies(bytes, _beside),
    "a copy as utf-16": _copies(_utf16, _beside),
    "a copy as base64": _copies(base64.b64encode, _beside),
    "a copy packed": _copies(zlib.compress, _beside),
    "a temporary copy": _copies(zlib.compress, lambda: Path(tempfile.gettempdir())),
}
