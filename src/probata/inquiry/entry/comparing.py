"""Comparing: which inquiry somebody expects who comes in with an age identity.

A passphrase opens nothing but the inquiry that it was set for. An age file can be made by whoever knows its recipient,
which stands in the keyring: so an identity opens whatever folder somebody prepared for it. The fingerprint of the
signing key is what tells them apart, and a person has to have kept it. Until they say it, the inquiry is only read:
what is put into it, and every passphrase that is set in it, would be the other's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from probata.inquiry.entry import roles
from probata.record.errors import BadInput, BadUse, BadValue, Damaged
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from sqlalchemy import Engine

GONE = "none: the signing key is gone, or is none"


def fingerprint_of(engine: Engine) -> str:
    """Of the inquiry's signing key; in words where there is none that can be read."""
    from probata.signing import SigningKey
    from probata.store import facts
    from probata.store.database import reading

    try:
        with reading(engine) as connection:
            return SigningKey(Withheld(facts.get(connection, facts.SIGNING_KEY))).fingerprint
    except (Damaged, KeyError, BadValue):
        return GONE


def compare(found: str, expected: str) -> None:
    """Raises BadInput when the inquiry's fingerprint is another one, or what was given is none."""
    from probata.signing.keys import read_fingerprint

    try:
        same = read_fingerprint(expected) == found
    except BadValue as fault:
        raise BadInput(fault.message, where="--fingerprint", next_step=fault.next_step) from None
    if not same:
        raise BadInput(
            "This is not the inquiry that you kept the fingerprint of: another one lies in its place.",
            where=found,
            next_step="Put nothing into it and set no passphrase in it. Restore the newest backup elsewhere, and "
            "compare there.",
        )


def told(found: str) -> str:
    """What is told beside every answer until somebody compared."""
    return (
        "An age identity opens whatever somebody seals to its recipient. Go on only if this is the fingerprint that "
        f"you kept, or that signed editions have: {found}"
    )


def refuse(found: str, act: str) -> None:
    """Raises BadUse for an act that is more than reading, while nobody has compared."""
    if act not in roles.READING:
        raise BadUse(
            f"Nobody who came in with an age identity may {act} before they have compared the fingerprint.",
            where=found,
            next_step="If it is the one that you kept, say so: `probata --identity FILE --fingerprint FINGERPRINT "
            "VERB`, or PROBATA_FINGERPRINT.",
        )
