"""Lifting: a restored inquiry learns what was taken back since its backup, or says from when on it does not know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from probata.inquiry.accounts import newest
from probata.inquiry.accounts.newest import Named
from probata.inquiry.accounts.removing import removals_of
from probata.inquiry.accounts.replaying import Replayed, replay
from probata.inquiry.entry import clock, keyrings
from probata.inquiry.entry.door import Opened, authorise, new_ref, record, transact
from probata.method.testimony.unseen import empty
from probata.record.canonical import Json
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.store.removals import Removal

RESTORE = "restore"
"""The log's act; ``from`` in its detail is how many entries the log had in the backup."""
GONE_THROUGH = "withdrawals gone through"


@dataclass(frozen=True, slots=True)
class Lifted:
    """People ``erased`` and accounts ``withdrawn`` again, and from when on withdrawals are unknown still (or empty)."""

    erased: int
    withdrawn: int
    unknown_since: str

    def as_json(self) -> dict[str, Json]:
        """The documented lifted object."""
        return {"erased": self.erased, "withdrawn": self.withdrawn, "unknown_since": self.unknown_since}


def settle(
    opened: Opened, connection: Connection, named: Named, lines: Sequence[Removal], restored: tuple[int, str]
) -> tuple[Replayed, str]:
    """Replays the lines, and writes down whether all withdrawals are known now. ``restored``: size and last time of the
    log in the backup. Gives what was done, and since when they are unknown (empty where they are known).

    Raises Damaged for a list that is older than the log.
    """
    from probata.store import facts

    removals_of(opened, connection)
    entries, last = restored
    since = "" if newest.known(opened, connection, entries, named, lines) else last
    done = replay(opened, connection, lines)
    facts.put_unknown(connection, since)
    detail: dict[str, Json] = {
        "from": entries,
        "sequence": len(lines),
        "erased": done.erased,
        "withdrawn": done.withdrawn,
        "known": not since,
    }
    record(connection, opened, RESTORE, detail)
    return done, since


def lift(opened: Opened, named: Named) -> Lifted:
    """Replays a newer list of removals in an inquiry of which withdrawals are unknown, and opens it again when the rule
    says that they are known now.

    Raises BadUse where nothing is unknown, or nothing is named; what :func:`newest.lines` raises. The list is put in
    the inquiry's folder first, so that a stop leaves nothing that doing it again would not finish.
    """
    from probata.store import backing_up
    from probata.store.database import fold_back

    authorise(opened, "keep")
    named.check()
    _is_unknown(opened)
    if not (named.removals or named.checkpoint):
        raise BadUse("Nothing newer was named.", next_step="Name the newest list of removals: --removals FILE.")
    able = replace(opened, unknown_since="")
    with transact(able) as connection:
        path, lines = newest.lines(able, connection, opened.folder.removals, named.removals)
        if path != opened.folder.removals:
            backing_up.copy_file(path, backing_up.beside(opened.folder.removals))
            backing_up.put(opened.folder.removals)
        done, since = settle(able, connection, named, lines, (_restored(connection), opened.unknown_since))
    fold_back(opened.engine)
    return Lifted(done.erased, done.withdrawn, since)


def gone_through(opened: Opened, reason: str) -> Lifted:
    """A lead says that everybody was asked again by hand, and why that holds; the inquiry opens again.

    Raises BadUse without a reason, or where nothing is unknown.
    """
    from probata.store import decisions, facts

    authorise(opened, "gone through")
    _is_unknown(opened)
    if empty(reason):
        raise BadUse("This needs a reason.", next_step="Say who asked whom, and how: --gone-through REASON.")
    able = replace(opened, unknown_since="")
    with transact(able) as connection:
        made = decisions.Decision(
            *(new_ref("decision"), GONE_THROUGH, str(opened.folder.inquiry), opened.unknown_since, reason),
            *(str(opened.member), clock.now(), ""),
        )
        decisions.save(connection, made)
        facts.put_unknown(connection, "")
        record(connection, able, RESTORE, {"from": _restored(connection), "gone through": True})
    return Lifted(0, 0, "")


def _is_unknown(opened: Opened) -> None:
    if not opened.unknown_since:
        raise BadUse("All withdrawals are known here.", where=str(opened.folder.path))


def _restored(connection: Connection) -> int:
    """How many entries the log had in the backup: as the last restore wrote it down."""
    found = [detail.get("from") for act, detail in keyrings.logged(connection) if act == RESTORE]
    return found[-1] if found and isinstance(found[-1], int) else 0
