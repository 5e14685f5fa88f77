"""Interviews, the vault, what was saved for reports, what rests on what, what editions printed."""

from __future__ import annotations

from sqlalchemy import Connection

from probata.store.tables import (
    basis,
    codebooks,
    codings,
    columns,
    identities,
    interviews,
    metadata,
    published,
    saved,
    stale,
)


def apply(connection: Connection) -> None:
    """Creates the tables of step 2."""
    new = [interviews, identities, codebooks, codings, columns, saved, basis, stale, published]
    metadata.create_all(connection, tables=new)
