"""Single facts of an inquiry: its random seed, its signing key, its label."""

from __future__ import annotations

from sqlalchemy import Connection, select

from probata.store.tables import facts

SEED = "seed"
SIGNING_KEY = "signing key"
LABEL = "label"
GENERATION = "keyring generation"
_BYTES = 8


def put(connection: Connection, name: str, value: bytes) -> None:
    """Writes a fact once; a second value for one name is an error of the caller and refused by the database."""
    connection.execute(facts.insert().values(name=name, value=value))


def get(connection: Connection, name: str) -> bytes:
    """The value; KeyError when the inquiry has no such fact."""
    value = connection.execute(select(facts.c.value).where(facts.c.name == name)).scalar_one_or_none()
    if value is None:
        raise KeyError(name)
    return bytes(value)


def generation(connection: Connection) -> int:
    """The newest generation of the keyring that the database knows of; 0 when it knows of none."""
    value = connection.execute(select(facts.c.value).where(facts.c.name == GENERATION)).scalar_one_or_none()
    return int.from_bytes(value, "big") if value else 0


def put_generation(connection: Connection, newest: int) -> None:
    """Writes down a generation of the keyring, unless a newer one is known."""
    newest = max(newest, generation(connection))
    connection.execute(facts.delete().where(facts.c.name == GENERATION))
    connection.execute(facts.insert().values(name=GENERATION, value=newest.to_bytes(_BYTES, "big")))
