"""The one way out: a proxy of ours on loopback, through which the browser reaches the net or does not reach it.

It checks every host that anything in the browser asks for, whatever asked (a page, a redirect, a script, a socket),
and connects to the very address that it checked. What goes by in the clear (http) it writes down byte by byte; what is
encrypted (https) it carries unseen. It counts, and closes when the bounds are reached.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from probata.intake.capture.http_wire import MOST_HEAD, Head, NotHttp, body, for_server, read_head
from probata.intake.capture.model import MIB, Bounds, Exchange, Now
from probata.intake.capture.routes import Connection, Route
from probata.record.errors import BadInput

_PIECE = 64 * 1024
_CLOSING = 2
"""Seconds that a connection has for its last bytes."""
_OPENED = b"HTTP/1.1 200 Connection established\r\n\r\n"
_NOT_OPENED = b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"
_NOT_SEEN = "the browser went away before the end"


@dataclass(slots=True)
class _Wire:
    """An exchange at work."""

    url: str
    method: str
    at: str
    address: str
    request: bytes
    head: bytes = b""
    body: bytearray = field(default_factory=bytearray)
    truncated: str = ""
    note: str = ""

    def done(self) -> Exchange:
        words = self.head.split(b"\r\n", 1)[0].decode("latin-1").split(" ")
        return Exchange(
            url=self.url,
            method=self.method,
            status=Head(self.head).status,
            at=self.at,
            address=self.address,
            request=self.request,
            response=self.head + bytes(self.body),
            head=len(self.head),
            protocol=words[0].lower(),
            truncated=self.truncated,
            note=self.note,
        )


@dataclass(slots=True)
class Proxy:
    """Open it by :func:`opened`. ``over`` says why it closed before its time, "" while it is open."""

    route: Route
    bounds: Bounds
    now: Now
    port: int = 0
    over: str = ""
    received: int = 0
    requests: int = 0
    failed: dict[str, BadInput] = field(default_factory=dict)
    hosts: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    _wires: list[_Wire] = field(default_factory=list)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _why: str = "time"
    _under_way: int = 0

    @property
    def exchanges(self) -> list[Exchange]:
        """What went by in the clear, in the order in which it was asked for."""
        return [wire.done() for wire in self._wires if wire.head]

    @property
    def at_work(self) -> bool:
        """Whether an answer in the clear is under way."""
        return self._under_way > 0

    def stop(self, why: str, truncated: str = "length") -> None:
        """Ends every connection and takes no other; ``why`` is told, ``truncated`` marks what was under way."""
        if not self.over:
            self.over, self._why = why, truncated
            for task in [*self._tasks]:
                task.cancel()

    async def end(self) -> None:
        """Stops, and waits until what was under way is written down as it stands."""
        self.stop("the capture has ended", "time")
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def count(self) -> None:
        """One more request; too many close the proxy."""
        self.requests += 1
        if self.requests > self.bounds.requests:
            self.stop(f"the page made more than {self.bounds.requests:,} requests")

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection of the browser."""
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 (a server runs each connection in a task)
        self._tasks.add(task)
        try:
            if not self.over:
                await self._one(reader, writer)
        except (NotHttp, BadInput, OSError, EOFError, ValueError, asyncio.CancelledError):
            pass  # it is closed and nothing said: an answer of ours would look like the server's; ValueError: no URL
        finally:
            self._tasks.discard(task)
            await _closed(writer)

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await read_head(reader)
        if len(head.start) != 3:
            return
        method, url, _ = head.start
        if method == "CONNECT":
            host, _, port = url.rpartition(":")
            await self._tunnel(host.strip("[]"), int(port) if port.isdigit() else 0, reader, writer)
        elif url.startswith("http://"):
            await self._forward(method, url, head, reader, writer)

    async def _connect(self, host: str, port: int) -> Connection:
        try:
            made = await self.route.connect(host, port)
        except BadInput as fault:
            self.failed[f"{host}:{port}"] = fault
            raise
        known = self.hosts[f"{host}:{port}"]
        if made.address not in known:
            known.append(made.address)
        return made

    async def _tunnel(self, host: str, port: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            made = await self._connect(host, port)
        except BadInput:
            writer.write(_NOT_OPENED)
            await writer.drain()
            return
        try:
            writer.write(_OPENED)
            up = asyncio.ensure_future(_pump(reader, made.writer))
            try:
                while piece := await made.reader.read(_PIECE):
                    self._count_bytes(len(piece))
                    writer.write(piece)
                    await writer.drain()
            finally:
                up.cancel()
                await asyncio.gather(up, return_exceptions=True)
        finally:
            await _closed(made.writer)

    async def _forward(
        self, method: str, url: str, head: Head, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        split = urlsplit(url)
        path = (split.path or "/") + (f"?{split.query}" if split.query else "")
        sent = for_server(head, path) + await self._request_body(head, reader)
        made = await self._connect(split.hostname or "", split.port or 80)
        self._under_way += 1
        try:
            made.writer.write(sent)
            await made.writer.drain()
            wire = _Wire(url, method, self.now(), made.address, sent)
            self._wires.append(wire)
            await self._answer(wire, made.reader, writer)
        finally:
            self._under_way -= 1
            await _closed(made.writer)

    async def _request_body(self, head: Head, reader: asyncio.StreamReader) -> bytes:
        length = head.field("content-length")
        if head.field("transfer-encoding") or (length and not length.isdigit()):
            raise NotHttp
        if int(length or 0) > self.bounds.body:
            raise NotHttp
        try:
            return await reader.readexactly(int(length or 0))
        except asyncio.IncompleteReadError:
            raise NotHttp from None

    async def _answer(self, wire: _Wire, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """What the server says, written down before it is handed on, so that the browser sees nothing else."""
        try:
            head = await read_head(reader)
            while head.status < 200:  # 100 Continue and its like announce the answer; what is no status at all ends it
                if head.status < 100:
                    raise NotHttp
                head = await read_head(reader)
            wire.head = head.raw
            self._count_bytes(len(head.raw))
            writer.write(head.raw)
            async for piece in body(head, wire.method, reader):
                self._take(wire, piece)
                self._count_bytes(len(piece))
                writer.write(piece)
                await writer.drain()
        except asyncio.CancelledError:
            wire.truncated = wire.truncated or self._why
            raise
        except EOFError:
            wire.truncated = wire.truncated or "disconnect"
        except OSError:
            wire.truncated, wire.note = "unspecified", _NOT_SEEN

    def _take(self, wire: _Wire, piece: bytes) -> None:
        room = self.bounds.body - len(wire.body)
        wire.body += piece[:room]
        if len(piece) > room:
            wire.truncated = "length"
            wire.note = f"cut off at {self.bounds.body // MIB:,} MiB" if self.bounds.body >= MIB else "cut off"
            raise EOFError

    def _count_bytes(self, count: int) -> None:
        self.received += count
        if self.received > self.bounds.bytes:
            self.stop(f"more than {self.bounds.bytes:,} bytes came")
            raise asyncio.CancelledError


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while piece := await reader.read(_PIECE):
        writer.write(piece)
        await writer.drain()
    if writer.can_write_eof():
        writer.write_eof()


async def _closed(writer: asyncio.StreamWriter) -> None:
    """Closes it, with what is still to be sent, unless nobody takes that."""
    writer.close()
    with contextlib.suppress(OSError, TimeoutError, asyncio.CancelledError):
        await asyncio.wait_for(writer.wait_closed(), _CLOSING)
        return
    writer.transport.abort()


@contextlib.asynccontextmanager
async def opened(route: Route, bounds: Bounds, now: Now) -> AsyncIterator[Proxy]:
    """The proxy on a free port of loopback; closed with all its connections at the end."""
    proxy = Proxy(route, bounds, now)
    server = await asyncio.start_server(proxy.serve, "127.0.0.1", 0, limit=MOST_HEAD)
    proxy.port = server.sockets[0].getsockname()[1]
    try:
        yield proxy
    finally:
        server.close()
        await proxy.end()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(server.wait_closed(), 5)
