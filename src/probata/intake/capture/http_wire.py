"""HTTP/1.1 as it goes over a wire (RFC 9112): where a message ends, with every byte as it was sent."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass

MOST_HEAD = 256 * 1024
"""Bytes of one head; browsers give up at about as many."""
_PIECE = 64 * 1024
_END = b"\r\n\r\n"
_STATUS = re.compile(rb"HTTP/1\.[01] (\d{3})(?: ([^\r\n]*))?\r\n")
_OWN = (b"proxy-connection", b"proxy-authorization", b"connection", b"keep-alive")
"""Header fields that a browser means for its proxy."""


class NotHttp(Exception):
    """What came is no HTTP/1.1, or breaks off in its head."""


@dataclass(frozen=True, slots=True)
class Head:
    """A start line with header fields, as it was sent, with the empty line at its end."""

    raw: bytes

    @property
    def start(self) -> list[str]:
        """The words of the start line, three at most."""
        return self.raw.split(b"\r\n", 1)[0].decode("latin-1").split(" ", 2)

    @property
    def status(self) -> int:
        """The status of an answer, 0 for what has none."""
        found = _STATUS.match(self.raw)
        return int(found[1]) if found else 0

    def field(self, name: str) -> str:
        """The values of a field, joined by commas, "" when there is none."""
        wanted = name.lower().encode("ascii")
        pairs = (line.partition(b":") for line in self.raw.split(b"\r\n")[1:])
        return ", ".join(value.strip().decode("latin-1") for key, _, value in pairs if key.strip().lower() == wanted)


async def read_head(reader: asyncio.StreamReader) -> Head:
    """The next head; raises NotHttp."""
    try:
        raw = await reader.readuntil(_END)
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, OSError):
        raise NotHttp from None
    return Head(raw)


def for_server(head: Head, path: str) -> bytes:
    """A request to a proxy as the server gets it: the path instead of the whole address, nothing that was meant for the
    proxy, and one request a connection."""
    method = head.start[0]
    lines = head.raw.split(b"\r\n")[1:-2]
    kept = [line for line in lines if line.partition(b":")[0].strip().lower() not in _OWN]
    first = f"{method} {path} HTTP/1.1".encode("latin-1")
    return b"\r\n".join([first, *kept, b"Connection: close", b"", b""])


async def body(head: Head, method: str, reader: asyncio.StreamReader) -> AsyncIterator[bytes]:
    """The body of an answer, in pieces as they come, chunk sizes and all; raises EOFError where it breaks off."""
    if method == "HEAD" or head.status in (204, 304) or head.status < 200:
        return
    if "chunked" in head.field("transfer-encoding").lower():
        async for piece in _chunks(reader):
            yield piece
        return
    length = head.field("content-length").split(",")[0].strip()
    left = int(length) if length.isascii() and length.isdigit() and len(length) < 16 else None
    while left is None or left > 0:
        piece = await _some(reader, _PIECE if left is None else min(_PIECE, left))
        if not piece:
            if left is not None:
                raise EOFError
            return
        left = None if left is None else left - len(piece)
        yield piece


async def _chunks(reader: asyncio.StreamReader) -> AsyncIterator[bytes]:
    while True:
        line = await _line(reader)
        yield line
        try:
            size = int(line.split(b";")[0].strip(), 16)
        except ValueError:
            raise EOFError from None
        if size <= 0:
            break
        left = size + 2
        while left:
            piece = await _some(reader, min(_PIECE, left))
            if not piece:
                raise EOFError
            left -= len(piece)
            yield piece
    while True:  # fields after the last chunk, then an empty line
        line = await _line(reader)
        yield line
        if line in (b"\r\n", b"\n"):
            return


async def _some(reader: asyncio.StreamReader, most: int) -> bytes:
    try:
        return await reader.read(most)
    except OSError:
        return b""


async def _line(reader: asyncio.StreamReader) -> bytes:
    try:
        return await reader.readuntil(b"\n")
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, OSError):
        raise EOFError from None
