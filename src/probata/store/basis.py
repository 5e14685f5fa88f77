"""What rests on what: one table, walked forward when something is taken back."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from probata.store.tables import basis, stale


def rest(connection: Connection, of: str, rests_on: Iterable[str]) -> None:
    """Says what a record rests on, in place of what was said before."""
    connection.execute(basis.delete().where(basis.c.of == of))
    rows = [{"of": of, "rests_on": each} for each in sorted(set(rests_on))]
    if rows:
        connection.execute(basis.insert(), rows)


def forget(connection: Connection, prefix: str) -> None:
    """Drops what is said of everything whose name begins so (the paragraphs of a manuscript that is bound anew)."""
    connection.execute(basis.delete().where(basis.c.of.startswith(prefix, autoescape=True)))


def forward(connection: Connection, start: Iterable[str]) -> dict[str, str]:
    """Everything that rests on these, at any distance: its name -> the nearest record through which it does.

    A circle ends where it began; a record never counts as resting on itself.
    """
    start = set(start)
    found: dict[str, str] = {}
    front = sorted(start)
    while front:
        reached: dict[str, str] = {}
        for few in _in_parts(front):
            rows = connection.execute(select(basis).where(basis.c.rests_on.in_(few)).order_by(basis.c.of))
            for row in rows:
                if row.of not in found and row.of not in start:
                    reached.setdefault(row.of, row.rests_on)
        found.update(reached)
        front = sorted(reached)
    return found


def directly(connection: Connection, on: str) -> set[str]:
    """What rests on this record itself, at no distance."""
    return set(connection.execute(select(basis.c.of).where(basis.c.rests_on == on)).scalars())


def under(connection: Connection, of: str) -> set[str]:
    """What this record itself rests on."""
    return set(connection.execute(select(basis.c.rests_on).where(basis.c.of == of)).scalars())


def mark_stale(connection: Connection, of: Iterable[str], why: str, at: str) -> None:
    """Marks records as to be looked at again; the newest reason stands."""
    names = sorted(set(of))
    for few in _in_parts(names):
        connection.execute(stale.delete().where(stale.c.of.in_(few)))
    if names:
        connection.execute(stale.insert(), [{"of": name, "why": why, "at": at} for name in names])


def freshen(connection: Connection, of: Iterable[str]) -> None:
    """Takes the mark away from records that a person has looked at again."""
    for few in _in_parts(sorted(set(of))):
        connection.execute(stale.delete().where(stale.c.of.in_(few)))


def all_stale(connection: Connection) -> dict[str, str]:
    """Name of every stale record -> why."""
    return {row.of: row.why for row in connection.execute(select(stale))}


def _in_parts(names: list[str]) -> Iterable[list[str]]:
    """SQLite takes a limited number of values in one statement."""
    return (names[at : at + 500] for at in range(0, len(names), 500))
