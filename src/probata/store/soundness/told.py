"""What the log tells, held against what stands: an act that protects somebody and is logged has to be done.

The log is chained by its leaves and others hold its checkpoints; the tables are not. So where they disagree, a part of
an older copy was put back, or a program went wrong.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy import Connection

from probata.record.canonical import Json
from probata.record.errors import Damaged
from probata.record.ref import Ref
from probata.store import compartments, interviews, log
from probata.store.soundness.model import Damage

WITHDRAW, ERASE, REMOVED = "withdraw", "erase", "members remove"


def entries(connection: Connection, *acts: str) -> list[tuple[str, dict[str, Json]]]:
    """Act and detail of each of these entries, on any strand; none of a log that does not fit itself, which is told of
    by its own examination."""
    try:
        every = [one.entry for strand in log.everything(connection) for one in strand.own]
    except Damaged:
        return []
    return [(one.act, one.detail) for one in every if one.act in acts and isinstance(one.detail, dict)]


def undone(connection: Connection, everyone: Collection[Ref]) -> Iterator[Damage]:
    """Each withdrawal, erasure and removal of a member that is logged and does not stand. ``everyone``: who is in the
    keyring."""
    withdrawn = {str(one.ref) for one in interviews.everyone(connection) if one.consent.withdrawn}
    people = {str(one.ref) for one in interviews.everyone(connection)}
    there = {str(one.ref) for one in compartments.everything(connection)}
    members = {str(one) for one in everyone}
    for act, detail in entries(connection, WITHDRAW, ERASE, REMOVED):
        of = str(detail.get("interview") or detail.get("of") or detail.get("member"))
        if act == WITHDRAW and of in people - withdrawn:
            yield Damage(of, "The log says that this person took consent back, and here it stands.")
        elif act == ERASE and (of in people - withdrawn or there & {of, *_texts(detail.get("compartments"))}):
            yield Damage(of, "The log says that this was erased, and it is here.")
        elif act == REMOVED and of in members:
            yield Damage(of, "The log says that this member was removed, and the keyring has them.")


def _texts(said: Json) -> set[str]:
    return {str(one) for one in said} if isinstance(said, list) else set()
