"""Single facts of an inquiry: its random seed, its signing key, its label."""

from __future__ import annotations

from sqlalchemy import Connection, select

from probata.store.tables import facts

SEED = "seed"
SIGNING_KEY = "signing key"
LABEL = "label"


def put(connection: Connection, name: str, value: bytes) -> None:
    """Writes a fact once; a second value for one name is an error of the caller and refused by the database."""
    connection.execute(facts.insert().values(name=name, value=value))


def get(connection: Connection, name: str) -> bytes:
    """The value; KeyError when the inquiry has no such fact."""
    value = connection.execute(select(facts.c.value).where(facts.c.name == name)).scalar_one_or_none()
    if value is None:
        raise KeyError(name)
    return bytes(value)
