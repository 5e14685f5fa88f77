"""Whether the keyring is as new as the database, looked at whenever an inquiry is opened.

An older keyring lets in who was removed and opens what was destroyed: it is refused. A newer one is what a command
leaves that was stopped between replacing the keyring and its commit, and what a database leaves that was put back from
a backup. It is sound; but the log then lacks who was added or removed, and so that is written down now.
"""

from __future__ import annotations

import contextlib
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.entry import clock
from probata.record.errors import Busy, Damaged, StorageFull, SystemRefused
from probata.record.ref import Ref
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from probata.inquiry.entry.folder import Folder
    from probata.record.canonical import Json
    from probata.store.keyring import Member, Unlocked

CHANGED = "keyring changed"
"""The log's act: the keyring was found newer than the database knew."""
ACCEPTED = "keyring accepted"
"""The log's act: a lead goes on with an older keyring, since no newer one is left."""
ADDED, REMOVED = "members add", "members remove"
_AS_MADE = 1
"""The number of a keyring that nothing was changed in; a new database does not know of it for a moment."""
_CANNOT_WRITE = (Busy, StorageFull, SystemRefused)


def settle(folder: Folder, unlocked: Unlocked, engine: Engine) -> None:
    """Raises Damaged for an older keyring than the database knows of; writes down a newer one.

    Where nothing can be written now (a read-only medium, a full disk, another command at work, withdrawals that are
    unknown after a restore), a newer one is written down at the next opening that can.
    """
    from probata.store import facts
    from probata.store.database import reading

    with reading(engine) as connection:
        known, only_read = _known(connection), bool(facts.unknown_since(connection))
    if unlocked.generation == known:
        return
    # It may have been replaced since it was unlocked; whatever the database knew of by then lies in the file by now.
    if unlocked.generation < known:
        refuse_older(folder, unlocked.root, known)
        return
    if only_read:
        return
    with contextlib.suppress(*_CANNOT_WRITE):
        _write_down(folder, unlocked, engine)


def refuse_older(folder: Folder, root: Withheld[bytes], known: int) -> None:
    """Raises Damaged when the keyring that lies there is older than ``known``, with what to do."""
    from probata.store import keyring

    has = keyring.generation(folder.keyring, folder.inquiry, root)
    if has < known:
        raise Damaged(
            f"The keyring is an older one: this is number {has}, and the inquiry knows of number {known}. Who was "
            "removed since could get in again, and keys that were destroyed would be back.",
            where=str(folder.keyring),
            next_step="Put the newest backup of keyring.db in its place. If no newer one is left, a lead goes on "
            "with this one: `probata members accept`.",
        )


def logged(connection: Connection) -> list[tuple[str, dict[str, Json]]]:
    """Act and detail of every entry on any strand, each strand in its order; none of a log that cannot be read."""
    from probata.store import log

    try:
        entries = [one.entry for strand in log.everything(connection) for one in strand.own]
    except Damaged:
        return []
    return [(one.act, one.detail) for one in entries if isinstance(one.detail, dict)]


def _known(connection: Connection) -> int:
    from probata.store import facts

    return max(_AS_MADE, facts.generation(connection))


def _write_down(folder: Folder, unlocked: Unlocked, engine: Engine) -> None:
    """Looks again with other writers kept out: a command at work replaces the keyring just before it commits."""
    from probata.store import facts, keyring, log
    from probata.store.database import transaction

    place = (folder.keyring, folder.inquiry, unlocked.root)
    with transaction(engine) as connection:
        known, now = _known(connection), keyring.generation(*place)
        if now <= known:
            return
        detail: dict[str, Json] = {"from": known, "to": now, **_came_and_went(connection, place)}
        salt = secrets.token_bytes(log.SALT_BYTES)
        log.append(connection, clock.now(), unlocked.member, CHANGED, detail, salt)
        facts.put_generation(connection, now)


def _came_and_went(connection: Connection, place: tuple[Path, Ref, Withheld[bytes]]) -> dict[str, Json]:
    """Members whom no entry tells to have come, and those with a name whom the keyring has no more."""
    from probata.store import keyring, members

    everyone: dict[Ref, Member] = keyring.members(*place)
    names = members.names(connection)
    told = {str(one) for one in names} | _told(connection)
    gone = sorted(one for one in names if one not in everyone)
    for one in gone:
        members.forget(connection, one)
    added: list[Json] = [
        {"member": str(ref), "role": one.role} for ref, one in everyone.items() if str(ref) not in told
    ]
    return {"added": added, "removed": [str(one) for one in gone]}


def _told(connection: Connection) -> set[str]:
    found: set[str] = set()
    for act, detail in logged(connection):
        if act == ADDED:
            found.add(str(detail["member"]))
        elif act == CHANGED and isinstance(detail["added"], list):
            found |= {str(one["member"]) for one in detail["added"] if isinstance(one, dict)}
    return found
