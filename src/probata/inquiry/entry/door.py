"""The one door: opening an inquiry, asking whether a member may act, and acting in one transaction with the log."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.entry import clock, comparing, keyrings, roles
from probata.inquiry.entry.folder import MARKER, Folder, find
from probata.record.errors import BadUse, Damaged, NoPassphrase
from probata.record.ref import TOKEN_BYTES, Ref
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from probata.record.canonical import Json
    from probata.store.blobs import BlobStore
    from probata.store.keyring import Compartments, Unlocked

LOOKING = frozenset({"view", "list interviews", "list permissions", "see members", "see persons named", "passwd"})
"""Acts that are logged and change nothing but, with the last, who opens one's own lock: all that may be logged where
withdrawals are unknown."""
_STILL_OPEN = "probata_still_open"
_SMALL = 4 * 2**20
"""Bytes of a database of which all rows are counted at every opening."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An inquiry that a member has opened. Values only: acts go through the functions of this file.

    ``root`` and ``compartments`` are the keys that the member holds: what they open is read through holding.py alone,
    which writes down that it was read. ``viewed`` are the compartments for which it has done so since this opening,
    ``views`` the entries of the writing transaction at work.
    ``travelling``: a travel copy, from which what lay in compartments at home was left out. ``unknown_since``: after
    which time withdrawals are unknown here, since it was restored without the newest list of removals; empty otherwise.
    ``fingerprint``: of the inquiry's signing key, for who came in with an age identity and has not compared it; empty
    for any other. ``asked``: the act that was asked for last, and what for.
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
    travelling: bool = False
    unknown_since: str = ""
    views: list[Json] = field(default_factory=list, compare=False, repr=False)
    fingerprint: str = ""
    asked: list[str] = field(default_factory=list, compare=False, repr=False)

    @property
    def unproven(self) -> str:
        """What somebody is told who came in with an age identity and has not compared; empty for any other."""
        return comparing.told(self.fingerprint) if self.fingerprint else ""

    @property
    def read_only(self) -> str:
        """What everybody is told who opens an inquiry of which withdrawals are unknown; empty for any other."""
        since = self.unknown_since
        return f"Withdrawals after {since} are unknown: read-only, export off." if since else ""


def open_inquiry(
    start: Path,
    passphrase: Withheld[str] | None = None,
    *,
    identity: Withheld[str] | None = None,
    fingerprint: str = "",
    as_it_lies: bool = False,
) -> Opened:
    """Opens the inquiry at or above ``start`` with a member's passphrase, or with the text of an age identity file and
    the ``fingerprint`` that its holder kept; without that it is only read.

    ``as_it_lies`` opens it with an older keyring too. Raises BadInput for another fingerprint, NoInquiry,
    WrongPassphrase, NewerFormat, OlderFormat, Damaged or Busy; none of them changes anything.
    """
    from probata.store import keyring

    folder = find(start)
    for needed in (folder.keyring, folder.database, folder.blobs):
        if not needed.exists():
            raise Damaged(
                "A part of the inquiry is missing.",
                where=str(needed),
                next_step=f"Put the newest backup of {needed.name} in its place. Nothing was changed.",
            )
    if identity is not None:
        unlocked = keyring.unlock_with(folder.keyring, folder.inquiry, identity)
        return _compared(enter(folder, unlocked, as_it_lies=as_it_lies), fingerprint)
    if passphrase is None:
        raise NoPassphrase("No passphrase was given.")
    return enter(folder, keyring.unlock(folder.keyring, folder.inquiry, passphrase), as_it_lies=as_it_lies)


def enter(folder: Folder, unlocked: Unlocked, *, as_it_lies: bool = False) -> Opened:
    """The opened inquiry for a member whom the keyring let in.

    Raises Damaged for an older keyring than the database knows of, and for a database of which a part is of another
    moment; with ``as_it_lies`` it is opened all the same, for
    who looks for damage, and nothing is written down.
    """
    from probata.store import keys
    from probata.store.database import engine_for
    from probata.store.posix import private_process

    private_process()
    engine = engine_for(folder.database, keys.derived(unlocked.root, folder.inquiry, keys.DATABASE))
    try:
        return _entered(folder, unlocked, engine, as_it_lies=as_it_lies)
    except BaseException:
        engine.dispose()  # what was refused is not kept open
        raise


def _entered(folder: Folder, unlocked: Unlocked, engine: Engine, *, as_it_lies: bool) -> Opened:
    from probata.store import keys
    from probata.store.blobs import BlobStore
    from probata.store.keyring import AGE
    from probata.store.migrate import bring_up_to_date

    def key(use: str) -> Withheld[bytes]:
        return keys.derived(unlocked.root, folder.inquiry, use)

    if (folder.path / MARKER).is_file():  # written last, when an inquiry is made
        _refuse_emptied(engine, folder.database)
    bring_up_to_date(engine, folder.database)
    if not as_it_lies:
        _refuse_mixed(engine, folder.database)
        keyrings.settle(folder, unlocked, engine)
    blobs = BlobStore(folder.blobs, key(keys.BLOBS), key(keys.BLOB_NAMES))
    member = (unlocked.member, unlocked.role, engine, blobs, unlocked.root, unlocked.compartments, unlocked.lock)
    fingerprint = comparing.fingerprint_of(engine) if unlocked.lock == AGE else ""
    return Opened(
        folder,
        *member,
        travelling=_travelling(engine),
        unknown_since=_unknown_since(engine),
        fingerprint=fingerprint,
    )


def _compared(opened: Opened, expected: str) -> Opened:
    """The same with nothing left to compare, when something was given to compare with."""
    if not expected:
        return opened
    try:
        comparing.compare(opened.fingerprint, expected)
    except BaseException:
        opened.engine.dispose()
        raise
    return replace(opened, fingerprint="")


def _refuse_emptied(engine: Engine, database: Path) -> None:
    """An empty file opens under any key, and would be made into a new database without anybody's work in it."""
    from probata.store.migrate import version_of

    if not database.stat().st_size or not version_of(engine):
        raise Damaged(
            "The database is empty: somebody, or a copy that was cut short, put nothing in its place.",
            where=str(database),
            next_step="Put its newest backup back (`probata restore`). Nothing was changed.",
        )


def _refuse_mixed(engine: Engine, database: Path) -> None:
    """Raises Damaged where a part of an older database was put back: in a small inquiry any part, in a large one what
    protects people (``fsck`` looks at all of it). Other tables that cannot be read are told of by whatever reads on."""
    from probata.store import state
    from probata.store.database import reading

    with reading(engine) as connection:
        state.check(connection, state.PROTECTING)
        if database.stat().st_size > _SMALL:
            return
        mixed = ""
        with contextlib.suppress(Damaged):
            mixed = next(state.changed(connection), "")
    if mixed:
        raise state.refusal(mixed)


def _travelling(engine: Engine) -> bool:
    """Whether this is a travel copy. A database in which that cannot be read is told of by whatever reads on."""
    from probata.store.database import reading
    from probata.store.travelling import travel

    try:
        with reading(engine) as connection:
            return travel(connection) is not None
    except Damaged:
        return False


def _unknown_since(engine: Engine) -> str:
    from probata.store import facts
    from probata.store.database import reading

    try:
        with reading(engine) as connection:
            return facts.unknown_since(connection)
    except Damaged:  # whatever reads on tells of it; what would write or export fails as well
        return ""


def authorise(opened: Opened, act: str, asked: str = "") -> None:
    """Raises BadUse when the act is none of the member's role (roles.py); every verb asks here before it does anything.

    ``asked`` says what the member typed a command for, where the act covers more than that ("save a place", of
    "decide"): a refusal names it, or nobody would know what was refused.

    So it does for an act that writes, where withdrawals are unknown: such an inquiry is read and nothing else.

    Advisory inside one file: whoever holds a key can read what lies under it, and the threat model says so.
    """
    if not roles.may(opened.role, act):
        who = " or ".join(roles.who_may(act)) or "somebody"
        raise BadUse(
            f"A member with the role {opened.role} may not {act}{f', which it takes to {asked}' if asked else ''}.",
            next_step=f"Ask a member who may: {who}. docs/explanation/roles.md says who does what.",
        )
    opened.asked[:] = (act, asked)
    if act in roles.ENDS_WITH_CLOSING and (day := closed_on(opened)):
        raise _closed(day, asked or act)
    if opened.fingerprint:
        comparing.refuse(opened.fingerprint, act)
    if opened.unknown_since and act not in roles.READING:
        raise _read_only(opened)


def _closed(day: str, asked: str) -> BadUse:
    return BadUse(
        f"The inquiry was closed on {day}: nobody may {asked} any more.",
        next_step="Reading, withdrawing, erasing, holds and backups go on. To go on with the work, a lead opens it "
        "again: `probata close --reopen --reason TEXT`.",
    )


def closed_on(opened: Opened) -> str:
    """The day on which the inquiry was closed; empty for one that is open."""
    from probata.store import closing

    with look(opened) as connection:
        found = closing.standing(connection)
    return found.on if found else ""


@contextmanager
def transact(opened: Opened) -> Iterator[Connection]:
    """One writing transaction; what is done in it is logged in it by :func:`record`, or none of it happens.

    But for what was looked at: an act that is refused after compartments were opened leaves their entries.
    """
    from probata.store.database import transaction

    opened.views.clear()
    try:
        with transaction(opened.engine) as connection:
            yield connection
    except BaseException:
        _keep_views(opened)
        raise


def _keep_views(opened: Opened) -> None:
    """Before the refusal is told: an error here takes its place, since its words may say what was seen."""
    from probata.store.database import transaction

    if opened.views:
        with transaction(opened.engine) as connection:
            for detail in opened.views:
                record(connection, opened, "view", detail)


@contextmanager
def look(opened: Opened) -> Iterator[Connection]:
    """What was last committed, for reading; it neither waits for a writer nor hinders one."""
    from probata.store.database import reading

    with reading(opened.engine) as connection:
        yield connection


def _refuse_closed(connection: Connection, opened: Opened) -> None:
    """Asked once in a transaction: nobody else can close the inquiry while it lasts, and it may have thousands of
    entries."""
    from probata.store import closing

    now = connection.get_transaction()
    if connection.info.get(_STILL_OPEN) is now:
        return
    if one := closing.standing(connection):
        raise _closed(one.on, opened.asked[1] or opened.asked[0])
    connection.info[_STILL_OPEN] = now


def record(connection: Connection, opened: Opened, act: str, detail: Json) -> None:
    """Writes the log entry of an act into the act's own transaction. Refs, names of acts and numbers; no content.

    Raises BadUse, so that the transaction fails, for any act but looking where withdrawals are unknown, and where the
    inquiry was closed by somebody else since the act was asked for.
    """
    from probata.store import log

    if opened.unknown_since and act not in LOOKING:
        raise _read_only(opened)
    if act not in LOOKING and roles.ENDS_WITH_CLOSING.intersection(opened.asked[:1]):
        _refuse_closed(connection, opened)
    log.append(connection, clock.now(), opened.member, act, detail, secrets.token_bytes(log.SALT_BYTES))


def _read_only(opened: Opened) -> BadUse:
    return BadUse(
        opened.read_only,
        where=str(opened.folder.path),
        next_step="`probata restore --here --removals FILE` with the newest list of removals opens it again; "
        "docs/how-to/check-and-back-up.md.",
    )


def new_ref(kind: str) -> Ref:
    """A fresh Ref; the only source of chance for records."""
    return Ref.of(kind, secrets.token_bytes(TOKEN_BYTES))
