"""Unpacking a member of a ZIP, by the ways that the standard library knows; its checksum has to hold."""

from __future__ import annotations

import lzma
import struct
import zlib
from collections.abc import Iterator

from probata.method.documents.readers._archive.members import Damaged, TooMuch
from probata.method.documents.readers._archive.streams import UNPACKERS, Stream, Unpacker, collect
from probata.method.documents.readers._archive.zip_directory import Entry

METHODS = {0: "stored", 8: "deflate", 9: "deflate64", 12: "bzip2", 14: "LZMA", 93: "Zstandard", 95: "XZ", 98: "PPMd"}
_STORED, _LZMA = 0, 14
_STREAMS = {8: "deflate", 12: "bzip2", 95: "xz"}
_SLICE = 16 * 1024 * 1024


def unpack(data: bytes, entry: Entry, most: int) -> bytes:
    """The bytes of a member; raises Damaged when they are not what their checksum says."""
    content = collect(pieces(data, entry), most)
    if entry.known and zlib.crc32(content) != entry.crc:
        # The fault gets no name here: name, fault and frame would be a cycle that keeps the content in memory.
        raise Damaged("damaged: its checksum does not hold", len(content))
    return content


def pieces(data: bytes, entry: Entry) -> Iterator[bytes]:
    """What a member unfolds to, piece by piece; raises Damaged."""
    if entry.end > len(data):
        raise Damaged("cut off")
    if entry.method == _STORED:
        view = memoryview(data)[entry.start : entry.end]
        for at in range(0, len(view), _SLICE):
            yield view[at : at + _SLICE].tobytes()
        return
    start, unpacker = entry.start, _unpacker(data, entry)
    if entry.method == _LZMA:
        start += 4 + struct.unpack_from("<H", data, entry.start + 2)[0]
    try:
        yield from Stream(data, unpacker, start, entry.end).pieces()
    except Damaged as fault:
        if entry.method != _LZMA or str(fault) != "cut off":  # LZMA in a ZIP may end without a mark; the checksum tells
            raise


def _unpacker(data: bytes, entry: Entry) -> Unpacker:
    kind = _STREAMS.get(entry.method)
    if kind:
        return UNPACKERS[kind]()
    if entry.method == _LZMA and entry.end - entry.start >= 9:
        return _lzma(data[entry.start + 4 : entry.start + 9])
    how = METHODS.get(entry.method, f"method {entry.method}")
    raise Unsupported(f"packed by {how}, which is not unpacked here")


class Unsupported(TooMuch):
    """Packed in a way that the standard library does not know: like what is too much, people unpack it themselves."""


def _lzma(properties: bytes) -> Unpacker:
    """LZMA as a ZIP holds it: five bytes of settings, then a raw stream (APPNOTE 5.8)."""
    settings, dictionary = properties[0], struct.unpack_from("<L", properties, 1)[0]
    if settings >= 225 or dictionary > 1 << 26:
        raise Damaged("damaged or asks for too much memory")
    chosen = {"id": lzma.FILTER_LZMA1, "dict_size": dictionary, "lc": settings % 9}
    chosen |= {"lp": settings // 9 % 5, "pb": settings // 45}
    try:
        return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[chosen])
    except (lzma.LZMAError, ValueError):
        raise Damaged("damaged") from None
