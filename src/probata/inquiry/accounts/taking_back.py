"""Taking back: what a withdrawal does to one interview; by withdraw, and by restore where a line of the file of
removals tells of one that the copy does not know."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from probata.inquiry.entry.door import new_ref
from probata.method.testimony.model import ConsentState, Use

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.testimony.model import Interview

WITHDRAWAL = "withdrawal"


def take_back(connection: Connection, one: Interview, reason: str, by: str, at: str) -> None:
    """Withdraws consent to every use, and keeps why, who recorded it and when. The columns are the caller's."""
    from probata.store import decisions, interviews

    states = dict.fromkeys(Use, ConsentState.WITHDRAWN)
    interviews.replace(connection, replace(one, consent=replace(one.consent, states=states)))
    made = decisions.Decision(new_ref("decision"), WITHDRAWAL, str(one.ref), "withdrawn", reason, by, at, "")
    decisions.save(connection, made)
