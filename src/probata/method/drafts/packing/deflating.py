"""Deflating: a changed part is packed as its first maker packed it, where that can be told from the packed bytes.

Most programs pack with zlib at one of its levels. Whoever packs a text again at the same level gets the same bytes
again, which is how taking our remarks out gives back the whole file and not only its parts.
"""

from __future__ import annotations

import zlib

from probata.record.errors import Unreadable

STORED, DEFLATED = 0, 8
_USUAL = ((6, 8), (9, 8), (1, 8), (5, 8), (3, 8), (2, 8), (4, 8), (7, 8), (8, 8), (6, 9), (9, 9))
"""Level and memory level of zlib, the most usual first."""
_SAMPLE = 300_000
"""Bytes that are packed to rule a level out before the whole is packed."""


def unpacked(packed: bytes, method: int, size: int, where: str) -> bytes:
    """The plain bytes, ``size`` of them; raises Unreadable when they are damaged or of another length."""
    if method == STORED:
        plain = packed
    elif method == DEFLATED:
        plain = _inflated(packed, size, where)
    else:
        raise Unreadable("A part of the file is packed in a way that Office files do not use.", where=where)
    if len(plain) != size:
        raise Unreadable("A part of the file is damaged: it has another length than the file says.", where=where)
    return plain


def _inflated(packed: bytes, size: int, where: str) -> bytes:
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, size + 1)
    except zlib.error:
        raise Unreadable("A part of the file is damaged: it cannot be unpacked.", where=where) from None


def deflated(plain: bytes, level: int = 6, memory: int = 8) -> bytes:
    """Packed as one raw stream (RFC 1951)."""
    packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS, memory)
    return packer.compress(plain) + packer.flush()


def deflated_alike(plain: bytes, before: bytes, packed_before: bytes) -> bytes:
    """``plain`` packed at the level at which ``before`` gives ``packed_before``; at the usual level when none does."""
    for level, memory in _USUAL:
        if _begins_alike(before, packed_before, level, memory) and deflated(before, level, memory) == packed_before:
            return deflated(plain, level, memory)
    return deflated(plain)


def _begins_alike(plain: bytes, packed: bytes, level: int, memory: int) -> bool:
    """Whether the first whole blocks are the same; what zlib gives out early never changes with what follows."""
    packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS, memory)
    return packed.startswith(packer.compress(plain[:_SAMPLE]))
