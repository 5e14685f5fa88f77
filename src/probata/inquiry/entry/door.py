"""The one door: opening an inquiry, asking whether a member may act, and acting in one transaction with the log."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.entry import clock
from probata.inquiry.entry.folder import Folder, find
from probata.record.errors import BadUse, Damaged
from probata.record.ref import TOKEN_BYTES, Ref
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from probata.record.canonical import Json
    from probata.store.blobs import BlobStore
    from probata.store.keyring import Unlocked

# Advisory inside one file (whoever holds the root key can read all of it); the threat model says so.
# "members" is to see which interviews a number counts, "see persons" who is named as responsible.
_MAY = {
    "head": frozenset({"new", "add", "read", "decide", "sign", "members", "withdraw", "see persons"}),
    "analyst": frozenset({"add", "read", "decide", "members"}),
    "reader": frozenset({"read"}),
}


@dataclass(frozen=True, slots=True)
class Opened:
    """An inquiry that a member has opened. Values only: acts go through the functions of this file."""

    folder: Folder
    member: Ref
    role: str
    engine: Engine
    blobs: BlobStore
    vault: Withheld[bytes] | None


def open_inquiry(start: Path, passphrase: Withheld[str]) -> Opened:
    """Opens the inquiry at or above ``start``, migrating its format when it is older.

    Raises NoInquiry, WrongPassphrase, NewerFormat, Damaged or Busy; none of them changes anything.
    """
    from probata.store import keyring

    folder = find(start)
    for needed in (folder.keyring, folder.database, folder.blobs):
        if not needed.exists():
            raise Damaged("A part of the inquiry is missing.", where=str(needed))
    return enter(folder, keyring.unlock(folder.keyring, folder.inquiry, passphrase))


def enter(folder: Folder, unlocked: Unlocked) -> Opened:
    """The opened inquiry for a member who has already shown a passphrase."""
    from probata.store import keys
    from probata.store.blobs import BlobStore
    from probata.store.database import engine_for
    from probata.store.migrate import bring_up_to_date
    from probata.store.posix import private_process

    private_process()

    def key(use: str) -> Withheld[bytes]:
        return keys.derived(unlocked.root, folder.inquiry, use)

    engine = engine_for(folder.database, key(keys.DATABASE))
    bring_up_to_date(engine, folder.database)
    blobs = BlobStore(folder.blobs, key(keys.BLOBS), key(keys.BLOB_NAMES))
    return Opened(folder, unlocked.member, unlocked.role, engine, blobs, unlocked.vault)


def authorise(opened: Opened, act: str) -> None:
    """Raises BadUse when the member's role does not allow the act."""
    if act not in _MAY.get(opened.role, frozenset()):
        raise BadUse(f"A member with the role {opened.role} may not {act}.", next_step="Ask a member who may.")


@contextmanager
def transact(opened: Opened) -> Iterator[Connection]:
    """One writing transaction; what is done in it is logged in it by :func:`record`, or none of it happens."""
    from probata.store.database import transaction

    with transaction(opened.engine) as connection:
        yield connection


@contextmanager
def look(opened: Opened) -> Iterator[Connection]:
    """What was last committed, for reading; it neither waits for a writer nor hinders one."""
    from probata.store.database import reading

    with reading(opened.engine) as connection:
        yield connection


def record(connection: Connection, opened: Opened, act: str, detail: Json) -> None:
    """Writes the log entry of an act into the act's own transaction. Refs, names of acts and numbers; no content."""
    from probata.store import log

    log.append(connection, clock.now(), opened.member, act, detail, secrets.token_bytes(log.SALT_BYTES))


def new_ref(kind: str) -> Ref:
    """A fresh Ref; the only source of chance for records."""
    return Ref.of(kind, secrets.token_bytes(TOKEN_BYTES))
