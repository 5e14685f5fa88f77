"""The vault: who the people are, each in the compartment of their own interview; and the telephone numbers and accounts
that gave way to placeholders in a chat.

An identity is one cell (cells.py) of its interview. The numbers of a chat are one cell of its item (placeholder ->
number): in the compartment that the item lies in, and of a chat that others published in one of their own. This file
alone imports the cupboard (method/testimony/identity.py).
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from sqlalchemy import Connection

from probata.method.testimony import identity
from probata.method.testimony.protection import Lexicon
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import cells
from probata.store.cells import Held

IDENTITY, NUMBERS = "identity", "numbers"
_SALT_BYTES = 32


def put(
    connection: Connection, held: Held, within: Mapping[Ref, Ref], people: Mapping[Ref, Mapping[str, Withheld[str]]]
) -> None:
    """Seals each person's identity in place of the one that is there; ``within``: interview -> compartment."""
    cells.drop(connection, [one for one, fields in people.items() if not fields], IDENTITY)
    known = {one: (within[one], identity.seal_form(fields)) for one, fields in people.items() if fields}
    cells.put_all(connection, held, IDENTITY, known)


def compartments(connection: Connection) -> dict[Ref, Ref]:
    """Interview -> compartment, for those whose identity is in the vault."""
    return cells.under(connection, IDENTITY)


def everyone(connection: Connection, held: Held) -> dict[Ref, Mapping[str, Withheld[str]]]:
    """Every identity in the compartments that are held, withheld; Damaged when one does not open."""
    return {interview: identity.open_form(form) for interview, form in cells.each(connection, held, IDENTITY)}


def put_numbers(
    connection: Connection, held: Held, compartment: Ref, item: Ref, numbers: Mapping[str, Withheld[str]]
) -> None:
    """Seals what stands behind the placeholders of an item; KeyError for a compartment that is not held."""
    cells.put(connection, held, compartment, item, NUMBERS, identity.seal_form(numbers))


def numbers(connection: Connection, held: Held, item: Ref) -> Mapping[str, Withheld[str]]:
    """Placeholder -> number, withheld; nothing where there is none or its compartment is not held. Raises Damaged."""
    form = cells.get(connection, held, item, NUMBERS)
    return {} if form is None else identity.open_form(form)


def numbered(connection: Connection) -> dict[Ref, Ref]:
    """Item -> compartment, of those whose numbers are in the vault."""
    return cells.under(connection, NUMBERS)


def enclose(connection: Connection, held: Held, item: Ref, compartment: Ref) -> None:
    """The numbers of an item that goes into a compartment go along; those that the member does not hold stay."""
    form = cells.get(connection, held, item, NUMBERS)
    if form is not None:
        cells.put(connection, held, compartment, item, NUMBERS, form)


def protected(connection: Connection) -> set[Ref]:
    """The compartments that have something of an identity: names of people interviewed, numbers of chats."""
    return {*compartments(connection).values(), *numbered(connection).values()}


def lexicon(connection: Connection, held: Held) -> Lexicon:
    """What finds these people's names and numbers in a text without holding them."""
    behind = {item: identity.open_form(form) for item, form in cells.each(connection, held, NUMBERS)}
    return identity.lexicon_of({**everyone(connection, held), **behind}, secrets.token_bytes(_SALT_BYTES))


def alike(connection: Connection, held: Held) -> tuple[tuple[Ref, ...], ...]:
    """Interviews that may be of one person; who that is stays here."""
    return identity.alike(everyone(connection, held), secrets.token_bytes(_SALT_BYTES))
