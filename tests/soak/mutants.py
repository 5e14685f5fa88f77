"""Weaknesses that only the worker of these experiments can be given; each must be found by the experiment it is for.

None of them is in the package: each replaces, inside the worker's process, one thing that the store relies on.
"""

from __future__ import annotations

import base64
import contextlib
import os
import stat
import tempfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any


def _instead(room: object, name: str, what: object) -> None:
    """Puts something in the place of what a room holds under this name; what is not there is no weakness."""
    assert hasattr(room, name), name
    setattr(room, name, what)


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


def _no_links() -> None:
    """The same where the database does not hold rows to those that they name, so that it goes on for long."""
    _no_transactions()
    _pragma("foreign_keys", "OFF")


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


def _arrivals_later() -> None:
    """How a file came in is written down when it is stored already."""
    from probata.inquiry.accounts import storing
    from probata.inquiry.entry.door import transact
    from probata.store import arrivals

    save, store, waiting = arrivals.save, storing.store, list[tuple[Any, ...]]()

    def stored(opened: Any, *given: Any) -> None:
        store(opened, *given)
        with transact(opened) as connection:
            while waiting:
                save(connection, *waiting.pop())

    _instead(arrivals, "save", lambda _, *given: waiting.append(given))
    _instead(storing, "store", stored)


def _no_blobs() -> None:
    """An examination that believes every stored file."""
    from probata.store.soundness import captured

    _instead(captured, "sound", lambda *_: iter(()))


def _no_pages() -> None:
    """An examination that leaves the database's own pages out."""
    from probata.store.soundness import pages

    _instead(pages, "pages", lambda *_: iter(()))


def _no_keyring_bytes() -> None:
    """An examination that believes a keyring whose rows are whole."""
    from probata.store.soundness import rings

    _instead(rings, "changed_bytes", lambda *_: iter(()))


def _no_removals() -> None:
    """An examination that does not look at the file of removals."""
    from probata.inquiry import fsck

    _instead(fsck, "_removals", lambda *_: iter(()))


def _no_line() -> None:
    """An erasure that writes down no removal."""
    from probata.store import removals

    _instead(removals, "append", lambda *_: None)


def _files_stay() -> None:
    """An erasure that leaves the stored files where they are."""
    from probata.store import blobs

    _instead(blobs, "discard", lambda *_: None)


def _ring_in_place() -> None:
    """A keyring of which the old one is taken away before the new one is there."""
    from probata.store import ring

    real = ring.write

    def write(one: Any, path: Path, *how: Any) -> None:
        path.unlink(missing_ok=True)
        real(one, path, *how)

    _instead(ring, "write", write)


def _file_first() -> None:
    """A package that has its name before the log knows of it."""
    from probata.inquiry import sign
    from probata.inquiry.files.writing import write_whole as real

    def write_whole(out: Path, data: bytes, *, first: Callable[[], None] = lambda: None) -> None:
        real(out, data)
        first()

    _instead(sign, "write_whole", write_whole)


def _backup_in_place() -> None:
    """A backup of which each old file is taken away before the new one has its name."""
    from probata.store import backing_up

    real = backing_up.put

    def put(target: Path) -> None:
        target.unlink(missing_ok=True)
        real(target)

    _instead(backing_up, "put", put)


def _keys_last() -> None:
    """A backup that replaces the keyring after the database that has to be opened with it."""
    from probata.store import backing_up

    real, waiting = backing_up.put, list[Path]()

    def put(target: Path) -> None:
        if target.name == "keyring.db":
            waiting.append(target)
            return
        real(target)
        if target.name == "inquiry.db":
            real(waiting.pop())

    _instead(backing_up, "put", put)


def _drops_first() -> None:
    """A backup that drops stored files while its old database names them still."""
    from probata.store import blob_copies

    real = blob_copies.copy

    def copy(source: Path, target: Path, names: set[str], *how: Any, **named: Any) -> Any:
        blob_copies.drop_others(target, names)
        return real(source, target, names, *how, **named)

    _instead(blob_copies, "copy", copy)


def _backup_not_synced() -> None:
    _synced_when(lambda number: not any(one in _path(number) for one in (".beside/backup", ".beside/keys")))


def _restored_in_place() -> None:
    """A restore that puts the inquiry together where it will lie."""
    from probata.inquiry.files import temporary

    @contextlib.contextmanager
    def beside(to: Path, what: str) -> Iterator[Path]:
        to.mkdir(mode=0o700)
        yield to

    _instead(temporary, "beside", beside)
    _instead(temporary, "appear", lambda *_: None)


def _marker_first() -> None:
    """A travel copy that can be found before it is whole."""
    from probata.inquiry.entry.folder import Folder, write_marker
    from probata.store import travelling

    real = travelling.copy_keyring

    def copy_keyring(source: Path, target: Path, inquiry: Any, root: Any) -> int:
        write_marker(Folder(target.parent, inquiry))
        return real(source, target, inquiry, root)

    _instead(travelling, "copy_keyring", copy_keyring)


def _deposit_in_place() -> None:
    """A deposit that has its name before it is whole."""
    from probata.store import deposits

    real = deposits.seal

    def seal(target: Path, *given: Any) -> Any:
        target.write_bytes(b"age-encryption.org/v1\n")
        return real(target, *given)

    _instead(deposits, "seal", seal)


def _marker_late() -> None:
    """A field copy that prepares its marker when its code name is taken already."""
    from probata.store import field_copy

    write, appear, given = field_copy.write, field_copy.appear, list[Any]()

    def late(folder: Path) -> None:
        write(*given)
        appear(folder)

    _instead(field_copy, "write", lambda *these: given.extend(these))
    _instead(field_copy, "appear", late)


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
        from probata.intake.sandbox.reading import Sandbox

        real = Sandbox.whole

        def whole(box: Sandbox, data: bytes, name: str, **more: Any) -> Any:
            copy = where() / "0.tmp"
            copy.write_bytes(encode(data))
            copy.unlink()
            return real(box, data, name, **more)

        Sandbox.whole = whole  # type: ignore[method-assign]

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
    "no transactions, no links": _no_links,
    "no key": _no_key,
    "tags are not checked": _unchecked_tags,
    "the arrivals later": _arrivals_later,
    "fsck skips blobs": _no_blobs,
    "fsck skips pages": _no_pages,
    "fsck skips the keyring's bytes": _no_keyring_bytes,
    "fsck skips removals": _no_removals,
    "no line of removal": _no_line,
    "erased files stay": _files_stay,
    "the keyring in place": _ring_in_place,
    "the package first": _file_first,
    "the backup in place": _backup_in_place,
    "the keys last": _keys_last,
    "the backup drops first": _drops_first,
    "backups are not synced": _backup_not_synced,
    "restored in place": _restored_in_place,
    "the marker first": _marker_first,
    "the marker late": _marker_late,
    "a deposit in place": _deposit_in_place,
    "the clock decides": _by_the_clock,
    "a copy": _copies(bytes, _beside),
    "a copy as utf-16": _copies(_utf16, _beside),
    "a copy as base64": _copies(base64.b64encode, _beside),
    "a copy packed": _copies(zlib.compress, _beside),
    "a temporary copy": _copies(zlib.compress, lambda: Path(tempfile.gettempdir())),
}
