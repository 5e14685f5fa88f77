"""Routes: how a connection is opened: straight to an address that was checked, or through somebody's SOCKS proxy."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Protocol
from urllib.parse import urlsplit

from probata.intake.capture.addresses import Resolver, name_why_not, reachable, refusal, system_resolver, why_not
from probata.record.errors import BadInput, BadUse

_SECONDS = 20
_FAILED = {
    1: "failed",
    2: "does not allow it",
    3: "cannot reach the network",
    4: "cannot reach the host",
    5: "was refused by the host",
    6: "gave up waiting",
    7: "does not know how",
    8: "does not know this kind of address",
}
"""Answers of a SOCKS proxy (RFC 1928, section 6)."""


@dataclass(frozen=True, slots=True)
class Connection:
    """An open connection, and the address at its other end; "" where only a proxy knows it."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    address: str


class Route(Protocol):
    """A way out."""

    @property
    def says(self) -> str:
        """How the custody record tells it."""
        ...

    async def connect(self, host: str, port: int) -> Connection:
        """Opens a connection; raises BadInput where it may not or cannot be."""
        ...


@dataclass(frozen=True, slots=True)
class Direct:
    """Straight from this machine, to the very address that was checked: a name that leads elsewhere a moment later
    (DNS rebinding) changes nothing."""

    resolver: Resolver = system_resolver
    loopback: bool = False
    says: str = "straight from this machine"

    async def connect(self, host: str, port: int) -> Connection:
        """Resolves, checks every address, and connects to the first that answers."""
        check_port(host, port)
        for address in await reachable(host, port, self.resolver, loopback=self.loopback):
            try:
                reader, writer = await asyncio.wait_for(asyncio.open_connection(address, port), _SECONDS)
            except (OSError, TimeoutError):
                continue
            if writer.get_extra_info("sockname")[0] == writer.get_extra_info("peername")[0] and not self.loopback:
                writer.close()
                raise refusal(host, address, "this machine itself")
            return Connection(reader, writer, address)
        raise BadInput(f"'{host}' does not take connections on port {port}.", where=host)


@dataclass(frozen=True, slots=True)
class Socks:
    """Through a SOCKS 5 proxy without a password (RFC 1928), which also looks the name up: asking for it here would
    tell the resolver of this network what is being looked at. So an address can be checked only where it stands in the
    URL itself."""

    proxy_host: str
    proxy_port: int
    loopback: bool = False

    @property
    def says(self) -> str:
        """How the custody record tells it."""
        return (
            f"through the SOCKS proxy {self.proxy_host}:{self.proxy_port}, which looked the names up; to which address "
            "each of them led is not known here"
        )

    async def connect(self, host: str, port: int) -> Connection:
        """Asks the proxy for the host by its name."""
        check_port(host, port)
        check_name(host, loopback=self.loopback)
        try:
            reader, writer = await asyncio.wait_for(asyncio.open_connection(self.proxy_host, self.proxy_port), _SECONDS)
        except (OSError, TimeoutError):
            raise BadInput(
                "The proxy does not take connections.",
                where=f"{self.proxy_host}:{self.proxy_port}",
                next_step="Look whether it runs (Tor listens on port 9050, Tor Browser on 9150).",
            ) from None
        try:
            await asyncio.wait_for(self._ask(reader, writer, host, port), 3 * _SECONDS)
        except (OSError, TimeoutError, asyncio.IncompleteReadError):
            writer.close()
            raise BadInput("The proxy ended the conversation, or is no SOCKS 5 proxy.", where=host) from None
        except BadInput:
            writer.close()
            raise
        return Connection(reader, writer, "")

    async def _ask(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, host: str, port: int) -> None:
        writer.write(b"\x05\x01\x00")
        if await reader.readexactly(2) != b"\x05\x00":
            raise BadInput("The proxy wants a password, or is no SOCKS 5 proxy.", where=host)
        writer.write(b"\x05\x01\x00" + _packed(host) + port.to_bytes(2, "big"))
        _, answer, _, kind = await reader.readexactly(4)
        if answer:
            raise BadInput(f"The proxy {_FAILED.get(answer, 'refused')}.", where=host)
        length = {1: 4, 4: 16}.get(kind) or (await reader.readexactly(1))[0]
        await reader.readexactly(length + 2)


def check_name(host: str, *, loopback: bool = False) -> None:
    """Raises BadInput for what is private by its very name or number, which needs nobody to look it up."""
    if _is_ip(host):
        if why := why_not(host, loopback=loopback):
            raise refusal(host, host, why)
    elif (why := name_why_not(host)) and not (loopback and host == "localhost"):
        raise refusal(host, "", why)


def _is_ip(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _packed(host: str) -> bytes:
    if _is_ip(host):
        packed = ip_address(host).packed
        return (b"\x01" if len(packed) == 4 else b"\x04") + packed
    name = host.encode("idna") if not host.isascii() else host.encode("ascii")
    return b"\x03" + bytes([len(name)]) + name


def check_port(host: str, port: int) -> None:
    """Raises BadInput for a host or port that no connection can be opened to; a page may ask for any."""
    try:
        spelled = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        spelled = ""
    if not 0 < port < 65_536 or not 0 < len(spelled) < 256:
        raise BadInput("There is no such host or port.", where=f"{host[:80]}:{port}")


def socks(text: str, *, loopback: bool = False) -> Socks:
    """The route of ``socks5://HOST:PORT``; raises BadUse for anything else."""
    try:
        split = urlsplit(text)
        host, port, plain = split.hostname, split.port, split.username is None and split.path in ("", "/")
    except ValueError:
        host, port, plain, split = None, None, False, urlsplit("")
    if split.scheme not in ("socks5", "socks5h") or not host or not port or not plain:
        raise BadUse(
            "A proxy is given as socks5://HOST:PORT, without name and password.",
            where="--proxy",
            next_step="For Tor: --proxy socks5://127.0.0.1:9050",
        )
    return Socks(host, port, loopback)
