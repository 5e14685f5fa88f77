"""The checkpoints that the inquiry's key signed, and the timestamps over them, byte for byte as they were made.

Each has an entry in the log that pins it: ``checkpoint`` is the last entry of the tree that it signs, ``stamp`` holds
the SHA-256 of an authority's answer. docs/spec/log.md, sections 4 and 6.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from probata.record.digest import Digest
from probata.record.errors import BadValue, Damaged
from probata.signing.model import Checkpoint
from probata.store.tables import AnyRow, checkpoints, stamps


@dataclass(frozen=True, slots=True)
class Signed:
    """A checkpoint and the whole note in which it is signed."""

    checkpoint: Checkpoint
    note: bytes


@dataclass(frozen=True, slots=True)
class Stamp:
    """An authority's answer about a checkpoint, under the digest that the log pins."""

    digest: Digest
    checkpoint: Checkpoint
    response: bytes


def save(connection: Connection, signed: Signed) -> None:
    """Keeps a checkpoint; the same one again changes nothing."""
    new = checkpoints.insert().prefix_with("OR IGNORE")
    at = signed.checkpoint
    connection.execute(new.values(size=at.size, root=at.root.hex, note=signed.note))


def save_stamp(connection: Connection, checkpoint: Checkpoint, response: bytes) -> Stamp:
    """Keeps an answer under its SHA-256; the same one again changes nothing."""
    stamp = Stamp(Digest.of(response), checkpoint, response)
    new = stamps.insert().prefix_with("OR IGNORE")
    root = checkpoint.root.hex
    connection.execute(new.values(digest=stamp.digest.hex, size=checkpoint.size, root=root, response=response))
    return stamp


def everything(connection: Connection) -> list[Signed]:
    """All of them, the smallest tree first; Damaged for a row that can be none."""
    rows = connection.execute(select(checkpoints).order_by(checkpoints.c.size, checkpoints.c.root))
    return [Signed(_tree(row), _bytes(row.note, row)) for row in rows]


def stamped(connection: Connection) -> list[Stamp]:
    """All timestamps, the smallest tree first; Damaged for a row that can be none."""
    rows = connection.execute(select(stamps).order_by(stamps.c.size, stamps.c.digest))
    return [Stamp(_digest(row.digest, row), _tree(row), _bytes(row.response, row)) for row in rows]


def place(checkpoint: Checkpoint) -> str:
    """How a checkpoint is called in messages."""
    return f"checkpoint of {checkpoint.size} entries"


def _tree(row: AnyRow) -> Checkpoint:
    if type(row.size) is not int or row.size < 0:
        raise _damaged(row)
    return Checkpoint(row.size, _digest(row.root, row))


def _digest(text: object, row: AnyRow) -> Digest:
    try:
        return Digest(str(text))
    except BadValue:
        raise _damaged(row) from None


def _bytes(data: object, row: AnyRow) -> bytes:
    if not isinstance(data, bytes):
        raise _damaged(row)
    return data


def _damaged(row: AnyRow) -> Damaged:
    return Damaged("A checkpoint or timestamp is not what was written.", where=f"checkpoint of {row.size} entries")
