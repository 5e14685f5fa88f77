"""The vault: who the people are, sealed row by row under a key of its own.

The key is drawn for this alone and sealed apart to each member who holds it (keyring.py), so that a copy of the
database with the root key gives no identity away. Each row is bound to its inquiry and interview and cannot be moved.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from itertools import islice

from sqlalchemy import Connection, select

from probata.method.testimony import identity
from probata.method.testimony.protection import Lexicon
from probata.record.errors import Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store.padding import pad, unpad
from probata.store.tables import identities

_BATCH = 500
_NONCE_BYTES = 12
_SALT_BYTES = 32


def put(
    connection: Connection, inquiry: Ref, key: Withheld[bytes], people: Mapping[Ref, Mapping[str, Withheld[str]]]
) -> None:
    """Seals each person's identity beside the interview; in place of one that is there."""
    names = iter(people)
    while few := list(islice(names, _BATCH)):
        connection.execute(identities.delete().where(identities.c.interview.in_(list(map(str, few)))))
        rows = [
            {
                "interview": str(one),
                "sealed": _seal(key, identity.seal_form(people[one]), _about(inquiry, one)),
            }
            for one in few
            if people[one]
        ]
        if rows:
            connection.execute(identities.insert(), rows)


def everyone(connection: Connection, inquiry: Ref, key: Withheld[bytes]) -> dict[Ref, Mapping[str, Withheld[str]]]:
    """Every identity in the vault, withheld; Damaged when a row does not open."""
    found = {}
    for row in connection.execute(select(identities).order_by(identities.c.interview)):
        interview = Ref.parse(row.interview)
        found[interview] = identity.open_form(_open(key, row.sealed, _about(inquiry, interview)))
    return found


def lexicon(connection: Connection, inquiry: Ref, key: Withheld[bytes]) -> Lexicon:
    """What finds these people's names in a text without holding them."""
    return identity.lexicon_of(everyone(connection, inquiry, key), secrets.token_bytes(_SALT_BYTES))


def alike(connection: Connection, inquiry: Ref, key: Withheld[bytes]) -> tuple[tuple[Ref, ...], ...]:
    """Interviews that may be of one person; who that is stays here."""
    return identity.alike(everyone(connection, inquiry, key), secrets.token_bytes(_SALT_BYTES))


def _seal(key: Withheld[bytes], form: Withheld[bytes], about: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(key.reveal()).encrypt(nonce, pad(form.reveal()), about)


def _open(key: Withheld[bytes], sealed: bytes, about: bytes) -> Withheld[bytes]:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        padded = AESGCM(key.reveal()).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], about)
    except (InvalidTag, ValueError):
        raise Damaged("An identity in the vault was changed after it was written.") from None
    return Withheld(unpad(padded))


def _about(inquiry: Ref, interview: Ref) -> bytes:
    return f"probata/0/{inquiry}/vault/{interview}".encode("ascii")
