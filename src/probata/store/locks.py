"""Locks on a member's private key: a passphrase (argon2id, RFC 9106, then AES-256-GCM), or an age recipient.

The second is for recovery: the inquiry knows the recipient alone, and whoever keeps the age identity to it, on paper
in a safe, opens the inquiry when every passphrase is lost.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.record.errors import BadInput, BadUse, BadValue
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from probata.store.ring import Member

_NONCE_BYTES = 12
_SALT_BYTES = 16
Chance = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one guess at a passphrase costs: memory in KiB, passes over it, lanes (argon2id).

    Bounded, so that a keyring from somewhere else cannot ask for all of a machine; BadValue beyond the bounds.
    """

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 1

    def __post_init__(self) -> None:
        if not (8 * 1024 <= self.memory_kib <= 4096 * 1024 and 1 <= self.passes <= 100 and 1 <= self.lanes <= 16):
            raise BadValue("A guess costs 8 to 4,096 MiB, 1 to 100 passes and 1 to 16 lanes.")


@dataclass(frozen=True, slots=True)
class PassphraseLock:
    """A private key under a passphrase."""

    sealed: bytes
    salt: bytes
    cost: KdfCost


def under_passphrase(
    private: Withheld[bytes], passphrase: Withheld[str], about: bytes, cost: KdfCost, chance: Chance
) -> PassphraseLock:
    """Locks it (private_half.py says what it is); ``about`` is bound into the lock."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = chance(_SALT_BYTES), chance(_NONCE_BYTES)
    sealed = AESGCM(_stretch(passphrase, salt, cost)).encrypt(nonce, private.reveal(), about)
    return PassphraseLock(nonce + sealed, salt, cost)


def with_passphrase(member: Member, passphrase: Withheld[str], about: bytes) -> Withheld[bytes] | None:
    """The member's private key, None when this is not the passphrase."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cost = KdfCost(member.memory_kib or 0, member.passes or 0, member.lanes or 0)
    key, sealed = _stretch(passphrase, member.salt or b"", cost), member.sealed_private_key
    try:
        return Withheld(AESGCM(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], about))
    except InvalidTag:
        return None


def under_recipient(private: Withheld[bytes], recipient: str, about: bytes) -> bytes:
    """An age file to this recipient; age binds nothing else, so ``about`` stands in front of the key inside it."""
    import pyrage

    sealed: bytes = pyrage.encrypt(about + b"\n" + private.reveal(), [_recipient(recipient)])
    return sealed


def with_identities(member: Member, identities: Withheld[str], about: bytes) -> Withheld[bytes] | None:
    """The member's private key, None when none of the identities is the recipient's.

    Raises BadInput for a text that holds no age identity.
    """
    import pyrage

    try:
        opened: bytes = pyrage.decrypt(member.sealed_private_key, _identities(identities))
    except pyrage.DecryptError:
        return None
    front, line, private = opened.partition(b"\n")
    return Withheld(private) if line and front == about else None


def check_recipient(recipient: str) -> None:
    """Raises BadUse for anything but one age X25519 recipient."""
    _recipient(recipient)


def _recipient(recipient: str) -> object:
    import pyrage

    try:
        return pyrage.x25519.Recipient.from_str(recipient)
    except pyrage.RecipientError:
        raise BadUse(
            "This is no age recipient.",
            next_step="`age-keygen` prints one: a line that begins with age1. Keep the identity file apart.",
        ) from None


def _identities(text: Withheld[str]) -> list[object]:
    import pyrage

    lines = [line.strip() for line in text.reveal().splitlines()]
    wanted = [line for line in lines if line and not line.startswith("#")]
    try:
        found = [pyrage.x25519.Identity.from_str(line) for line in wanted]
    except pyrage.IdentityError:
        found = []
    if not found:
        raise BadInput(
            "This holds no age identity.",
            next_step="Give the file that age-keygen wrote (AGE-SECRET-KEY-1...); decrypt it first if it is encrypted.",
        )
    return found


def _stretch(passphrase: Withheld[str], salt: bytes, cost: KdfCost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    secret = _spelled(passphrase.reveal())
    return hash_secret_raw(secret, salt, cost.passes, cost.memory_kib, cost.lanes, 32, Type.ID)


def _spelled(passphrase: str) -> bytes:
    """One spelling for keyboards that compose accents differently (NFC, RFC 8265); bytes that are no UTF-8 are kept."""
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
