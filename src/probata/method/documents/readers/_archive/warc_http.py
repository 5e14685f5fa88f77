"""Answers of web servers inside records: headers, and the body as a reader wants it, unwrapped (RFC 9112)."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator

from probata.method.documents.readers._archive.members import Damaged, TooMuch
from probata.method.documents.readers._archive.streams import UNPACKERS, Stream, collect, slices_of
from probata.method.documents.readers._archive.warc_records import MAX_HEADER, Fields

_HEADER_END = re.compile(rb"\r?\n\r?\n")
_LINE_END = re.compile(rb"\r?\n")
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})")
_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")
_WHOLE = re.compile(r"bytes 0-(\d+)/(\d+)")
_MAX_WRAPPINGS = 4


class Answer:
    """What a server answered: status, headers, body as it was sent."""

    def __init__(self, block: memoryview) -> None:
        head = block[:MAX_HEADER].tobytes()
        end = _HEADER_END.search(head)
        self.fields = Fields(head[: end.start() if end else len(head)])
        found = _STATUS.match(self.fields.start)
        self.status = int(found[1]) if found else 0
        self.sent = block[end.end() :] if end else block[:0]

    @property
    def media_type(self) -> str:
        """The declared media type without its parameters, in small letters."""
        return self.fields["content-type"].partition(";")[0].strip().lower()

    @property
    def whole(self) -> bool:
        """Whether the body is all of the file: 206 brings a piece, unless the piece is everything."""
        found = _WHOLE.match(self.fields["content-range"])
        return self.status != 206 or bool(found and len(found[1]) < 16 and int(found[1]) + 1 == int(found[2][:16]))

    @property
    def chunked(self) -> bool:
        """Whether the body says that it was sent in chunks."""
        return "chunked" in self.fields["transfer-encoding"].lower()

    def body(self, most: int) -> bytes:
        """The body without chunks and packing; raises Damaged."""
        data = b"".join(unchunked(self.sent)) if self.chunked else self.sent.tobytes()
        wrappings = [each.strip().lower() for each in self.fields["content-encoding"].split(",") if each.strip()]
        if len(wrappings) > _MAX_WRAPPINGS:
            raise TooMuch("wrapped too often")
        for wrapping in reversed(wrappings):
            data = _unwrapped(data, wrapping, most)
        if len(data) > most:
            raise TooMuch("too large")
        return data


def unchunked(sent: memoryview) -> Iterator[memoryview]:
    """The body without the sizes of its chunks; the body itself when it has none (crawlers take them out at times)."""
    chunks: list[memoryview] = []
    at = 0
    while True:
        found = _SIZE.match(sent, at)
        size = int(found[1], 16) if found else -1
        if found is None or size < 0 or found.end() + size > len(sent):
            yield from chunks if chunks and at >= len(sent) else [sent]
            return
        if not size:
            yield from chunks
            return
        chunks.append(sent[found.end() : found.end() + size])
        at = found.end() + size
        line_end = _LINE_END.match(sent, at)
        at = line_end.end() if line_end else at


def _unwrapped(data: bytes, wrapping: str, most: int) -> bytes:
    if wrapping in ("identity", "none", "utf-8") or not data:
        return data
    if wrapping in ("gzip", "x-gzip"):
        return collect(Stream(data, UNPACKERS["gzip"]()).pieces(), most) if data.startswith(b"\x1f\x8b") else data
    if wrapping == "deflate":
        kind = "zlib" if data[0] & 15 == 8 and int.from_bytes(data[:2], "big") % 31 == 0 else "deflate"
        return collect(Stream(data, UNPACKERS[kind]()).pieces(), most)
    if wrapping == "br":
        return collect(_brotli(data), most)
    raise TooMuch(f"packed by {wrapping[:40]}, which is not unpacked here")


def _brotli(data: bytes) -> Iterator[bytes]:
    """Brotli piece by piece, where the library is there; raises Damaged."""
    try:
        brotli = importlib.import_module("brotli")
    except ImportError:
        raise TooMuch("packed by Brotli, and the library for it is not installed") from None
    try:
        unpacker = brotli.Decompressor()
        for piece in slices_of(data, 1 << 16):
            out = unpacker.process(piece, output_buffer_limit=1 << 20)
            yield out
            while out and not unpacker.can_accept_more_data():
                out = unpacker.process(b"", output_buffer_limit=1 << 20)
                yield out
        if not unpacker.is_finished():
            raise Damaged("cut off")
    except (brotli.error, TypeError, AttributeError):
        raise Damaged("damaged, or packed by a Brotli that is not known here") from None
