"""bitmap: grey pixels as a Windows bitmap (BITMAPINFOHEADER, 8 bits), which nothing has to decompress.

Tesseract takes a picture on its standard input in several formats; this one its library reads from memory everywhere,
without a temporary file, and every byte before the pixels is written here.
"""

from __future__ import annotations

import struct

_HEADER = struct.Struct("<2sIHHIIiiHHIIiiII")
_BEFORE = _HEADER.size + 4 * 256
_PALETTE = b"".join(bytes((value, value, value, 0)) for value in range(256))


def spelled(grey: bytes, width: int, height: int, dots: int) -> bytes:
    """The file: rows from the last to the first, each filled up to four bytes. ``dots`` are those of an inch."""
    row = (width + 3) // 4 * 4
    size, meter = _BEFORE + row * height, round(dots / 0.0254)
    header = _HEADER.pack(b"BM", size, 0, 0, _BEFORE, 40, width, height, 1, 8, 0, row * height, meter, meter, 256, 0)
    filling = bytes(row - width)
    rows = (grey[at * width : (at + 1) * width] + filling for at in reversed(range(height)))
    return header + _PALETTE + b"".join(rows)
