"""The log: one entry for every act, in the same transaction as the act.

An entry holds refs, names of acts and numbers, never content. Each is committed to by a salted leaf, so that the
root of the tree over all leaves can be published (it goes into every package) without saying anything about them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from probata.record.canonical import Json, dump, load
from probata.record.errors import BadValue, Damaged
from probata.record.ref import Ref
from probata.signing.commitment import leaf
from probata.signing.merkle import root
from probata.store.tables import AnyRow, log

SALT_BYTES = 32


@dataclass(frozen=True, slots=True)
class Entry:
    """One act: its number (from 1), the time that the machine claimed, who, what, and details as JSON."""

    seq: int
    at: str
    member: str
    act: str
    detail: Json


def append(connection: Connection, at: str, member: Ref, act: str, detail: Json, salt: bytes) -> Entry:
    """Adds an entry after the last one and gives it back; the caller's transaction holds it and the act."""
    last = connection.execute(select(func.max(log.c.seq))).scalar_one() or 0
    entry = Entry(last + 1, at, str(member), act, detail)
    connection.execute(
        log.insert().values(
            seq=entry.seq,
            at=at,
            member=entry.member,
            act=act,
            detail=dump(detail).decode("utf-8"),
            salt=salt,
            leaf=_leaf(entry, salt),
        )
    )
    return entry


def entries(connection: Connection) -> Iterator[Entry]:
    """Every entry in order; Damaged when a number is missing or an entry no longer fits its leaf."""
    for expected, row in enumerate(connection.execute(select(log).order_by(log.c.seq)), start=1):
        entry = _checked(row)
        if entry is None or entry.seq != expected:
            raise Damaged("The log does not fit its own leaves.", where=f"log entry {expected}")
        yield entry


def last(connection: Connection) -> int:
    """The number of the newest entry; 0 when there is none. Every act has an entry, so it changes with the inquiry."""
    return int(connection.execute(select(func.max(log.c.seq))).scalar_one() or 0)


def checkpoint(connection: Connection) -> tuple[int, bytes]:
    """How many entries there are and the root of the tree over them."""
    leaves = [bytes(row.leaf) for row in connection.execute(select(log.c.leaf).order_by(log.c.seq))]
    return len(leaves), root(leaves)


def _checked(row: AnyRow) -> Entry | None:
    """The entry of a row that fits its leaf, None for any other row."""
    try:
        entry = Entry(row.seq, row.at, row.member, row.act, load(row.detail.encode("utf-8")))
        return entry if _leaf(entry, row.salt) == row.leaf else None
    except BadValue:
        return None


def _leaf(entry: Entry, salt: bytes) -> bytes:
    row: dict[str, Json] = {
        "seq": entry.seq,
        "at": entry.at,
        "member": entry.member,
        "act": entry.act,
        "detail": entry.detail,
    }
    return leaf(salt, row)
