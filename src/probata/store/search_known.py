"""What a search has to know of all documents before it asks for words: kept for a process, as long as it holds.

Counting 50,000 documents and looking for whose consent was taken back reads the tables from beginning to end. The sums
over the tables (state.py) change with every row, and are read at once; while they are the same, the answers are. Kept
are numbers and Refs: no name and no word of anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from sqlalchemy import select

from probata.store import interviews, items, search_rows
from probata.store.tables import interviews as people

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from probata.record.ref import Ref

_OF = ("documents", "items", "interviews", "compartments", "basis")


@dataclass(frozen=True, slots=True)
class Known:
    """How many open documents there are; the restricted ones with their item and compartment; the Refs of those that
    nobody may use any more, and the row numbers of the open ones among them."""

    open: int
    restricted: Mapping[str, tuple[Ref, Ref]]
    withdrawn: frozenset[str]
    withdrawn_numbers: frozenset[int]


_KEPT: WeakKeyDictionary[Engine, tuple[tuple[bytes, ...], Known]] = WeakKeyDictionary()


def known(connection: Connection) -> Known:
    """As it is at the moment of this connection."""
    sums = _sums(connection)
    before = _KEPT.get(connection.engine)
    if before and sums and before[0] == sums:
        return before[1]
    now = _looked_up(connection)
    _KEPT[connection.engine] = (sums, now)
    return now


def _sums(connection: Connection) -> tuple[bytes, ...]:
    """None of a file without them (before format step 2): then nothing is kept."""
    raw: Any = connection.connection.driver_connection
    if not raw.execute("PRAGMA table_info(state)").fetchall():
        return ()
    rows = dict(raw.execute("SELECT name, sum FROM state").fetchall())
    return tuple(bytes(rows[name]) for name in _OF) if all(name in rows for name in _OF) else ()


def _looked_up(connection: Connection) -> Known:
    some = connection.execute(select(people.c.number).where(people.c.withdrawn).limit(1)).first()
    gone = frozenset(interviews.withdrawn_documents(connection)) if some else frozenset[str]()
    numbers = frozenset(search_rows.numbers_of(connection, gone))
    return Known(items.how_many_documents(connection), search_rows.restricted(connection), gone, numbers)
