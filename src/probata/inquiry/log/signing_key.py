"""Whose log it is: the name under which its checkpoints are signed, and the key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from probata.inquiry.entry.door import Opened
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.signing import SigningKey


def origin(opened: Opened) -> str:
    """The first line of every checkpoint of this inquiry."""
    return f"probata/{opened.folder.inquiry}"


def signing_key(connection: Connection) -> SigningKey:
    """The key that signs packages and checkpoints."""
    from probata.signing import SigningKey
    from probata.store import facts

    return SigningKey(Withheld(facts.get(connection, facts.SIGNING_KEY)))
