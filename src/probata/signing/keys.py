"""Ed25519 keys (RFC 8032) and the fingerprints by which people know them.

Strict on both sides, so that no signature fits in one verifier and fails in another: a public key must be the
canonical encoding of a point that is not of small order, and S must be below the group's order. The equation is the
one without cofactor. docs/spec/package.md, section 8.
"""

from __future__ import annotations

import base64
import hashlib
import re

from probata.record.errors import BadValue
from probata.record.withheld import Withheld

SECRET_BYTES = 32
FINGERPRINT_LETTERS = 32
_FINGERPRINT = re.compile(r"(?ai)([A-Z2-7][- ]?){31}[A-Z2-7]")
_P = 2**255 - 19
_ORDER = 2**252 + 27742317777372353535851937790883648493
_Y_OF_ORDER_8 = 0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7
_SMALL = frozenset({0, 1, _P - 1, _Y_OF_ORDER_8, _P - _Y_OF_ORDER_8})


class SigningKey:
    """A secret key: 32 random bytes that the caller drew and keeps. It prints as ``withheld``."""

    __slots__ = ("_secret",)

    def __init__(self, secret: Withheld[bytes]) -> None:
        """Raises BadValue unless there are exactly 32 bytes."""
        if len(secret.reveal()) != SECRET_BYTES:
            raise BadValue(f"A signing key is {SECRET_BYTES} bytes long.")
        self._secret = secret

    @property
    def public(self) -> bytes:
        """The 32 bytes of the public key."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self._secret.reveal()).public_key().public_bytes_raw()

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the public key, to be published somewhere else than in the package."""
        return fingerprint(self.public)

    def sign(self, message: bytes) -> bytes:
        """The 64 bytes of the signature; the same message gives the same signature."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self._secret.reveal()).sign(message)

    def __repr__(self) -> str:
        return f"SigningKey({self._secret})"


def signature_fits(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether this is the signature of the message under the key of 32 bytes; False for every malformed input."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    y = int.from_bytes(public, "little") & (2**255 - 1)
    if len(public) != 32 or len(signature) != 64 or y >= _P or y in _SMALL:
        return False
    if int.from_bytes(signature[32:], "little") >= _ORDER:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def fingerprint(public: bytes) -> str:
    """Base32 of the SHA-256 of a public key, its first 32 letters (160 bits) in groups of four."""
    letters = base64.b32encode(hashlib.sha256(public).digest()).decode("ascii")[:FINGERPRINT_LETTERS]
    return "-".join(letters[at : at + 4] for at in range(0, FINGERPRINT_LETTERS, 4))


def read_fingerprint(text: str) -> str:
    """The fingerprint as Probata writes it, from capitals or small letters, with hyphens, spaces or neither.

    Raises BadValue for anything else, a shorter beginning too: keys that begin alike can be made on purpose.
    """
    if not _FINGERPRINT.fullmatch(text):
        raise BadValue(
            f"That is no fingerprint: {FINGERPRINT_LETTERS} letters and digits of A to Z and 2 to 7, all of them.",
            where="--key",
            next_step="Copy the whole fingerprint from where its owner published it.",
        )
    letters = re.sub("[- ]", "", text).upper()
    return "-".join(letters[at : at + 4] for at in range(0, FINGERPRINT_LETTERS, 4))
