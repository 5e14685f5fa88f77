"""Closing: that an inquiry was closed and opened again, each a saved row; the newest counts.

A row of a closing names the decisions that it purged, by Ref, so that no older copy brings them back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from probata.record.canonical import Json
from probata.record.ref import Ref
from probata.store import saved

HANDLE, PURGED = "inquiry", "purged"


@dataclass(frozen=True, slots=True)
class Closing:
    """When the inquiry was closed, by whom and why."""

    ref: Ref
    on: str
    reason: str
    by: str


def standing(connection: Connection) -> Closing | None:
    """The closing that stands; None while the inquiry is open."""
    one = saved.standing(connection, {saved.CLOSING}).get(HANDLE)
    if one is None or "on" not in one.body:
        return None
    return Closing(one.ref, str(one.body["on"]), str(one.body["reason"]), one.by)


def close(connection: Connection, one: Closing, purged: Sequence[Ref], at: str) -> None:
    """Writes down that the inquiry is closed, and which decisions went."""
    refs: list[Json] = [str(ref) for ref in purged]
    _save(connection, one.ref, {"on": one.on, "reason": one.reason, PURGED: refs}, (one.by, at))


def reopen(connection: Connection, ref: Ref, reason: str, by: str, at: str) -> None:
    """Writes down that it is open again, and why."""
    _save(connection, ref, {"reopened": reason}, (by, at))


def _save(connection: Connection, ref: Ref, body: dict[str, Json], who: tuple[str, str]) -> None:
    by, at = who
    saved.save(connection, saved.Saved(ref, HANDLE, saved.CLOSING, body, by, at))
