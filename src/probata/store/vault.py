"""The vault: who the people are, each in the compartment of their own interview.

An identity is one cell (cells.py) of its interview. This file alone imports the cupboard
(method/testimony/identity.py).
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

IDENTITY = "identity"
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


def lexicon(connection: Connection, held: Held) -> Lexicon:
    """What finds these people's names in a text without holding them."""
    return identity.lexicon_of(everyone(connection, held), secrets.token_bytes(_SALT_BYTES))


def alike(connection: Connection, held: Held) -> tuple[tuple[Ref, ...], ...]:
    """Interviews that may be of one person; who that is stays here."""
    return identity.alike(everyone(connection, held), secrets.token_bytes(_SALT_BYTES))
