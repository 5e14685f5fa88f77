"""thumbnail: a small picture for a page, out of pixels that were decoded elsewhere.

PNG as in W3C, Portable Network Graphics (Third Edition), with grey of eight bits and no filter. It is written here and
not by a library of pictures: nothing of a stranger's file is read for it.
"""

from __future__ import annotations

import struct
import zlib

from probata.method.documents.model import Picture

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_GREY = (8, 0, 0, 0, 0)
"""Bits, grey, the one compression and filtering that there are, not interlaced."""


def png(picture: Picture, longest: int) -> bytes:
    """The picture in grey, with sides of about ``longest`` pixels at most; never larger than it is."""
    import numpy as np

    rows = np.frombuffer(picture.grey, np.uint8).reshape(picture.height, picture.width)
    by = max(1, -(-max(rows.shape) // longest))
    high, wide = max(1, rows.shape[0] // by), max(1, rows.shape[1] // by)
    tall, broad = min(by, rows.shape[0]), min(by, rows.shape[1])
    squares = rows[: high * tall, : wide * broad].reshape(high, tall, wide, broad)
    small = (squares.sum(axis=(1, 3), dtype=np.uint32) // (tall * broad)).astype(np.uint8)
    lines = b"".join(b"\0" + small[row].tobytes() for row in range(high))
    head = struct.pack(">II5B", wide, high, *_GREY)
    return _SIGNATURE + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(lines, 9)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
