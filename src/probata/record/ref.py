"""Ref: the name of one record, which says nothing about it."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass

from probata.record.errors import BadValue

TOKEN_BYTES = 16
_KIND = re.compile(r"[a-z]{2,16}")
_TOKEN = re.compile(r"[a-z2-7]{26}")


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """Kind and 128 random bits, written ``doc-mfrggzdfmztwq2lknnwg23tpoa``.

    Never ordered by time (an order would leak interview dates) and never a digest of content (a digest can be
    guessed). The random bits come from the caller, since this room knows no source of chance.
    """

    kind: str
    token: str

    def __post_init__(self) -> None:
        if not _KIND.fullmatch(self.kind):
            raise BadValue(f"{self.kind!r} is no kind of record: two to sixteen small letters.")
        if not _TOKEN.fullmatch(self.token) or _unused_bits(self.token):
            raise BadValue(f"{self.token!r} is no Ref token: 26 characters of base32.")

    @classmethod
    def of(cls, kind: str, random_bits: bytes) -> Ref:
        """A new Ref from exactly 16 random bytes; raises BadValue for any other length."""
        if len(random_bits) != TOKEN_BYTES:
            raise BadValue(f"A Ref needs {TOKEN_BYTES} random bytes, not {len(random_bits)}.")
        return cls(kind, base64.b32encode(random_bits).decode("ascii").rstrip("=").lower())

    @classmethod
    def parse(cls, text: str) -> Ref:
        """The Ref that ``str`` of it printed; raises BadValue when the text is none."""
        kind, dash, token = text.partition("-")
        if not dash:
            raise BadValue(f"{text!r} is no Ref: a kind, a dash and 26 characters of base32.")
        return cls(kind, token)

    def __str__(self) -> str:
        return f"{self.kind}-{self.token}"


def _unused_bits(token: str) -> int:
    """26 base32 characters hold 130 bits; the last two must be zero, or one Ref would have four spellings."""
    return "abcdefghijklmnopqrstuvwxyz234567".index(token[-1]) & 0b11
