"""Blobs: the captured files, each encrypted and padded, under a name that tells nothing.

The name is an HMAC of the content's digest, so that a seized folder confirms no known file; every blob has one and
the same time of change. How many there are, and roughly how large, remains visible. A blob is whole or
absent: temporary file, fsync, rename, fsync of the folder, and only then the database row that names it.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from probata.record.digest import Digest
from probata.record.errors import Damaged
from probata.record.withheld import Withheld
from probata.store import padding
from probata.store.posix import sync_folder

_MAGIC = b"probata blob 0\n"
_NONCE_BYTES = 12
_TIME = 946_684_800  # 2000-01-01: one fixed time of change for every blob
_TEMPORARY = ".tmp"
_NAME = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class BlobStore:
    """The folder of blobs and the two keys that it works with."""

    folder: Path
    content_key: Withheld[bytes]
    name_key: Withheld[bytes]


def name_of(blobs: BlobStore, digest: Digest) -> str:
    """The file name of the content with this digest: 64 hexadecimal digits."""
    return hmac.new(blobs.name_key.reveal(), digest.raw, hashlib.sha256).hexdigest()


def put(blobs: BlobStore, data: bytes) -> str:
    """Stores the content, whole and synced, and gives its name.

    Storing it again changes nothing, unless the copy that is there was lost or damaged: then it is written anew.
    """
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    name = name_of(blobs, Digest.of(data))
    final = blobs.folder / name
    if holds(blobs, name) and _opens(blobs, name):
        return name
    nonce = secrets.token_bytes(_NONCE_BYTES)
    sealed = AESGCM(blobs.content_key.reveal()).encrypt(nonce, padding.pad(data), name.encode("ascii"))
    _write_whole(final, _MAGIC + nonce + sealed)
    return name


def get(blobs: BlobStore, name: str) -> bytes:
    """The content again; raises Damaged when the file is gone, changed, moved or cut short."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    path = blobs.folder / name
    try:
        stored = path.read_bytes()
    except FileNotFoundError:
        raise Damaged("A stored file is missing.", where=str(path)) from None
    if not stored.startswith(_MAGIC):
        raise Damaged("A stored file is not a blob of this format.", where=str(path))
    rest = stored[len(_MAGIC) :]
    try:
        whole = AESGCM(blobs.content_key.reveal()).decrypt(
            rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], name.encode("ascii")
        )
    except (InvalidTag, ValueError):
        raise Damaged("A stored file was changed after it was written.", where=str(path)) from None
    return padding.unpad(whole)


def holds(blobs: BlobStore, name: str) -> bool:
    """Whether there is a file of this name; whether it opens, only :func:`get` can say."""
    return (blobs.folder / name).is_file()


def sweep(blobs: BlobStore) -> int:
    """Removes the temporary files that an interrupted command left, and gives how many.

    A whole blob is never removed for the reason that no record names it: the database may be an older copy that was
    put back, and the blob the only one of its kind.
    """
    left = [path for path in blobs.folder.glob(f"*{_TEMPORARY}") if _NAME.fullmatch(path.name.removesuffix(_TEMPORARY))]
    for path in left:
        path.unlink(missing_ok=True)
    return len(left)


def discard(blobs: BlobStore, names: Iterable[str]) -> None:
    """Removes these blobs: for a caller that wrote them a moment ago in a transaction that then failed."""
    for name in names:
        (blobs.folder / name).unlink(missing_ok=True)


def _opens(blobs: BlobStore, name: str) -> bool:
    try:
        get(blobs, name)
    except Damaged:
        return False
    return True


def _write_whole(final: Path, data: bytes) -> None:
    temporary = final.with_name(final.name + _TEMPORARY)
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.utime(temporary, (_TIME, _TIME))
        os.replace(temporary, final)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(final.parent)
