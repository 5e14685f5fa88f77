"""The keyring's file: its rows, how they are vouched for, and how it is read and replaced.

A plain SQLite file of its own, since it is backed up apart. It is never written in place: every change makes a whole
new file (written, synced, renamed over the old one, the folder synced), so that it is the old one or the new one
whenever the power fails, and nothing of a removed row stays in free pages.

Every row of a member carries a MAC under a key that the inquiry's root key gives, and so does the whole: without the
root key nobody can put in a public key of their own, raise a role, or drop a row, and be believed.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import json
import os
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from probata.record.canonical import dump
from probata.record.errors import Damaged, NewerFormat, OlderFormat, SystemRefused
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import keys
from probata.store.posix import naming, sync_folder

FORMAT = 1
PASSPHRASE, AGE = "passphrase", "age"
_TABLES = """
CREATE TABLE keyring (format INTEGER NOT NULL, generation INTEGER NOT NULL, mac BLOB NOT NULL);
CREATE TABLE members (
  ref TEXT PRIMARY KEY, role TEXT NOT NULL, public_key BLOB NOT NULL, lock TEXT NOT NULL,
  sealed_private_key BLOB NOT NULL, salt BLOB, memory_kib INTEGER, passes INTEGER, lanes INTEGER, recipient TEXT,
  mac BLOB NOT NULL);
CREATE TABLE sealed_keys (
  member TEXT NOT NULL REFERENCES members, name TEXT NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (member, name))
  WITHOUT ROWID;
"""
_BACKUP = "Put the newest backup of keyring.db in its place; nothing was changed and nothing sealed to anybody."


@dataclass(frozen=True, slots=True)
class Member:
    """One row: who, their public key, and their private key under its lock.

    ``lock`` is PASSPHRASE (then ``salt`` and the cost of a guess are there) or AGE (then ``recipient`` is).
    """

    ref: Ref
    role: str
    public_key: bytes
    lock: str
    sealed_private_key: bytes
    salt: bytes | None = None
    memory_kib: int | None = None
    passes: int | None = None
    lanes: int | None = None
    recipient: str | None = None
    mac: bytes = b""

    def vouched(self, root: Withheld[bytes], inquiry: Ref) -> Member:
        """The same with its MAC."""
        return replace(self, mac=_mac(root, inquiry, self._row()))

    def _row(self) -> bytes:
        blobs = (self.public_key, self.sealed_private_key, self.salt)
        public, private, salt = (one.hex() if one is not None else None for one in blobs)
        numbers = [self.memory_kib, self.passes, self.lanes]
        return dump(["member", str(self.ref), self.role, public, self.lock, private, salt, *numbers, self.recipient])

    def _values(self) -> tuple[object, ...]:
        cost = (self.memory_kib, self.passes, self.lanes)
        locked = (self.lock, self.sealed_private_key, self.salt, *cost, self.recipient)
        return (str(self.ref), self.role, self.public_key, *locked, self.mac)


@dataclass(slots=True)
class Ring:
    """A whole keyring: its members by Ref, and (member, name of the key) -> the key sealed to that member.

    ``generation`` counts how often it was replaced.
    """

    members: dict[Ref, Member] = field(default_factory=dict)
    sealed: dict[tuple[Ref, str], bytes] = field(default_factory=dict)
    generation: int = 0
    mac: bytes = b""

    def holders(self, name: str) -> list[Ref]:
        """The members to whom this key is sealed."""
        return [member for member, held in self.sealed if held == name]


def read(path: Path) -> Ring:
    """The keyring as it lies there, not yet believed. Raises NewerFormat, OlderFormat, Damaged, SystemRefused."""
    with damage(path), _connected(path, "ro") as db:
        _check_format(db.execute("SELECT * FROM keyring").fetchone()["format"], path)
        _, generation, mac = db.execute("SELECT * FROM keyring").fetchone()
        members = [_member(row) for row in db.execute("SELECT * FROM members ORDER BY rowid")]
        found = db.execute("SELECT DISTINCT member FROM sealed_keys").fetchall()
        whose = {row[0]: Ref.parse(_text(row[0])) for row in found}
        sealed = {
            (whose[member], _text(name)): _bytes(key)
            for member, name, key in db.execute("SELECT member, name, sealed FROM sealed_keys")
        }
        if not members:
            raise Damaged("The keyring names no member.", where=str(path))
        return Ring({one.ref: one for one in members}, sealed, _number(generation), _bytes(mac))


def check(ring: Ring, path: Path, root: Withheld[bytes], inquiry: Ref) -> None:
    """Raises Damaged when a row, or the whole, was not written by somebody with the root key."""
    for one in ring.members.values():
        if not hmac.compare_digest(one.mac, one.vouched(root, inquiry).mac):
            raise Damaged(
                "A member of the keyring was changed or put in by somebody without the inquiry's key.",
                where=f"{path} {one.ref}",
                next_step=_BACKUP,
            )
    if not hmac.compare_digest(ring.mac, _mac(root, inquiry, _whole(ring))):
        raise Damaged(
            "Something was put into the keyring or taken out of it by somebody without the inquiry's key.",
            where=str(path),
            next_step=_BACKUP,
        )


def write(ring: Ring, path: Path, root: Withheld[bytes], inquiry: Ref) -> None:
    """Replaces the file by this keyring, one generation on, vouched for under the root key."""
    ring.members = {ref: one.vouched(root, inquiry) for ref, one in ring.members.items()}
    ring.generation += 1
    ring.mac = _mac(root, inquiry, _whole(ring))
    temporary = path.with_name(path.name + ".tmp")
    temporary.unlink(missing_ok=True)
    try:
        _fill(ring, temporary)
        _sync(temporary)
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


@contextlib.contextmanager
def damage(path: Path) -> Iterator[None]:
    """A keyring that holds anything else than what ``write`` wrote is damaged, whatever trips over it first."""
    from argon2.exceptions import HashingError
    from cryptography.exceptions import InvalidTag

    from probata.record.errors import BadValue

    broken = (HashingError, InvalidTag, LookupError, OverflowError, TypeError, ValueError, BadValue)
    try:
        yield
    except MemoryError:
        raise SystemRefused("There is not enough memory to try the passphrase.", where=str(path)) from None
    except (sqlite3.Error, *broken) as fault:
        if path.exists() and any(word in str(fault) for word in ("locked", "unable to open", "Memory allocation")):
            raise SystemRefused("The keyring cannot be opened at the moment.", where=str(path)) from None
        raise Damaged("The keyring cannot be read.", where=str(path), next_step=_BACKUP) from None


def _fill(ring: Ring, path: Path) -> None:
    with _connected(path, "rwc") as db:
        db.execute("PRAGMA journal_mode = MEMORY")
        db.executescript(_TABLES)
        db.execute("INSERT INTO keyring VALUES (?, ?, ?)", (FORMAT, ring.generation, ring.mac))
        marks = ", ".join("?" * 11)
        db.executemany(f"INSERT INTO members VALUES ({marks})", [one._values() for one in ring.members.values()])  # noqa: S608 (eleven question marks)
        rows = [(str(member), name, sealed) for (member, name), sealed in ring.sealed.items()]
        db.executemany("INSERT INTO sealed_keys VALUES (?, ?, ?)", rows)


def _sync(path: Path) -> None:
    with naming(path), path.open("rb+") as file:
        os.fsync(file.fileno())


@contextlib.contextmanager
def _connected(path: Path, mode: str) -> Iterator[sqlite3.Connection]:
    """``mode`` is SQLite's: ``ro`` neither makes nor changes the file, ``rwc`` makes it."""
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True)
    db.row_factory = sqlite3.Row
    try:
        db.execute("PRAGMA synchronous = FULL")
        with db:
            yield db
    finally:
        db.close()


def _check_format(written: object, path: Path) -> None:
    format_ = _number(written)
    if format_ > FORMAT:
        raise NewerFormat(f"The keyring has format {format_}; this Probata knows {FORMAT}.", where=str(path))
    if format_ < FORMAT:
        raise OlderFormat(f"The keyring has format {format_}, from before format 1.", where=str(path))


def _member(row: sqlite3.Row) -> Member:
    with_passphrase = row["lock"] == PASSPHRASE
    if not with_passphrase and row["lock"] != AGE:
        raise ValueError("no lock")
    return Member(
        ref=Ref.parse(_text(row["ref"])),
        role=_text(row["role"]),
        public_key=_bytes(row["public_key"]),
        lock=_text(row["lock"]),
        sealed_private_key=_bytes(row["sealed_private_key"]),
        salt=_bytes(row["salt"]) if with_passphrase else None,
        memory_kib=_number(row["memory_kib"]) if with_passphrase else None,
        passes=_number(row["passes"]) if with_passphrase else None,
        lanes=_number(row["lanes"]) if with_passphrase else None,
        recipient=None if with_passphrase else _text(row["recipient"]),
        mac=_bytes(row["mac"]),
    )


def _bytes(value: object) -> bytes:
    if not isinstance(value, bytes):
        raise TypeError("no bytes")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError("no whole number")
    return value


def _whole(ring: Ring) -> bytes:
    """Everything that is there, in one order: who vouches for it vouches for what is not there too."""
    digest = hashlib.sha256()
    for ref in sorted(ring.members):
        digest.update(b"member " + ring.members[ref].mac)
    for (member, name), sealed in sorted(ring.sealed.items()):
        row = ["key", str(member), name, sealed.hex()]
        digest.update(json.dumps(row, separators=(",", ":")).encode("ascii"))  # canonical, and quick: there may be many
    return dump(["keyring", FORMAT, ring.generation, digest.hexdigest()])


def _mac(root: Withheld[bytes], inquiry: Ref, what: bytes) -> bytes:
    return hmac.digest(keys.derived(root, inquiry, keys.KEYRING).reveal(), what, "sha256")
