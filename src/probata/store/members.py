"""What the members are called. The keyring, which lies open, names nobody; so the names are here."""

from __future__ import annotations

from sqlalchemy import Connection, select

from probata.record.ref import Ref
from probata.store.tables import members


def call(connection: Connection, member: Ref, name: str) -> None:
    """Writes down what a member is called."""
    connection.execute(members.delete().where(members.c.ref == str(member)))
    connection.execute(members.insert().values(ref=str(member), name=name))


def forget(connection: Connection, member: Ref) -> None:
    """Removes the name of a member who was removed."""
    connection.execute(members.delete().where(members.c.ref == str(member)))


def names(connection: Connection) -> dict[Ref, str]:
    """Member -> name."""
    return {Ref.parse(row.ref): row.name for row in connection.execute(select(members))}
