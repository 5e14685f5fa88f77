"""A keyed sum over the rows of a table: it changes with every row, costs one hash a row, and needs no order.

AdHash (Bellare and Micciancio, "A New Paradigm for Collision-Free Hashing", 1997) with a keyed hash: the sum modulo
2**256 of BLAKE2b-256 of each row. Without a key such a sum is weak, since rows can be looked for whose hashes cancel
out (Wagner 2002). Whoever has no key knows no hash and sees no sum; all that is left is to guess, and other rows have
the same sum once in 2**256. docs/spec/inquiry.md, section 3.
"""

from __future__ import annotations

import hashlib
import struct
from typing import TypeAlias

from probata.record.withheld import Withheld

Value: TypeAlias = "str | int | float | bytes | None"
"""What SQLite gives of a cell."""
SIZE = 32
NOTHING = bytes(SIZE)
"""The sum over no rows."""
_USE = b"probata/1/state"
_MODULUS: int = 1 << 8 * SIZE


class RowSums:
    """The sums under one key, as functions that SQLite calls with a table's name and the values of one row."""

    __slots__ = ("_key",)

    def __init__(self, database_key: Withheld[bytes]) -> None:
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        self._key = HKDF(algorithm=SHA256(), length=SIZE, salt=None, info=_USE).derive(database_key.reveal())

    def with_row(self, total: bytes, *row: Value) -> bytes:
        """The sum when this row has come."""
        return _bytes(int.from_bytes(total, "big") + self.of(row))

    def without_row(self, total: bytes, *row: Value) -> bytes:
        """The sum when this row has gone."""
        return _bytes(int.from_bytes(total, "big") - self.of(row))

    def of(self, row: tuple[Value, ...]) -> int:
        """What one row adds."""
        return int.from_bytes(hashlib.blake2b(spelled(row), digest_size=SIZE, key=self._key).digest(), "big")

    def over_all(self) -> type[OverAll]:
        """The same as an aggregate over all rows of a query."""
        sums = self

        class Over(OverAll):
            of = sums.of

        return Over


class OverAll:
    """One run of the aggregate."""

    def __init__(self) -> None:
        self.total = 0

    @staticmethod
    def of(row: tuple[Value, ...]) -> int:
        """What one row adds; given by whoever has the key."""
        raise NotImplementedError

    def step(self, *row: Value) -> None:
        """Adds a row."""
        self.total += self.of(row)

    def finalize(self) -> bytes:
        """The sum."""
        return _bytes(self.total)


def spelled(row: tuple[Value, ...]) -> bytes:
    """A row as bytes: no two rows have the same, since each value says its type and how long it is."""
    out: list[bytes] = []
    for value in row:
        if value is None:
            out.append(b"n")
        elif isinstance(value, str):
            data = value.encode("utf-8")
            out += (b"t%d:" % len(data), data)
        elif isinstance(value, bytes):
            out += (b"b%d:" % len(value), value)
        elif isinstance(value, int):
            out.append(b"i%d:" % value)
        else:
            out += (b"r", struct.pack(">d", value))
    return b"".join(out)


def _bytes(total: int) -> bytes:
    return (total % _MODULUS).to_bytes(SIZE, "big")
