"""Blobs: the captured files, each encrypted in chunks and padded, under a name that tells nothing.

The name is an HMAC of the content's digest, so that a seized folder confirms no known file; every blob has one and
the same time of change. How many there are, and roughly how large, remains visible. A blob is whole or
absent: temporary file, fsync, rename, fsync of the folder, and only then the database row that names it.

The chunks are those of STREAM (Hoang, Reyhanitabar, Rogaway and Vizár, "Online Authenticated-Encryption and its
Nonce-Reuse Misuse-Resistance", CRYPTO 2015): each is sealed under its number and whether it is the last, so that none
can be left out, repeated, cut off or put elsewhere, and a reader never needs more than one at a time.
"""

from __future__ import annotations

import hmac
import os
import re
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from probata.record.digest import Digest
from probata.record.errors import Damaged
from probata.record.withheld import Withheld
from probata.store import fresh, padding
from probata.store.posix import naming, sync_folder

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MAGIC = b"probata blob 1\n"
SALT_BYTES = 32
CHUNK = 64 * 1024
TAG = 16
_COUNTER_BYTES = 11
TIME = 946_684_800  # 2000-01-01: one fixed time of change for every blob
_TEMPORARY = ".tmp"
_NAME = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class BlobStore:
    """The folder of blobs and the two keys that it works with: those of the inquiry, or of one compartment."""

    folder: Path
    content_key: Withheld[bytes]
    name_key: Withheld[bytes]


def name_of(blobs: BlobStore, digest: Digest) -> str:
    """The file name of the content with this digest: 64 hexadecimal digits."""
    return hmac.digest(blobs.name_key.reveal(), digest.raw, "sha256").hex()


def put(blobs: BlobStore, data: bytes) -> str:
    """Stores the content, whole and synced, and gives its name.

    Storing it again changes nothing, unless the copy that is there was lost or damaged: then it is written anew.
    """
    name = name_of(blobs, Digest.of(data))
    if holds(blobs, name) and opens(blobs, name):
        return name
    salt = secrets.token_bytes(SALT_BYTES)
    _write_whole(blobs.folder / name, _sealed(blobs, name, salt, padding.pad(data)))
    return name


def get(blobs: BlobStore, name: str) -> bytes:
    """The content again; raises Damaged when the file is gone, changed, moved or cut short."""
    return b"".join(chunks(blobs, name))


def chunks(blobs: BlobStore, name: str) -> Iterator[bytes]:
    """The content in pieces of 64 KiB at most, each checked before it is given.

    Raises Damaged, at the piece where it shows, when the file is gone, changed, moved or cut short: what was given
    before is true, and not known to be all until the last piece was asked for.
    """
    path = blobs.folder / name
    try:
        with path.open("rb") as file:
            yield from _content(_opened(blobs, name, file, path), path)
    except FileNotFoundError:
        raise Damaged("A stored file is missing.", where=str(path)) from None


def holds(blobs: BlobStore, name: str) -> bool:
    """Whether there is a file of this name; whether it opens, only :func:`get` can say."""
    return (blobs.folder / name).is_file()


def is_name(name: str) -> bool:
    """Whether a blob may be called so."""
    return _NAME.fullmatch(name) is not None


def is_temporary(name: str) -> bool:
    """Whether a blob that is being written is called so."""
    return name.endswith(_TEMPORARY) and is_name(name.removesuffix(_TEMPORARY))


def salvage(blobs: BlobStore, name: str, path: Path | None = None) -> tuple[bytes, int]:
    """What still opens of a damaged blob, with zeros for each chunk that does not, and how many bytes opened.
    ``path``: where it was moved to.

    The padding is cut off when the first chunk, which tells the length, opens; otherwise it stays.
    """
    data = (path or blobs.folder / name).read_bytes()
    head = len(MAGIC) + SALT_BYTES
    cipher, about = _cipher(blobs, name, data[len(MAGIC) : head]), name.encode("ascii")
    pieces = [data[at : at + CHUNK + TAG] for at in range(head, len(data), CHUNK + TAG)]
    found = [_piece(cipher, number, piece, about) for number, piece in enumerate(pieces)]
    padded = b"".join(
        one if one is not None else bytes(max(0, len(piece) - TAG)) for one, piece in zip(found, pieces, strict=True)
    )
    opened = sum(len(one) for one in found if one is not None)
    if not found or found[0] is None:
        return padded, opened
    size = int.from_bytes(padded[: padding.HEAD], "big")
    return padded[padding.HEAD : padding.HEAD + size], max(0, min(size, opened - padding.HEAD))


def unfinished(blobs: BlobStore) -> list[Path]:
    """The temporary files that are there: of an interrupted command, or of one at work."""
    return [path for path in blobs.folder.glob(f"*{_TEMPORARY}") if is_temporary(path.name)]


def sweep(blobs: BlobStore) -> int:
    """Removes the temporary files that an interrupted command left, and gives how many.

    A whole blob is never removed for the reason that no record names it: the database may be an older copy that was
    put back, and the blob the only one of its kind.
    """
    left = unfinished(blobs)
    for path in left:
        path.unlink(missing_ok=True)
    return len(left)


def discard(blobs: BlobStore, names: Iterable[str]) -> None:
    """Removes these blobs: for a caller that wrote them a moment ago in a transaction that then failed, and for one
    whose content stands in another blob by now."""
    for name in names:
        (blobs.folder / name).unlink(missing_ok=True)


def _sealed(blobs: BlobStore, name: str, salt: bytes, padded: bytes) -> Iterator[bytes]:
    cipher, about = _cipher(blobs, name, salt), name.encode("ascii")
    yield MAGIC + salt
    for number, at in enumerate(range(0, len(padded), CHUNK)):
        last = at + CHUNK >= len(padded)
        yield cipher.encrypt(_nonce(number, last=last), padded[at : at + CHUNK], about)


def _opened(blobs: BlobStore, name: str, file: BinaryIO, path: Path) -> Iterator[bytes]:
    """The padded content, chunk by chunk. What comes after a chunk decides whether it is the last."""
    from cryptography.exceptions import InvalidTag

    if file.read(len(MAGIC)) != MAGIC:
        raise Damaged("A stored file is not a blob of this format.", where=str(path))
    cipher, about = _cipher(blobs, name, file.read(SALT_BYTES)), name.encode("ascii")
    number, sealed = 0, file.read(CHUNK + TAG)
    while True:
        after = file.read(CHUNK + TAG)
        try:
            yield cipher.decrypt(_nonce(number, last=not after), sealed, about)
        except (InvalidTag, ValueError):
            raise Damaged("A stored file was changed after it was written.", where=str(path)) from None
        if not after:
            return
        number, sealed = number + 1, after


def _piece(cipher: AESGCM, number: int, sealed: bytes, about: bytes) -> bytes | None:
    """One chunk, whether it was the last or not: behind it something may have been cut off."""
    from cryptography.exceptions import InvalidTag

    for last in (False, True):
        try:
            return cipher.decrypt(_nonce(number, last=last), sealed, about)
        except (InvalidTag, ValueError):
            continue
    return None


def _content(padded: Iterator[bytes], path: Path) -> Iterator[bytes]:
    """Without the length in front and the zeros behind, which are looked at."""
    first = next(padded)
    size, read = int.from_bytes(first[: padding.HEAD], "big"), len(first)
    left, piece = size, first[padding.HEAD :]
    while True:
        if piece[left:].strip(b"\0"):
            raise Damaged("A stored file has the wrong padding.", where=str(path))
        if piece[:left]:
            yield piece[:left]
        left -= len(piece[:left])
        following = next(padded, None)
        if following is None:
            break
        read, piece = read + len(following), following
    if left or read != padding.padded_size(size + padding.HEAD):
        raise Damaged("A stored file has the wrong padding.", where=str(path))


def _cipher(blobs: BlobStore, name: str, salt: bytes) -> AESGCM:
    """A key for this blob and this writing of it, so that no two writings share a nonce."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    info = f"probata/1/blob/{name}".encode("ascii")
    return AESGCM(HKDF(algorithm=SHA256(), length=32, salt=salt, info=info).derive(blobs.content_key.reveal()))


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(_COUNTER_BYTES, "big") + bytes([last])


def opens(blobs: BlobStore, name: str) -> bool:
    """Whether the file of this name is there and opens from beginning to end."""
    try:
        for _ in chunks(blobs, name):
            pass
    except Damaged:
        return False
    return True


def _write_whole(final: Path, data: Iterable[bytes]) -> None:
    temporary = final.with_name(final.name + _TEMPORARY)
    try:
        with naming(temporary), fresh.create(temporary) as file:
            file.writelines(data)
            file.flush()
            os.fsync(file.fileno())
        os.utime(temporary, (TIME, TIME))
        os.replace(temporary, final)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(final.parent)
