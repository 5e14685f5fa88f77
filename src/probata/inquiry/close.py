"""close: the work ends; what was rejected is purged unless a hold keeps it, and the terms of keeping begin to run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.accounts import removing
from probata.inquiry.documents.proposing import PROPOSED
from probata.inquiry.entry import clock, holding
from probata.inquiry.entry.door import Opened, authorise, new_ref, record, transact
from probata.method.testimony.unseen import empty
from probata.record.canonical import Json
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from probata.record.ref import Ref
    from probata.store.cells import Held


@dataclass(frozen=True, slots=True)
class Closed:
    """On which day, how many rejected proposals went with their reasons, and how many a legal hold kept."""

    on: str
    purged: int
    kept: int
    folded: bool = True

    def as_json(self) -> dict[str, Json]:
        """The documented closed object."""
        return {"closed": True, "on": self.on, "purged": self.purged, "kept_by_hold": self.kept, "folded": self.folded}


def close(opened: Opened, reason: str) -> Closed:
    """Closes the inquiry and purges rejected proposals, in one transaction.

    Closing again purges what was kept or has come since, and does not move the day. What is overwritten is then moved
    out of the write-ahead log (``folded``: False where another command stood in the way, and the next one does it).
    Raises BadUse without a reason, and where texts under a hold lie in compartments that this member does not hold:
    nobody could tell which decisions are about them.
    """
    from probata.store import closing, database, purging

    authorise(opened, "close")
    _with_reason(reason)
    with transact(opened) as connection:
        before = closing.standing(connection)
        gone = purging.purge(connection, PROPOSED, _held(opened, connection))
        now = clock.now()
        made = closing.Closing(new_ref("closing"), before.on if before else clock.today(), reason, str(opened.member))
        closing.close(connection, made, gone.gone, now)
        numbers: dict[str, Json] = {"purged": gone.proposals, "kept": gone.kept}
        record(connection, opened, "close", {"closing": str(made.ref), **numbers})
    return Closed(made.on, gone.proposals, gone.kept, database.fold_back(opened.engine))


def reopen(opened: Opened, reason: str) -> None:
    """Opens it again; what was purged is gone, and is proposed anew. BadUse where it is open, or without a reason."""
    from probata.store import closing

    authorise(opened, "close")
    _with_reason(reason)
    with transact(opened) as connection:
        if closing.standing(connection) is None:
            raise BadUse("The inquiry is open.", next_step="Leave --reopen out to close it.")
        ref = new_ref("closing")
        closing.reopen(connection, ref, reason, str(opened.member), clock.now())
        record(connection, opened, "reopen", {"closing": str(ref)})


def _with_reason(reason: str) -> None:
    if empty(reason):
        raise BadUse("Closing needs a reason, and so does opening again.", next_step="Say it with --reason.")


def _held(opened: Opened, connection: Connection) -> frozenset[str]:
    """The digests, as decisions name them, of every text of people who are under a legal hold."""
    from probata.store import compartments, interviews, items

    standing = set(removing.holds(connection))
    sources = [one for one in compartments.everything(connection) if str(one.ref) in standing and one.code_name]
    people = [one for one in interviews.everyone(connection) if str(one.ref) in standing]
    names = [*(str(one.code_name) for one in sources), *(one.code_name for one in people)]
    targets = [removing.target(connection, name) for name in names]
    documents = {each for one in targets for each in one.documents} | {str(one.account) for one in people}
    within = {ref for each, ref in items.restricted_documents(connection).items() if each in documents}
    held = holding.viewing(opened, connection, within, "close")
    _refuse_closed_to(held, within)
    texts = items.all_documents(connection, held)
    return frozenset(one.document.digest.hex for one in texts if str(one.document.ref) in documents)


def _refuse_closed_to(held: Held, within: Iterable[Ref]) -> None:
    if any(one not in held for one in within):
        raise BadUse(
            "Texts under a legal hold lie in compartments that you do not hold; nothing was closed.",
            next_step="Let a lead who holds them close, or ask for them (`probata members give`).",
        )
