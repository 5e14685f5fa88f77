"""Which addresses a capture may reach: nothing that is not plainly public, however it is written."""

from __future__ import annotations

import asyncio
from ipaddress import IPv4Address, IPv6Address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as some

from probata.intake.capture.addresses import Target, name_why_not, reachable, target, why_not
from probata.record.errors import BadInput, BadUse

PRIVATE = (
    *("0.0.0.0", "10.1.2.3", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.254", "169.254.169.254"),  # noqa: S104
    *("172.16.0.1", "172.31.255.255", "192.0.0.192", "192.168.1.1", "198.18.0.1", "224.0.0.251", "240.0.0.1"),
    *("255.255.255.255", "168.63.129.16", "192.0.2.1", "198.51.100.7", "203.0.113.9"),
    *("::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1", "2001:db8::1"),
    *("64:ff9b:1::a00:1", "64:ff9b::10.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "::7f00:1"),
    *("2002:7f00:1::", "2002:a00:1::1", "2001:0:4136:e378:8000:63bf:80ff:fffe", "2001:4860::5efe:192.168.0.1"),
    *("2001:4860::200:5efe:10.0.0.1", "not an address", ""),
)
PUBLIC = ("8.8.8.8", "172.15.255.255", "172.32.0.1", "192.169.0.1", "9.9.9.9", "2620:fe::fe", "64:ff9b::8.8.8.8")


@pytest.mark.parametrize("address", PRIVATE)
def test_what_is_not_public_is_refused(address: str) -> None:
    assert why_not(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_what_is_public_may_be_reached(address: str) -> None:
    assert why_not(address) == ""


INNER = [
    ip_network(each) for each in ("10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16")
]
inner = some.sampled_from(INNER).flatmap(lambda net: some.integers(int(net[0]), int(net[-1]))).map(IPv4Address)
WRAPS = {
    "mapped": lambda a: IPv6Address(0xFFFF << 32 | int(a)),
    "compatible": lambda a: IPv6Address(int(a)),
    "nat64": lambda a: IPv6Address(0x64FF9B << 96 | int(a)),
    "6to4": lambda a: IPv6Address(0x2002 << 112 | int(a) << 80 | 1),
    "teredo": lambda a: IPv6Address(0x20010000 << 96 | 0x08080808 << 64 | (int(a) ^ 0xFFFFFFFF)),
    "isatap": lambda a: IPv6Address(0x26200000 << 96 | 0x5EFE << 32 | int(a)),
}


@given(inner)
def test_a_private_address_stays_private_however_it_is_wrapped(address: IPv4Address) -> None:
    assert why_not(str(address))
    for wrap in WRAPS.values():
        assert why_not(str(wrap(address)))


@given(some.integers(0, 2**32 - 1).map(IPv4Address))
def test_nothing_is_let_through_that_the_library_calls_no_global_address(address: IPv4Address) -> None:
    if not why_not(str(address)):
        assert address.is_global
        assert not address.is_multicast


@given(some.integers(0, 2**128 - 1).map(IPv6Address))
def test_the_same_of_ipv6(address: IPv6Address) -> None:
    if not why_not(str(address)):
        assert address.is_global or address in ip_network("64:ff9b::/96") or address in ip_network("2002::/16")
        assert not address.is_multicast


def test_loopback_is_let_through_for_tests_alone_and_nothing_else_with_it() -> None:
    assert why_not("127.0.0.1", loopback=True) == why_not("::1", loopback=True) == ""
    assert why_not("10.0.0.1", loopback=True)
    assert why_not("::ffff:10.0.0.1", loopback=True)


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://Paper.Example/a?b#c", Target("https", "paper.example", 443)),
        ("http://paper.example.:8080", Target("http", "paper.example", 8080)),
        ("http://[2620:fe::fe]/", Target("http", "2620:fe::fe", 80)),
        ("https://bücher.example/ä", Target("https", "bücher.example", 443)),
    ],
)
def test_an_address_of_the_web_is_taken_apart(url: str, found: Target) -> None:
    assert target(url) == found


@pytest.mark.parametrize(
    "url",
    [
        *("file:///etc/passwd", "ftp://paper.example/", "javascript:alert(1)", "data:text/html,x", "paper.example"),
        *(
            "",
            "http://",
            "http:///a",
            "https://a b.example/",
            "https://paper.example/\n",
            "http://paper.example:99999/",
        ),
        *("http://[::1", "https://halla:secret@paper.example/", "https://halla@paper.example/"),
        "https://paper.example/" + "a" * 9000,
    ],
)
def test_anything_else_is_refused(url: str) -> None:
    with pytest.raises(BadUse):
        target(url)


@pytest.mark.parametrize(
    "name", ["localhost", "a.localhost", "printer", "nas.local", "db.internal", "router.home.arpa"]
)
def test_names_of_local_networks_are_known(name: str) -> None:
    assert name_why_not(name)


@pytest.mark.parametrize("name", ["paper.example", "localhost.example", "mylocal.example", "abcdef.onion"])
def test_other_names_are_not(name: str) -> None:
    assert name_why_not(name) == ""


def _reachable(*addresses: str) -> object:
    async def resolver(host: str, port: int) -> list[str]:
        return [*addresses]

    return asyncio.run(reachable("paper.example", 443, resolver))


def test_one_private_address_among_public_ones_refuses_the_host() -> None:
    assert _reachable("8.8.8.8", "9.9.9.9") == ["8.8.8.8", "9.9.9.9"]
    with pytest.raises(BadInput, match=r"'paper.example' leads to 10.0.0.1, which is a private network"):
        _reachable("8.8.8.8", "10.0.0.1")


def test_a_host_without_an_address_is_none() -> None:
    with pytest.raises(BadInput, match=r"There is no host"):
        _reachable()
