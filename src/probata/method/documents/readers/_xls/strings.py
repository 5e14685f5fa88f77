"""Strings of BIFF8 (MS-XLS 2.5.293 and 2.5.294): counted, in one or two bytes a letter, with extras after them."""

from __future__ import annotations

import struct


def unicode_at(data: bytes, at: int, *, wide_count: bool) -> tuple[str, int]:
    """The string that begins here and where it ends; raises struct.error or IndexError when it is cut.

    ``wide_count``: whether two bytes say how many letters follow, or one.
    """
    (count,) = struct.unpack_from("<H" if wide_count else "<B", data, at)
    at += 2 if wide_count else 1
    flags = data[at]
    at += 1
    runs = extra = 0
    if flags & 8:
        (runs,) = struct.unpack_from("<H", data, at)
        at += 2
    if flags & 4:
        (extra,) = struct.unpack_from("<I", data, at)
        at += 4
    end = at + count * (2 if flags & 1 else 1)
    words = data[at:end].decode("utf-16-le" if flags & 1 else "latin-1", "replace")
    return words, end + 4 * runs + extra


def bytes_at(data: bytes, at: int, encoding: str, *, wide_count: bool) -> str:
    """A string of older programs: counted bytes in the workbook's code page."""
    (count,) = struct.unpack_from("<H" if wide_count else "<B", data, at)
    at += 2 if wide_count else 1
    return data[at : at + count].decode(encoding, "replace")
