"""The search index with fields: names, claims, reader and whether it is public stand in it beside the text."""

from __future__ import annotations

from sqlalchemy import Connection

from probata.store import search_index


def apply(connection: Connection) -> None:
    """Makes it anew from the documents."""
    for _ in search_index.rebuild(connection):
        pass
