"""Digests as WARC and WACZ write them: ``sha1:BASE32``, ``sha256:hex`` and the like, computed again and compared."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable

_KNOWN = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s"}


class Digest:
    """One claimed digest; feed it the bytes, then ask whether it holds."""

    def __init__(self, claim: str) -> None:
        algorithm, _, value = claim.strip().partition(":")
        name = algorithm.lower().replace("-", "")
        self.known = name in _KNOWN and bool(value)
        self._value = value.strip()
        self._sum = hashlib.new(name, usedforsecurity=False) if self.known else None

    def update(self, data: bytes | memoryview) -> None:
        """Take in the next bytes."""
        if self._sum is not None:
            self._sum.update(data)

    def holds(self) -> bool:
        """Whether what was taken in has the claimed digest, in whichever of the usual spellings it is written."""
        if self._sum is None:
            return False
        made = self._sum.digest()
        spelled = {base64.b64encode(made).decode(), base64.urlsafe_b64encode(made).decode()}
        loose = {base64.b32encode(made).decode().rstrip("=").lower(), made.hex()}
        value = self._value
        return value.rstrip("=") in {each.rstrip("=") for each in spelled} or value.rstrip("=").lower() in loose


def check(claim: str, *candidates: Iterable[bytes | memoryview]) -> bool | None:
    """Whether one of the candidates has the claimed digest; None when the claim cannot be checked."""
    for pieces in candidates:
        digest = Digest(claim)
        if not digest.known:
            return None
        for piece in pieces:
            digest.update(piece)
        if digest.holds():
            return True
    return False
