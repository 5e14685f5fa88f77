"""Streams: packed bytes unpacked piece by piece, so that a bomb is noticed while it is still small."""

from __future__ import annotations

import bz2
import io
import lzma
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from probata.method.documents.readers._archive.bounds import MIB
from probata.method.documents.readers._archive.members import Damaged, TooMuch

PIECE = MIB
_FEED, _FIRST_FEED = 64 * 1024, 2 * 1024
MAX_STREAMS = 100_000
"""Streams one after the other; programs that pack in blocks make one for each 64 KiB."""
MAX_DICTIONARY = 256 * MIB
"""Memory that a stream may ask for to be unpacked; the strongest common setting of xz asks for 65 MiB."""
MAGIC = {"gzip": b"\x1f\x8b", "bzip2": b"BZh", "xz": b"\xfd7zXZ\x00"}


class Unpacker(Protocol):
    """What bz2 and lzma offer, and :class:`Deflate` for zlib."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = -1) -> bytes: ...


class Deflate:
    """zlib with the interface of bz2 and lzma; ``wbits`` -15 raw, 15 zlib, 31 gzip."""

    def __init__(self, wbits: int) -> None:
        self._inner = zlib.decompressobj(wbits)
        self._tail = b""
        self.needs_input = True

    @property
    def eof(self) -> bool:
        """Whether the stream has ended."""
        return self._inner.eof

    @property
    def unused_data(self) -> bytes:
        """What stands after its end."""
        return self._inner.unused_data

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        """The next bytes; raises zlib.error."""
        out = self._inner.decompress(self._tail + data, max_length)
        self._tail = self._inner.unconsumed_tail
        self.needs_input = not self._tail and len(out) < max_length
        return out


UNPACKERS: dict[str, Callable[[], Unpacker]] = {
    "deflate": lambda: Deflate(-15),
    "zlib": lambda: Deflate(15),
    "gzip": lambda: Deflate(31),
    "bzip2": bz2.BZ2Decompressor,
    "xz": lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, MAX_DICTIONARY),
}


class Stream:
    """One packed stream in ``data[start:end]``; ``stop`` is where it ended, once all pieces were taken."""

    def __init__(self, data: bytes, unpacker: Unpacker, start: int = 0, end: int | None = None) -> None:
        self._data, self._unpacker = data, unpacker
        self._at, self._end = start, len(data) if end is None else end
        self.stop = start

    def pieces(self) -> Iterator[bytes]:
        """What it unfolds to, a mebibyte at a time; raises Damaged."""
        unpacker, feed = self._unpacker, _FIRST_FEED
        while not unpacker.eof:
            fed = b""
            if unpacker.needs_input:
                fed = self._data[self._at : min(self._at + feed, self._end)]
                self._at += len(fed)
                feed = min(_FEED, 2 * feed)
                if not fed:
                    raise Damaged("cut off")
            try:
                out = unpacker.decompress(fed, PIECE)
            except lzma.LZMAError as fault:
                raise Damaged("damaged" if "emory" not in str(fault) else "asks for too much memory") from None
            except (zlib.error, OSError, EOFError, ValueError, MemoryError):
                raise Damaged("damaged") from None
            if out:
                yield out
        self.stop = self._at - len(unpacker.unused_data)


def collect(pieces: Iterable[bytes], most: int) -> bytes:
    """All pieces as one; raises TooMuch beyond ``most`` bytes."""
    whole = io.BytesIO()
    try:
        for piece in pieces:
            if whole.tell() + len(piece) > most:
                raise TooMuch("unfolds beyond all reason, as a bomb does")
            whole.write(piece)
    except Damaged as fault:
        fault.cost = whole.tell()
        raise
    return whole.getvalue()


class Chain:
    """Streams of one kind, one after the other (RFC 1952, 2.2; xz and bzip2 allow the same)."""

    def __init__(self, data: bytes, kind: str) -> None:
        self._data, self._kind = data, kind
        self.count = 0
        self.stop = 0

    def pieces(self) -> Iterator[bytes]:
        """What they unfold to together; raises Damaged. Afterwards ``stop`` is where the last of them ended."""
        magic = MAGIC[self._kind]
        while self._data.startswith(magic, self.stop):
            if self.count == MAX_STREAMS:
                raise TooMuch(f"consists of more than {MAX_STREAMS:,} packed pieces")
            stream = Stream(self._data, UNPACKERS[self._kind](), self.stop)
            yield from stream.pieces()
            self.count += 1
            self.stop = stream.stop
            while self._kind == "xz" and self._data.startswith(bytes(4), self.stop):
                self.stop += 4

    @property
    def behind(self) -> bytes:
        """The first bytes after the last stream that are not NUL, which tapes and disks fill up with."""
        return self._data[self.stop :].lstrip(b"\x00")[:64]


def kind_of(head: bytes) -> str:
    """Which kind of stream begins here, "" for none."""
    if head.startswith(MAGIC["bzip2"]) and (head[3:4] not in b"123456789" or head[4:10] != b"1AY&SY"):
        return ""
    if head.startswith(MAGIC["gzip"]) and head[2:3] != b"\x08":
        return ""
    return next((kind for kind, magic in MAGIC.items() if head.startswith(magic)), "")


def first_bytes(data: bytes, count: int) -> bytes:
    """The first bytes that a packed file unfolds to; fewer where it is damaged or is no packed file."""
    kind = kind_of(data[:16])
    found = b""
    if kind:
        try:
            for piece in Stream(data, UNPACKERS[kind]()).pieces():
                found += piece
                if len(found) >= count:
                    break
        except Damaged:
            pass
    return found[:count]


def slices_of(data: bytes, size: int = PIECE) -> Iterator[bytes]:
    """Bytes in memory as pieces."""
    for at in range(0, len(data), size):
        yield data[at : at + size]
