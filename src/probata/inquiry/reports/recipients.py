"""Recipients: to whom a withheld row goes, and the age key that seals it for them; for disclose."""

from __future__ import annotations

from dataclasses import dataclass

from probata.method.testimony.model import Use
from probata.method.testimony.unseen import empty
from probata.record.errors import BadUse


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who gets it, as people were asked about them, for which use; ``key`` is their age recipient (age1...)."""

    name: str
    use: str
    key: str = ""


def use_of(to: Recipient) -> Use:
    if empty(to.name):
        raise BadUse("A disclosure has one recipient, and none is named.", next_step="Name the office: --recipient.")
    try:
        return Use(to.use)
    except ValueError:
        known = ", ".join(use.value for use in Use)
        raise BadUse("This is no use of an account.", where=to.use, next_step=f"Known are {known}.") from None


def age_key(text: str) -> str:
    import pyrage

    from probata.store import locks

    locks.check_recipient(text.strip())
    return str(pyrage.x25519.Recipient.from_str(text.strip()))


def encrypted(data: bytes, key: str) -> bytes:
    import pyrage

    sealed: bytes = pyrage.encrypt(data, [pyrage.x25519.Recipient.from_str(key)])
    return sealed
