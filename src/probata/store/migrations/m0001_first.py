"""The tables of format 1 and the search index."""

from __future__ import annotations

from sqlalchemy import Connection

from probata.store.search_index import create_index
from probata.store.tables import metadata


def apply(connection: Connection) -> None:
    """Creates every table in an empty file."""
    metadata.create_all(connection)
    create_index(connection)
