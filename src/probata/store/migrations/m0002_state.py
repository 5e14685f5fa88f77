"""The table of the state: a keyed sum over the rows of each other table (state.py)."""

from __future__ import annotations

from sqlalchemy import Connection


def apply(connection: Connection) -> None:
    """Creates it; whoever runs the steps counts the rows afterwards."""
    connection.exec_driver_sql("CREATE TABLE state (name TEXT PRIMARY KEY, sum BLOB NOT NULL) WITHOUT ROWID")
