"""Times that the log claims; one that was claimed once is not undone by a clock that is set back."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from probata.store.tables import log


def latest(connection: Connection) -> str:
    """The latest time that any entry of the log claims, such as ``2022-03-01T10:00:00Z``; empty without entries."""
    return str(connection.execute(select(func.max(log.c.at))).scalar_one() or "")
