"""What was saved: counts, places and estimates under handles that manuscripts name, and records beside them.

Counts, places and estimates share one name space. A finding F1 and a count F1 are two things: whoever wants other kinds
asks for them. The newest of a handle among the kinds that are asked for stands.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import cast

from sqlalchemy import Connection, select

from probata.record.canonical import Json, dump, load
from probata.record.ref import Ref
from probata.store.tables import AnyRow, saved

COUNT = "count"
PLACE = "place"
ESTIMATE = "estimate"
FINDINGS_FILE = "findings file"
FINDING = "finding"
PERSON = "person"
ADOPTION = "adoption"
REPLY_FILE = "reply file"
RESPONSE = "response"
RECOMMENDATIONS_FILE = "recommendations file"
RECOMMENDATION = "recommendation"
RETENTION_PLAN = "retention plan"
CLOSING = "closing"
NOTHING = "{}"
CITED = (COUNT, PLACE, ESTIMATE)
"""The kinds that manuscripts name by their handles."""


@dataclass(frozen=True, slots=True)
class Saved:
    """One saved thing: its Ref, handle and kind (COUNT, PLACE ...), what it says as JSON, who saved it and when."""

    ref: Ref
    handle: str
    kind: str
    body: dict[str, Json]
    by: str
    at: str


def save(connection: Connection, one: Saved) -> None:
    """Adds it; nothing is ever overwritten."""
    body = dump(one.body).decode("utf-8")
    values = {"ref": str(one.ref), "handle": one.handle, "kind": one.kind, "body": body, "by": one.by, "at": one.at}
    connection.execute(saved.insert().values(**values))


def standing(connection: Connection, kinds: Collection[str] = CITED) -> dict[str, Saved]:
    """Handle -> the newest of these kinds that was saved under it, in the order of first saving.

    An empty body says that nothing stands under the handle any more.
    """
    query = select(saved).where(saved.c.kind.in_(sorted(kinds))).order_by(saved.c.number)
    newest = {row.handle: row for row in connection.execute(query)}
    return {handle: _saved(row) for handle, row in newest.items() if row.body != NOTHING}


def _saved(row: AnyRow) -> Saved:
    body = cast("dict[str, Json]", load(row.body.encode("utf-8")))
    return Saved(Ref.parse(row.ref), row.handle, row.kind, body, row.by, row.at)
