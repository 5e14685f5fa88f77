"""The one door: opening an inquiry, asking whether a member may act, and acting in one transaction with the log."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.entry import clock, roles
from probata.inquiry.entry.folder import Folder, find
from probata.record.errors import BadUse, Damaged, NoPassphrase
from probata.record.ref import TOKEN_BYTES, Ref
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from probata.record.canonical import Json
    from probata.store.blobs import BlobStore
    from probata.store.keyring import Compartments, Unlocked


@dataclass(frozen=True, slots=True)
class Opened:
    """An inquiry that a member has opened. Values only: acts go through the functions of this file.

    ``root`` and ``compartments`` are the keys that the member holds: what they open is read through holding.py alone,
    which writes down that it was read. ``viewed`` are the compartments for which it has done so since this opening.
    """

    folder: Folder
    member: Ref
    role: str
    engine: Engine
    blobs: BlobStore
    root: Withheld[bytes]
    compartments: Compartments
    lock: str
    viewed: set[Ref] = field(default_factory=set, compare=False, repr=False)


def open_inquiry(
    start: Path, passphrase: Withheld[str] | None = None, *, identity: Withheld[str] | None = None
) -> Opened:
    """Opens the inquiry at or above ``start`` with a member's passphrase, or with the text of an age identity file.

    Raises NoInquiry, WrongPassphrase, NewerFormat, OlderFormat, Damaged or Busy; none of them changes anything.
    """
    from probata.store import keyring

    folder = find(start)
    for needed in (folder.keyring, folder.database, folder.blobs):
        if not needed.exists():
            raise Damaged("A part of the inquiry is missing.", where=str(needed))
    if identity is not None:
        return enter(folder, keyring.unlock_with(folder.keyring, folder.inquiry, identity))
    if passphrase is None:
        raise NoPassphrase("No passphrase was given.")
    return enter(folder, keyring.unlock(folder.keyring, folder.inquiry, passphrase))


def enter(folder: Folder, unlocked: Unlocked) -> Opened:
    """The opened inquiry for a member whom the keyring let in."""
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
    return Opened(
        folder, unlocked.member, unlocked.role, engine, blobs, unlocked.root, unlocked.compartments, unlocked.lock
    )


def authorise(opened: Opened, act: str) -> None:
    """Raises BadUse when the act is none of the member's role (roles.py); every verb asks here before it does anything.

    Advisory inside one file: whoever holds a key can read what lies under it, and the threat model says so.
    """
    if not roles.may(opened.role, act):
        asked = " or ".join(roles.who_may(act)) or "somebody"
        raise BadUse(
            f"A member with the role {opened.role} may not {act}.",
            next_step=f"Ask a member who may: {asked}. docs/explanation/roles.md says who does what.",
        )


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
