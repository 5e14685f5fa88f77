"""What was saved for use in reports: counts and places, under handles. The newest of a handle stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from sqlalchemy import Connection, select

from probata.record.canonical import Json, dump, load
from probata.record.ref import Ref
from probata.store.tables import AnyRow, saved

COUNT = "count"
PLACE = "place"


@dataclass(frozen=True, slots=True)
class Saved:
    """One saved thing: its Ref, handle and kind (COUNT or PLACE), what it says as JSON, who saved it and when."""

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


def standing(connection: Connection) -> dict[str, Saved]:
    """Handle -> the newest that was saved under it, in the order of first saving."""
    return {row.handle: _saved(row) for row in connection.execute(select(saved).order_by(saved.c.number))}


def _saved(row: AnyRow) -> Saved:
    body = cast("dict[str, Json]", load(row.body.encode("utf-8")))
    return Saved(Ref.parse(row.ref), row.handle, row.kind, body, row.by, row.at)
