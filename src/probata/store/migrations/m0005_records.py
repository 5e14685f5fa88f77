"""Tables of records that came later than the first ones, each made where it is not there."""

from __future__ import annotations

from sqlalchemy import Connection

from probata.store.tables import assessments, likenesses, metadata, ties

TABLES = (ties, assessments, likenesses)


def apply(connection: Connection) -> None:
    """Creates them, empty: of what came before nobody said anything like it."""
    metadata.create_all(connection, tables=list(TABLES))
