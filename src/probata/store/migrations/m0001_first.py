"""The first tables and the search index."""

from __future__ import annotations

from sqlalchemy import Connection

from probata.store.search_index import create_index
from probata.store.tables import decisions, declared, documents, facts, items, log, metadata


def apply(connection: Connection) -> None:
    """Creates the tables of step 1 in an empty file."""
    metadata.create_all(connection, tables=[facts, items, documents, declared, decisions, log])
    create_index(connection)
