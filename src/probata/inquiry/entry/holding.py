"""Compartments as the verbs reach them: every opening is written down first, every new one goes to those who must have
it.

The one place that hands out what opens sealed cells. A read-only medium takes no log entry, and so nothing sealed is
read from it.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from probata.inquiry.entry.door import Opened, new_ref, record, transact
from probata.record.ref import Ref
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.record.canonical import Json
    from probata.store.cells import Held
    from probata.store.keyring import Member

_TOLD = 32
HOLD_ALL = frozenset({"lead", "protection officer"})
"""The roles to whom every new compartment is sealed, besides its maker and recovery recipients."""


def viewing(opened: Opened, connection: Connection, wanted: Collection[Ref], act: str) -> Held:
    """What opens those of these compartments that the member holds; that it is opened is logged before it is.

    ``act`` says for what. While one opening of the inquiry lasts, each compartment is logged once. With a reading
    connection the entry stands before anything is read. With a writing one it is part of its transaction; where that
    is refused, the door writes it all the same, or an answer could be had from sealed names without a trace.
    """
    from probata.store.cells import Held

    held = Held(opened.folder.inquiry, opened.compartments, wanted)
    fresh = held.refs - opened.viewed
    if fresh:
        detail: dict[str, Json] = {"for": act, "compartments": _told(fresh)}
        if _writes(connection):
            record(connection, opened, "view", detail)
            opened.views.append(detail)
        else:
            with transact(opened) as writing:
                record(writing, opened, "view", detail)
            opened.viewed.update(fresh)
    return held


def sealing(opened: Opened) -> Held:
    """What seals into the compartments that the member holds. To read, :func:`viewing` is asked."""
    from probata.store.cells import Held

    return Held(opened.folder.inquiry, opened.compartments)


def make(
    opened: Opened,
    connection: Connection,
    kind: str,
    interviews: Sequence[Ref | None] = (None,),
    *,
    code_name: str | None = None,
) -> list[Ref]:
    """New compartments, one for each interview (None for none), in order.

    Their keys are drawn by chance and sealed to this member, to leads and protection officers and to recovery
    recipients; the keyring is replaced before the transaction that names them stands. Raises Damaged, and seals
    nothing, when somebody changed the keyring.
    """
    from probata.store import compartments, keyring

    made = [compartments.Compartment(new_ref("compartment"), kind, one, code_name) for one in interviews]
    keys = {one.ref: Withheld(secrets.token_bytes(compartments.KEY_BYTES)) for one in made}
    if keys:
        place = (opened.folder.keyring, opened.folder.inquiry, opened.root)
        keyring.seal_to(*place, _holders(opened, keyring.members(*place)), keys)
        keyring_changed(opened, connection)
        compartments.add(connection, made)
        opened.compartments.learn(keys)
        opened.viewed.update(keys)  # who makes one has seen what goes into it
    return [one.ref for one in made]


def keyring_changed(opened: Opened, connection: Connection) -> None:
    """Writes down which generation the keyring has now, and a digest of its file; to be called wherever it was
    replaced, in the act's transaction. So an older one that was put back is found, and a changed byte (``fsck``)."""
    from probata.store import facts, keyring

    place = (opened.folder.keyring, opened.folder.inquiry, opened.root)
    newest = keyring.generation(*place)
    facts.put_generation(connection, newest)
    facts.put_keyring_bytes(connection, newest, hashlib.sha256(opened.folder.keyring.read_bytes()).digest())


def _holders(opened: Opened, members: dict[Ref, Member]) -> list[Ref]:
    from probata.store import keyring

    return [
        ref for ref, one in members.items() if ref == opened.member or one.role in HOLD_ALL or one.lock == keyring.AGE
    ]


def _writes(connection: Connection) -> bool:
    from probata.store.database import reads_only

    return not reads_only(connection)


def _told(compartments: Collection[Ref]) -> Json:
    """Which, or how many where there are many: the log is no place for thousands of Refs."""
    return sorted(map(str, compartments)) if len(compartments) <= _TOLD else len(compartments)
