"""Ways out: straight to the address that was checked, and through a SOCKS proxy that looks names up."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Coroutine
from typing import Any

import pytest

from probata.intake.capture.routes import Direct, Socks, socks
from probata.record.errors import BadInput, BadUse
from tests.intake.capture.serving import counting, here


def run(act: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(act)


async def _talk(route: Direct | Socks, host: str, port: int) -> tuple[bytes, str]:
    made = await route.connect(host, port)
    made.writer.write(b"hello\n")
    said = await asyncio.wait_for(made.reader.readline(), 10)
    made.writer.close()
    await made.writer.wait_closed()
    return said, made.address


async def _echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(await reader.readline())
    writer.close()


def test_straight_it_connects_to_what_was_checked_and_says_where_that_was() -> None:
    async def act() -> None:
        asked: list[str] = []

        async def once(host: str, port: int) -> list[str]:
            asked.append(host)
            return ["127.0.0.1"]

        async with await asyncio.start_server(_echo, "127.0.0.1", 0) as server:
            port = server.sockets[0].getsockname()[1]
            assert await _talk(Direct(once, loopback=True), "paper.example", port) == (b"hello\n", "127.0.0.1")
            assert asked == ["paper.example"]

    run(act())


def test_straight_to_a_private_address_no_connection_is_opened() -> None:
    with counting(socket.SOCK_STREAM) as (port, connected):
        with pytest.raises(BadInput, match=r"which is this machine itself"):
            run(Direct(here).connect("paper.example", port))
        assert connected == []


def test_the_system_itself_is_asked_for_names_where_nobody_else_is_given() -> None:
    with pytest.raises(BadInput, match=r"only public addresses"):
        run(Direct().connect("localhost", 80))


@pytest.mark.parametrize(
    ("host", "port"), [("paper.example", 0), ("paper.example", 65_536), ("a" * 256, 80), ("\u200e.example", 80)]
)
@pytest.mark.parametrize("route", [Direct(here), Socks("127.0.0.1", 9)])
def test_a_host_or_port_that_cannot_be_is_refused_before_anything_is_asked(
    route: Direct | Socks, host: str, port: int
) -> None:
    with pytest.raises(BadInput, match="no such host or port"):
        run(route.connect(host, port))


@pytest.mark.parametrize("host", ["127.1", "2130706433", "0x7f000001", "paper.0x7f", "10.1."])
def test_what_looks_names_up_elsewhere_is_not_asked_for_a_number_in_disguise(host: str) -> None:
    with pytest.raises(BadInput, match="number"):
        run(Socks("127.0.0.1", 9).connect(host, 80))


class Relay:
    """A SOCKS 5 server (RFC 1928): what it was asked for, and what it answers."""

    def __init__(self, port: int, answer: int = 0, method: int = 0) -> None:
        self.port, self.answer, self.method = port, answer, method
        self.asked: list[tuple[int, bytes, int]] = []

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            assert await reader.readexactly(3) == b"\x05\x01\x00"
            writer.write(bytes([5, self.method]))
            version, command, _, kind = await reader.readexactly(4)
            assert (version, command) == (5, 1)
            length = {1: 4, 4: 16}.get(kind) or (await reader.readexactly(1))[0]
            host, port = await reader.readexactly(length), int.from_bytes(await reader.readexactly(2), "big")
            self.asked.append((kind, host, port))
            writer.write(bytes([5, self.answer, 0, 1, 0, 0, 0, 0, 0, 0]))
            if not self.answer:
                await _echo(reader, writer)
        except (asyncio.IncompleteReadError, OSError):
            pass
        finally:
            writer.close()


async def _through(relay: Relay, host: str, port: int) -> tuple[bytes, str]:
    async with await asyncio.start_server(relay.serve, "127.0.0.1", 0) as server:
        return await _talk(Socks("127.0.0.1", server.sockets[0].getsockname()[1]), host, port)


def test_through_a_proxy_the_name_is_looked_up_there_and_the_address_is_not_known_here() -> None:
    relay = Relay(0)
    assert run(_through(relay, "paper.example", 443)) == (b"hello\n", "")
    assert relay.asked == [(3, b"paper.example", 443)]
    assert run(_through(relay, "9.9.9.9", 80))[0] == b"hello\n"
    assert relay.asked[-1] == (1, b"\x09\x09\x09\x09", 80)


@pytest.mark.parametrize("host", ["localhost", "10.0.0.1", "::1", "printer", "nas.local", "::ffff:192.168.0.1"])
def test_through_a_proxy_too_nothing_private_is_asked_for(host: str) -> None:
    relay = Relay(0)
    with pytest.raises(BadInput, match=r"only public addresses"):
        run(_through(relay, host, 80))
    assert relay.asked == []


def test_what_a_proxy_refuses_or_is_not_is_told() -> None:
    with pytest.raises(BadInput, match=r"The proxy cannot reach the host"):
        run(_through(Relay(0, answer=4), "paper.example", 80))
    with pytest.raises(BadInput, match=r"wants a password"):
        run(_through(Relay(0, method=255), "paper.example", 80))
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        with pytest.raises(BadInput, match=r"does not take connections"):
            run(Socks("127.0.0.1", nobody.getsockname()[1]).connect("paper.example", 80))


def test_a_proxy_is_named_as_such() -> None:
    assert socks("socks5://127.0.0.1:9050") == Socks("127.0.0.1", 9050)
    assert "127.0.0.1:9050" in socks("socks5h://127.0.0.1:9050/").says


NONE = (
    "127.0.0.1:9050",
    "http://127.0.0.1:9050",
    "socks5://127.0.0.1",
    "socks5://a:b@c:1",
    "socks5://[x",
    "socks4://a:1",
)


@pytest.mark.parametrize("text", NONE)
def test_anything_else_is_no_proxy(text: str) -> None:
    with pytest.raises(BadUse, match=r"socks5://HOST:PORT"):
        socks(text)


def test_a_public_address_that_is_this_machine_s_own_is_noticed_before_anything_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A machine with a public address of its own must not be asked for its inner services by that name either."""
    from probata.intake.capture import addresses

    monkeypatch.setattr(addresses, "why_not", lambda *_, **__: "")
    with counting(socket.SOCK_STREAM) as (port, _), pytest.raises(BadInput, match=r"this machine itself"):
        run(Direct(here).connect("paper.example", port))
