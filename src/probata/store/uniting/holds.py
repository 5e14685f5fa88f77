"""Legal holds: one that nobody lifted who knew of it stands, and stops what the other copy did to the person."""

from __future__ import annotations

from collections.abc import Iterable

from probata.store.strands import Log
from probata.store.uniting.history import Keys, unanswered
from probata.store.uniting.model import AnyRows

KIND, HELD = "legal hold", "held"


def standing(log: Log) -> set[str]:
    """Whom a hold is on: Refs of interviews and of sources' compartments."""
    return set(unanswered(log, _about("hold"), _about("hold lifted")))


def in_order(rows: AnyRows, held: Iterable[str]) -> AnyRows:
    """Decisions with a hold last of those on one person, where a hold stands: the last one counts."""
    found = list(rows)
    for binds in sorted(held):
        at = [place for place, row in enumerate(found) if row["kind"] == KIND and row["binds"] == binds]
        holds = [place for place in at if found[place]["answer"] == HELD]
        if holds and found[at[-1]]["answer"] != HELD:
            found[holds[-1]], found[at[-1]] = found[at[-1]], found[holds[-1]]
    return found


def _about(wanted: str) -> Keys:
    return lambda act, detail: [str(detail["of"])] if act == wanted else ()
