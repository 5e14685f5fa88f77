"""The database as one moment: whether every table has the rows that were written into it last, and no older ones.

Each page of an older copy is sound by itself, and so may be the structure over it. The sums tell (state.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Engine

from probata.record.errors import Damaged
from probata.store import state
from probata.store.database import reading
from probata.store.soundness.model import Damage
from probata.store.tables import metadata


def mixed(engine: Engine, name: str) -> Iterator[Damage]:
    """Each table of which a part is of another moment. One that cannot be read is told of by pages.py."""
    for part in (state.HEAD, *metadata.tables):
        try:
            with reading(engine) as connection:
                differs = state.differs(connection, part)
        except Damaged:
            continue
        if differs:
            where = f"{name} table {'state' if part == state.HEAD else part}"
            yield Damage(where, f"{state.said(part)} A part of an older copy was put back.")
