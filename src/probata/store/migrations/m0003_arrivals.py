"""The table of arrivals: every file that came in, and what became of it (arrivals.py)."""

from __future__ import annotations

from sqlalchemy import Connection

from probata.store.tables import arrivals, metadata


def apply(connection: Connection) -> None:
    """Creates it where it is not there: of what came before, the log tells when each item came."""
    metadata.create_all(connection, tables=[arrivals])
