"""Digest: the SHA-256 of bytes, as lower-case hexadecimal."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from probata.record.errors import BadValue

_HEX = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, order=True)
class Digest:
    """SHA-256 (FIPS 180-4), the one digest of the house, so that ``sha256sum`` can check it anywhere."""

    hex: str

    def __post_init__(self) -> None:
        if not _HEX.fullmatch(self.hex):
            raise BadValue(f"{self.hex!r} is no SHA-256 digest: 64 hexadecimal digits in small letters.")

    @classmethod
    def of(cls, data: bytes) -> Digest:
        """The digest of these bytes."""
        return cls(hashlib.sha256(data).hexdigest())

    @property
    def raw(self) -> bytes:
        """The 32 bytes themselves."""
        return bytes.fromhex(self.hex)

    def __str__(self) -> str:
        return self.hex
