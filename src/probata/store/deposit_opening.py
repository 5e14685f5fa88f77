"""Opening deposits at home: in memory for the inquiry, or piece by piece into a file that somebody asked for.

age vouches for each piece before it is given; what a deposit is, only its head says, and the head is held to the rest.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

from probata.record.canonical import dump, load
from probata.record.digest import Digest
from probata.record.errors import BadValue, Damaged, Unreadable
from probata.record.withheld import Withheld
from probata.store.deposits import FORMAT, LARGEST, Head
from probata.store.padding import HEAD, padded_size
from probata.store.posix import naming

_LARGEST_HEAD = 2**16
_ANOTHER = "Compare with the device that it was made on, and ask for it again."


def unseal(path: Path, identity: Withheld[bytes], most_bytes: int) -> tuple[Head, bytes]:
    """The head and the bytes of a deposit, opened in memory.

    Raises Damaged for one that was changed, cut off or sealed to somebody else, and Unreadable for a file above
    ``most_bytes``, of which no more than the head is opened.
    """
    data = bytearray()
    head = _run(path, identity, _Opening(data.extend, most_bytes))
    return head, bytes(data)


def unseal_to(path: Path, identity: Withheld[bytes], out: BinaryIO) -> Head:
    """Writes the file of a deposit, of any size, with flat memory, and gives its head. Raises Damaged; what was written
    until then is not to be kept."""
    return _run(path, identity, _Opening(out.write, None))


def _run(path: Path, identity: Withheld[bytes], opening: _Opening) -> Head:
    import pyrage

    try:
        with naming(path), path.open("rb") as file:
            pyrage.decrypt_io(file, opening, [pyrage.x25519.Identity.from_str(identity.reveal().decode())])
    except pyrage.DecryptError:
        raise Damaged(
            "It is no age file, or was sealed to another recipient than this field copy's.",
            where=path.name,
            next_step=_ANOTHER,
        ) from None
    except OSError as fault:
        if fault.errno is not None:  # the disk's own
            raise
        raise Damaged("It was changed or cut off after it was sealed.", where=path.name, next_step=_ANOTHER) from None
    return opening.found(path.name)


class _Opening:
    """Takes what age opens, piece by piece, and stops at a head that announces too much."""

    def __init__(self, take: Callable[[bytes], object], most_bytes: int | None) -> None:
        self._take, self._most, self._front = take, most_bytes, bytearray()
        self._head: Head | None = None
        self._left, self._read, self._zeros, self._hashed = 0, 0, True, hashlib.sha256()

    def write(self, piece: bytes) -> int:
        """All of it; raises Damaged and Unreadable by what the head says."""
        self._read += len(piece)
        rest = bytes(piece) if self._head else self._heading(piece)
        mine, behind = rest[: self._left], rest[self._left :]
        if self._head:
            self._take(mine)
            self._hashed.update(mine)
            self._left -= len(mine)
            self._zeros = self._zeros and not behind.strip(b"\0")
        return len(piece)

    def flush(self) -> None:
        """As a file does."""

    def found(self, where: str) -> Head:
        """The head; Damaged when the rest does not fit it."""
        head = self._head
        if head is None or not self._zeros or self._read != padded_size(HEAD + len(dump(asdict(head))) + head.size):
            raise Damaged("It is no deposit.", where=where, next_step=_ANOTHER)
        if self._left or self._hashed.hexdigest() != head.sha256:
            raise Damaged("It holds another file than its head says.", where=where, next_step=_ANOTHER)
        return head

    def _heading(self, piece: bytes) -> bytes:
        self._front += piece
        size = int.from_bytes(self._front[:HEAD], "big")
        if len(self._front) >= HEAD and size > _LARGEST_HEAD:
            raise Damaged("It is no deposit.", next_step=_ANOTHER)
        if len(self._front) < HEAD + size or len(self._front) < HEAD:
            return b""
        self._head = _head(bytes(self._front[HEAD : HEAD + size]))
        self._left = self._head.size
        if self._most is not None and self._left > self._most:
            raise Unreadable(
                f"The file has {self._left} bytes, more than the {self._most} that are read.",
                where=self._head.name,
                next_step="Raise PROBATA_MAX_FILE_MIB and receive again, or take it out with --out FOLDER.",
            )
        return bytes(self._front[HEAD + size :])


def _head(data: bytes) -> Head:
    try:
        said = load(data)
        if not isinstance(said, dict) or set(said) != set(Head.__slots__) or said["format"] != FORMAT:
            raise BadValue("No head.")
        _check(said)
        return Head(**said)
    except BadValue:
        raise Damaged("It is no deposit.", next_step=_ANOTHER) from None


def _check(said: Mapping[str, Any]) -> None:
    numbers = ("number", "size", "format")
    if not all(type(said[one]) is int and said[one] > 0 for one in numbers):
        raise BadValue("No number.")
    if said["number"] > LARGEST:
        raise BadValue("A number that no deposit gets.")
    if not all(isinstance(said[one], str) for one in set(said) - set(numbers)):
        raise BadValue("No text.")
    Digest(said["sha256"])
