"""Single facts of an inquiry: its random seed, its signing key, its label."""

from __future__ import annotations

from sqlalchemy import Connection, select

from probata.store.tables import facts

SEED = "seed"
SIGNING_KEY = "signing key"
LABEL = "label"
GENERATION = "keyring generation"
TRAVEL = "travel copy"
UNKNOWN = "withdrawals unknown after"
"""There while a restored inquiry may lack withdrawals and erasures that its backup could not know: since when."""
KEYRING = "keyring bytes"
OF_ONE_COPY = frozenset({GENERATION, KEYRING, TRAVEL})
"""Facts that copies of one inquiry need not have alike."""
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


def keyring_bytes(connection: Connection) -> tuple[int, bytes] | None:
    """The generation of the keyring that was written down last, and the SHA-256 over its file; None for neither."""
    value = connection.execute(select(facts.c.value).where(facts.c.name == KEYRING)).scalar_one_or_none()
    return (int.from_bytes(value[:_BYTES], "big"), bytes(value[_BYTES:])) if value else None


def put_keyring_bytes(connection: Connection, newest: int, digest: bytes) -> None:
    """Writes down what the keyring's file of this generation holds, since its MACs vouch for its rows alone."""
    connection.execute(facts.delete().where(facts.c.name == KEYRING))
    connection.execute(facts.insert().values(name=KEYRING, value=newest.to_bytes(_BYTES, "big") + digest))


def unknown_since(connection: Connection) -> str:
    """After which time withdrawals are unknown here; empty for an inquiry that knows of all that it should."""
    value = connection.execute(select(facts.c.value).where(facts.c.name == UNKNOWN)).scalar_one_or_none()
    return bytes(value).decode("utf-8", "replace") if value else ""


def put_unknown(connection: Connection, since: str) -> None:
    """Writes down that withdrawals after this time are unknown; with an empty time, that they are known again."""
    connection.execute(facts.delete().where(facts.c.name == UNKNOWN))
    if since:
        connection.execute(facts.insert().values(name=UNKNOWN, value=since.encode("utf-8")))
