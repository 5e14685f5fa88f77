"""Addresses: which of them a capture may reach. Everything that is not plainly on the public internet is refused.

A page that somebody else wrote decides what the browser asks for. It must not make an investigator's machine ask the
printer, the router, the mail server of the office or the metadata service of a cloud for it (server-side request
forgery). The networks are those of the IANA special-purpose registries (RFC 6890), with the few addresses on top of
them under which clouds answer their own machines.
"""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

from probata.record.errors import BadInput, BadUse

Resolver = Callable[[str, int], Awaitable[Sequence[str]]]
"""Host and port to the addresses of the host, as text; raises OSError where there is none."""
_PORTS = {"http": 80, "https": 443}
_MOST_URL = 8_192
_SPECIAL = tuple(
    (ip_network(network), says)
    for network, says in (
        ("0.0.0.0/8", "this machine itself"),
        ("10.0.0.0/8", "a private network"),
        ("100.64.0.0/10", "a provider's inner network"),
        ("127.0.0.0/8", "this machine itself"),
        ("169.254.0.0/16", "the local link, where clouds keep their metadata"),
        ("172.16.0.0/12", "a private network"),
        ("192.0.0.0/24", "reserved"),
        ("192.0.2.0/24", "reserved for examples"),
        ("192.88.99.0/24", "reserved"),
        ("192.168.0.0/16", "a private network"),
        ("198.18.0.0/15", "reserved for measurements"),
        ("198.51.100.0/24", "reserved for examples"),
        ("203.0.113.0/24", "reserved for examples"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
        ("168.63.129.16/32", "the inner service of a cloud"),
        ("::/128", "this machine itself"),
        ("::1/128", "this machine itself"),
        ("64:ff9b:1::/48", "a private network"),
        ("100::/64", "reserved"),
        ("2001:db8::/32", "reserved for examples"),
        ("3fff::/20", "reserved for examples"),
        ("5f00::/16", "reserved"),
        ("fc00::/7", "a private network"),
        ("fe80::/10", "the local link"),
        ("fec0::/10", "a private network"),
        ("ff00::/8", "multicast"),
    )
)
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_LOCAL_NAMES = ("localhost", "local", "internal", "intranet", "lan", "home", "corp", "home.arpa", "localdomain")


@dataclass(frozen=True, slots=True)
class Target:
    """Where an address leads: scheme, host in small letters and without brackets, port."""

    scheme: str
    host: str
    port: int


def target(url: str) -> Target:
    """What a URL asks for; raises BadUse for anything but a plain http or https address of a host."""
    try:
        split = urlsplit(url)
        host, port = (split.hostname or "").rstrip("."), split.port
    except ValueError:
        host, port, split = "", None, urlsplit("")
    if not url.isprintable() or " " in url or len(url) > _MOST_URL or split.scheme not in _PORTS or not host:
        raise BadUse(
            "This is no address of the web that can be captured.",
            where=url[:80],
            next_step="Give it whole, beginning with https:// or http://, without spaces.",
        )
    if split.username is not None or split.password is not None:
        raise BadUse(
            "The address has a name or password in it, which would be kept.",
            next_step="Give the address without them: what needs a login is not captured.",
        )
    return Target(split.scheme, host, port or _PORTS[split.scheme])


def why_not(address: str, *, loopback: bool = False) -> str:
    """Why an IP address is not reached, in words; "" when it may be.

    ``loopback`` lets this machine's own loopback through: for tests of this house, and nothing on the command line
    sets it.
    """
    try:
        found = ip_address(address)
    except ValueError:
        return "no address"
    if loopback and found.is_loopback:
        return ""
    inner = _inside(found)
    if inner is not None and (why := why_not(str(inner))):
        return f"{why}, wrapped in IPv6"
    for network, says in _SPECIAL:
        if found.version == network.version and found in network:
            return says
    return "" if inner is not None or found.is_global else "reserved"


def _inside(found: IPv4Address | IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 address carries: mapped, compatible (RFC 4291), NAT64 (RFC 6052), 6to4 (RFC 3056),
    Teredo (RFC 4380), ISATAP (RFC 5214)."""
    if isinstance(found, IPv4Address):
        return None
    number = int(found)
    last = IPv4Address(number & 0xFFFFFFFF)
    if found.ipv4_mapped or found.sixtofour:
        return found.ipv4_mapped or found.sixtofour
    if found.teredo:
        server, client = found.teredo
        return client if why_not(str(client)) else server
    wrapped = number >> 32 == 0x0064FF9B << 64 or (number >> 32 == 0 and number > 1)
    isatap = (number >> 32) & 0xFDFFFFFF == 0x00005EFE
    return last if wrapped or isatap else None


def name_why_not(host: str) -> str:
    """Why a name is not asked for where somebody else resolves it; "" when it may be. An IP address is no name.

    A name that ends in a number is one in disguise (``127.1``, ``0x7f.1``: WHATWG URL, "ends in a number checker").
    """
    labels = host.lower().rstrip(".").split(".")
    if _NUMBER.fullmatch(labels[-1]):
        return "a number that is no plain address"
    if len(labels) == 1 or any(labels[-len(each.split(".")) :] == each.split(".") for each in _LOCAL_NAMES):
        return "a name of a local network"
    return ""


async def system_resolver(host: str, port: int) -> Sequence[str]:
    """The addresses that this machine's resolver gives, in its order, each once."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(each[4][0]) for each in found))


async def reachable(host: str, port: int, resolver: Resolver, *, loopback: bool = False) -> Sequence[str]:
    """The addresses of a host, each of them checked: one that is private refuses the host, whatever the others are.

    Raises BadInput for a host that leads anywhere private, and for one that there is not.
    """
    try:
        found = await resolver(host, port)
    except (OSError, UnicodeError):
        found = []
    if not found:
        raise BadInput(f"There is no host '{host}', or its name could not be looked up.", where=host)
    for address in found:
        if why := why_not(address, loopback=loopback):
            raise refusal(host, address, why)
    return found


def refusal(host: str, address: str, why: str) -> BadInput:
    """What is said where an address is not reached."""
    leads = f"'{host}' leads to {address}" if address not in (host, "") else f"'{host}' is"
    tail = f", which is {why}" if address not in (host, "") else f" {why}"
    return BadInput(
        f"{leads}{tail}: only public addresses are captured.",
        where=host,
        next_step="What lies on a network of yours is better asked of whoever keeps it.",
    )
