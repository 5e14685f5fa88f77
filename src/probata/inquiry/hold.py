"""hold: a legal hold keeps what somebody told from being erased, until it is lifted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.accounts.removing import HELD, HOLD, LIFTED, holds, refuse_confirmed, target
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, authorise, look, new_ref, record, transact
from probata.method.testimony.unseen import empty
from probata.record.canonical import Json
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Hold:
    """One hold that stands: on whom, why, set by which member and when."""

    code_name: str
    reason: str
    by: str
    at: str

    def as_json(self) -> dict[str, Json]:
        """The documented hold object."""
        return {"code_name": self.code_name, "reason": self.reason, "by": self.by, "at": self.at}


def listed(opened: Opened) -> tuple[Hold, ...]:
    """Every hold that stands."""
    authorise(opened, "hold")
    with look(opened) as connection:
        names = _names(connection)
        return tuple(
            Hold(names.get(binds, binds), one.reason, one.by, one.at) for binds, one in holds(connection).items()
        )


def hold(opened: Opened, code_name: str, reason: str) -> Hold:
    """Sets a hold; one that stands gets the newer reason. Raises NotFound, BadUse without a reason."""
    return _save(opened, code_name, HELD, reason)


def lift(opened: Opened, code_name: str, reason: str) -> Hold:
    """Lifts a hold; BadUse where none stands."""
    return _save(opened, code_name, LIFTED, reason)


def _save(opened: Opened, code_name: str, answer: str, reason: str) -> Hold:
    from probata.store import decisions

    authorise(opened, "hold")
    if empty(reason):
        raise BadUse(
            "A hold needs a reason, and so does lifting it.",
            next_step="Say which proceedings or order it is for: --reason. Do not write who the person is.",
        )
    with transact(opened) as connection:
        found = target(connection, code_name)
        refuse_confirmed(opened, connection, found, code_name)
        if answer == LIFTED and str(found.of) not in holds(connection):
            raise BadUse("No hold stands here.", where=code_name, next_step="`probata hold` lists those that stand.")
        made = decisions.Decision(
            new_ref("decision"), HOLD, str(found.of), answer, reason, str(opened.member), clock.now(), ""
        )
        decisions.save(connection, made)
        record(connection, opened, "hold" if answer == HELD else "hold lifted", {"of": str(found.of)})
    return Hold(code_name, reason, made.by, made.at)


def _names(connection: Connection) -> dict[str, str]:
    from probata.store import compartments, interviews

    sources = {str(one.ref): one.code_name for one in compartments.everything(connection) if one.code_name}
    return {**sources, **{str(one.ref): one.code_name for one in interviews.everyone(connection)}}
