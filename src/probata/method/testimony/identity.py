"""The locked cupboard: who the people are. The store's vault alone imports this file (a contract keeps it so).

Everything that opens an identity is here: the bytes that the vault seals, and the lexicon that protects people.
"""

from __future__ import annotations

from collections.abc import Mapping

from probata.method.testimony.protection import Lexicon, lexicon
from probata.record import canonical
from probata.record.errors import BadValue, Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld


def lexicon_of(identities: Mapping[Ref, Mapping[str, Withheld[str]]], salt: bytes) -> Lexicon:
    """The re-identification lexicon of all identities; BadValue for a salt of fewer than 16 bytes."""
    return lexicon((value.reveal() for identity in identities.values() for value in identity.values()), salt)


def seal_form(identity: Mapping[str, Withheld[str]]) -> Withheld[bytes]:
    """The bytes of one identity for the vault to seal: canonical JSON of field and value.

    Raises:
        BadValue: a value that is no text; the message names the field and never the value.
    """
    for field, value in identity.items():
        if not isinstance(value, Withheld):
            raise BadValue(f"The identity's field {field!r} is not withheld.")
    return Withheld(canonical.dump({field: value.reveal() for field, value in identity.items()}))


def open_form(sealed: Withheld[bytes]) -> Mapping[str, Withheld[str]]:
    """The identity of :func:`seal_form`; raises Damaged for bytes that are none, without a word of them."""
    try:
        found = canonical.load(sealed.reveal())
    except BadValue:
        found = None
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise Damaged("An identity in the vault is damaged.")
    return {field: Withheld(str(value)) for field, value in found.items()}
