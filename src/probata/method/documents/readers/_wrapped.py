"""Files wrapped in a compound file by Office: the stream ``Ole10Native`` of "Insert object from file" and its kin.

Specification: MS-OLEDS 2.3.6 (OLENativeStream); the inside of a package (label, path, data) is what programs write.
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass

from probata.method.documents.old_formats import OLE2

_NATIVE = "\x01Ole10Native"
_WHOLE = ("Package", "CONTENTS", "Contents")
"""Streams that are the embedded file as it is: a newer Office file, a PDF."""


@dataclass(frozen=True, slots=True)
class Wrapped:
    """The file inside: what it is called, its bytes, and the path on somebody's machine that it claims to come from."""

    name: str
    data: bytes
    origin: str = ""


def unwrapped(data: bytes) -> Wrapped | None:
    """The file inside a compound file; None when there is no wrapper, or one that cannot be opened."""
    if not data.startswith(OLE2):
        return None
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as compound:
            if compound.exists(_NATIVE):
                return package_of(compound.openstream(_NATIVE).read())
            whole = next((stream for stream in _WHOLE if compound.exists(stream)), "")
            content = compound.openstream(whole).read() if whole else b""
    except Exception:  # noqa: BLE001 (olefile raises whatever it stumbles over; the wrapper comes out as it is)
        return None
    return Wrapped(whole, content) if content else None


def package_of(stream: bytes) -> Wrapped | None:
    """The file in an ``Ole10Native`` stream; None when it is cut off or holds something else."""
    try:
        (kind,) = struct.unpack_from("<H", stream, 4)
        label, at = _ended(stream, 6)
        origin, at = _ended(stream, at)
        (path,) = struct.unpack_from("<I", stream, at + 4)
        at += 8 + path
        (size,) = struct.unpack_from("<I", stream, at)
    except (struct.error, ValueError):
        return None
    content = stream[at + 4 : at + 4 + size]
    if kind != 2 or not content or len(content) < size:
        return None
    return Wrapped(label or origin.replace("\\", "/").rpartition("/")[2], content, origin)


def _ended(stream: bytes, at: int) -> tuple[str, int]:
    """A text up to its NUL, and what follows; its code page is nowhere told, so that Western Europe's is taken."""
    end = stream.index(b"\x00", at)
    return stream[at:end].decode("cp1252", "replace"), end + 1
