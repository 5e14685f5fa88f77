"""One deposit: a file sealed with age to the recipient of a field copy, behind a head that says what it is.

Inside: 8 bytes of length, the head (canonical JSON), the file's bytes, and zeros up to the Padme size of the whole. A
head names the deposit before it by the digest of its ciphertext, so that home sees when one is missing or was replaced.
"""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from sqlalchemy import select

from probata.record.canonical import dump, load
from probata.record.digest import Digest
from probata.record.errors import Vanished
from probata.record.ref import Ref
from probata.store.blobs import TIME
from probata.store.padding import HEAD, padded_size
from probata.store.posix import naming, sync_folder
from probata.store.tables import log

if TYPE_CHECKING:
    from sqlalchemy import Connection

FORMAT = 1
IDENTITY = "deposit identity"
"""The field of the cell, at home, with what opens the deposits of a field copy; the object is the field copy."""
RECEIVE = "receive"
"""The act whose entries say which deposits were taken in."""
COPY = "copy"
"""The act whose entries say that a copy was made; of a field copy, with its compartment."""
_CHUNK = 2**16
_NAME = re.compile(r"([0-9]{4,9})-[0-9a-f]{16}\.age")
_NEARLY = re.compile(r"[0-9]{4,}-[0-9a-fA-F]{16}")
LARGEST = 999_999_999
"""The largest number that the name of a deposit's file holds."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a deposit says of itself. ``before``: the SHA-256 of the deposit before it, empty for the first; ``of``: the
    code name of whoever gave it; ``at``: what the machine claimed."""

    inquiry: str
    copy: str
    number: int
    before: str
    name: str
    size: int
    sha256: str
    at: str
    note: str = ""
    of: str = ""
    format: int = FORMAT


def name_of(number: int, chance: bytes) -> str:
    """What a deposit's file is called: its number and 8 random bytes."""
    return f"{number:04}-{chance.hex()}.age"


def number_of(name: str) -> int | None:
    """The number in the name of a deposit's file; None for a file that is called otherwise."""
    found = _NAME.fullmatch(name)
    return int(found[1]) if found else None


def listed(folder: Path) -> list[tuple[int, Path]]:
    """Number and path of every file that is called as a deposit is, in the order of their numbers."""
    found = ((number_of(path.name), path) for path in folder.iterdir() if path.is_file())
    return sorted((number, path) for number, path in found if number is not None)


def misnamed(folder: Path) -> int:
    """How many files begin as a deposit is called and are called otherwise, as what carried them renamed them."""
    names = [path.name for path in folder.iterdir() if _NEARLY.match(path.name)]
    return sum(number_of(name) is None and number_of(name.removesuffix(".tmp")) is None for name in names)


def digest_of(path: Path) -> Digest:
    """The SHA-256 of a file, read piece by piece."""
    with naming(path), path.open("rb") as file:
        return Digest(hashlib.file_digest(file, "sha256").hexdigest())


def seal(path: Path, head: Head, file: BinaryIO, recipient: str) -> Digest:
    """Writes the deposit, whole and synced, and gives the digest of its ciphertext; memory stays flat.

    Raises Vanished when the file is another than the head says by now. There is no deposit then.
    """
    import pyrage

    temporary = path.with_name(path.name + ".tmp")
    new = temporary.open("xb")
    try:
        with naming(temporary), new as out:
            sealed, content = _Hashing(out), _Content(head, file)
            pyrage.encrypt_io(content, sealed, [pyrage.x25519.Recipient.from_str(recipient)])
            content.check()
            out.flush()
            os.fsync(out.fileno())
        os.utime(temporary, (TIME, TIME))
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)
    return Digest(sealed.hashed.hexdigest())


def compartments_of_copies(connection: Connection) -> set[Ref]:
    """The compartments in which what opens field copies lies at home, as the log tells: a travel copy has no cells."""
    rows = connection.execute(select(log.c.detail).where(log.c.act == COPY))
    entries = (load(row.detail.encode("utf-8")) for row in rows)
    return {Ref.parse(str(one["compartment"])) for one in entries if isinstance(one, dict) and "compartment" in one}


def received(connection: Connection, copy: Ref) -> dict[str, int]:
    """Digest -> number, of the deposits of a field copy that the log says were taken in."""
    rows = connection.execute(select(log.c.detail).where(log.c.act == RECEIVE))
    entries = (load(row.detail.encode("utf-8")) for row in rows)
    mine = (one for one in entries if isinstance(one, dict) and one.get("copy") == str(copy))
    return {str(one["sha256"]): _whole(one["number"]) for one in mine}


class _Content:
    """What is sealed, as age asks for it, piece by piece."""

    def __init__(self, head: Head, file: BinaryIO) -> None:
        said = dump(asdict(head))
        front = len(said).to_bytes(HEAD, "big") + said
        self._head, self._front, self._file = head, front, file
        self._zeros = padded_size(len(front) + head.size) - len(front) - head.size
        self._left, self._hashed = head.size, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        """At most this many of the next bytes; none at the end."""
        wanted = _CHUNK if size < 0 else size
        if self._front:
            piece, self._front = self._front[:wanted], self._front[wanted:]
        elif self._left:
            piece = self._file.read(min(wanted, self._left))
            self._hashed.update(piece)
            self._left -= len(piece)
        else:
            piece = bytes(min(wanted, self._zeros))
            self._zeros -= len(piece)
        return piece

    def check(self) -> None:
        """Raises Vanished unless what was read is what was hashed before, to its end."""
        if self._left or self._file.read(1) or self._hashed.hexdigest() != self._head.sha256:
            raise Vanished("The file changed while it was sealed.", where=self._head.name)


class _Hashing:
    """Writes, and hashes what it writes."""

    def __init__(self, out: BinaryIO) -> None:
        self._out, self.hashed = out, hashlib.sha256()

    def write(self, data: bytes) -> int:
        """All of it."""
        self.hashed.update(data)
        return self._out.write(data)

    def flush(self) -> None:
        """As a file does."""
        self._out.flush()


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0
