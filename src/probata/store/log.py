"""The log: one entry for every act, in the same transaction as the act.

An entry holds refs, names of acts and numbers, never content. Each is committed to by a salted leaf, so that the
root of the tree over all leaves can be published (it goes into every package) without saying anything about them.
What happens now goes on the main strand; the others are histories of copies that were merged (strands.py).
docs/spec/log.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, delete, func, select

from probata.record.canonical import Json, dump, load
from probata.record.errors import BadValue, Damaged
from probata.record.ref import Ref
from probata.signing.merkle import root
from probata.signing.proof import JOIN
from probata.store.strands import MAIN, Entry, Kept, Log, Strand, histories, settled
from probata.store.tables import AnyRow, log, strands

__all__ = [
    "SALT_BYTES",
    "Entry",
    "append",
    "checkpoint",
    "entries",
    "everything",
    "kept",
    "last",
    "layout",
    "names",
    "place",
    "write_merged",
]

SALT_BYTES = 32


def append(connection: Connection, at: str, member: Ref, act: str, detail: Json, salt: bytes) -> Entry:
    """Adds an entry after the last one and gives it back; the caller's transaction holds it and the act.

    Its number comes from the entry before it and never from ``at``, which is only what the machine claims.
    """
    if act == JOIN:
        raise BadValue("A join is made by merging logs, never by itself.")
    entry = Entry(last(connection) + 1, at, str(member), act, detail)
    _insert(connection, MAIN, Kept.of(entry, salt))
    return entry


def entries(connection: Connection) -> Iterator[Entry]:
    """Every entry of the main strand in order; Damaged when a number is missing or one no longer fits its leaf."""
    for expected, (strand, seq, found) in enumerate(kept(connection, MAIN), start=1):
        if found is None or seq != expected:
            raise Damaged("The log does not fit its own leaves.", where=place(strand, expected))
        yield found.entry


def everything(connection: Connection) -> Log:
    """All strands, main first; Damaged, as :func:`entries` says, for the first entry that does not fit."""
    return tuple(_strand(connection, name, parent, fork) for name, parent, fork in layout(connection))


def kept(connection: Connection, strand: str) -> Iterator[tuple[str, int, Kept | None]]:
    """Strand, number and entry of each row of a strand, in order; None in place of an entry that has another leaf."""
    for row in connection.execute(select(log).where(log.c.strand == strand).order_by(log.c.seq)):
        yield strand, row.seq, _checked(row)


def layout(connection: Connection) -> list[tuple[str, str, int]]:
    """Name, parent and number of shared entries of every strand, main first, then by where they part."""
    rows = connection.execute(select(strands).order_by(strands.c.fork, strands.c.name))
    return [(MAIN, "", 0), *((row.name, row.parent, row.fork) for row in rows)]


def names(connection: Connection) -> set[str]:
    """The strands that entries say to belong to."""
    return set(connection.execute(select(log.c.strand).distinct()).scalars())


def last(connection: Connection) -> int:
    """The number of the newest entry; 0 when there is none. Every act has an entry, so it changes with the inquiry."""
    newest = select(func.max(log.c.seq)).where(log.c.strand == MAIN)
    return int(connection.execute(newest).scalar_one() or 0)


def acts_after(connection: Connection, number: int) -> set[str]:
    """The acts of the entries behind this one: what was done since."""
    behind = (log.c.strand == MAIN) & (log.c.seq > number)
    return set(connection.execute(select(log.c.act).where(behind).distinct()).scalars())


def checkpoint(connection: Connection) -> tuple[int, bytes]:
    """How many entries the main strand has and the root of the tree over them; joins make it speak for all strands."""
    rows = connection.execute(select(log.c.leaf).where(log.c.strand == MAIN).order_by(log.c.seq))
    leaves = [bytes(row.leaf) for row in rows]
    return len(leaves), root(leaves)


def write_merged(connection: Connection, merged: Log) -> None:
    """Puts a merged log in place of the one that is here; raises BadValue when that would lose an entry of it.

    Joins that nothing follows are no acts: they are made anew by every merge.
    """
    staying = {one.leaf for strand in merged for one in strand.own}
    paths = histories(everything(connection)).values()
    here = {one.leaf for path in paths for one in settled(path)}
    if not here <= staying:
        raise BadValue(f"The merged log lacks {len(here - staying)} entries that are here.")
    connection.execute(delete(log))
    connection.execute(delete(strands))
    for strand in merged:
        if strand.name != MAIN:
            connection.execute(strands.insert().values(name=strand.name, parent=strand.parent, fork=strand.fork))
        for one in strand.own:
            _insert(connection, strand.name, one)


def place(strand: str, seq: int) -> str:
    """How an entry is called in messages: ``log entry 7``, and of another strand than the main one, which."""
    return f"log entry {seq}" if strand == MAIN else f"log entry {seq} of strand {strand[:12]}"


def _strand(connection: Connection, name: str, parent: str, fork: int) -> Strand:
    own = []
    for expected, (_, seq, found) in enumerate(kept(connection, name), start=fork + 1):
        if found is None or seq != expected:
            raise Damaged("The log does not fit its own leaves.", where=place(name, expected))
        own.append(found)
    return Strand(name, parent, fork, tuple(own))


def _insert(connection: Connection, strand: str, one: Kept) -> None:
    entry = one.entry
    connection.execute(
        log.insert().values(
            strand=strand,
            seq=entry.seq,
            at=entry.at,
            member=entry.member,
            act=entry.act,
            detail=dump(entry.detail).decode("utf-8"),
            salt=one.salt,
            leaf=one.leaf,
        )
    )


def _checked(row: AnyRow) -> Kept | None:
    """The entry of a row that fits its leaf, None for any other row."""
    try:
        entry = Entry(row.seq, row.at, row.member, row.act, load(row.detail.encode("utf-8")))
        found = Kept.of(entry, row.salt)
    except (BadValue, AttributeError, TypeError):  # a column may hold anything once somebody has written into it
        return None
    return found if found.leaf == row.leaf else None
