"""Decisions of people, kept for ever: a later one on the same matter stands beside the earlier, and counts."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from probata.record.ref import Ref
from probata.store.tables import decisions


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about a proposal.

    ``kind`` and ``binds`` say what about: the kind of proposal and, in canonical JSON, the digests and spans of the
    text that was judged. Never a row of proposals or the version of a rule, so that a re-run keeps it.
    """

    ref: Ref
    kind: str
    binds: str
    answer: str
    reason: str
    by: str
    at: str
    seen: str


def save(connection: Connection, decision: Decision) -> None:
    """Adds the decision; nothing is ever overwritten."""
    connection.execute(
        decisions.insert().values(
            ref=str(decision.ref),
            kind=decision.kind,
            binds=decision.binds,
            answer=decision.answer,
            reason=decision.reason,
            by=decision.by,
            at=decision.at,
            seen=decision.seen,
        )
    )


def standing(connection: Connection) -> dict[tuple[str, str], Decision]:
    """(kind, binds) -> the newest decision on it."""
    rows = connection.execute(select(decisions).order_by(decisions.c.number))
    return {
        (row.kind, row.binds): Decision(
            Ref.parse(row.ref), row.kind, row.binds, row.answer, row.reason, row.by, row.at, row.seen
        )
        for row in rows
    }
