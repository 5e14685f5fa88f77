"""The proxy by itself: what it lets through, writes down, counts and cuts. No browser is needed for that."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from probata.intake.capture.model import Bounds
from probata.intake.capture.proxy import Proxy, opened
from probata.intake.capture.routes import Direct
from tests.intake.capture.making import AT
from tests.intake.capture.serving import Page, Site, exactly, here, site

Talk = Callable[[Proxy, Site], Awaitable[Any]]
USUAL = Bounds()
SMALL = Bounds(bytes=10_000, body=1_000, requests=3)


def run(talk: Talk, page: Page, *, loopback: bool = True, bounds: Bounds = USUAL) -> tuple[Any, Proxy, Site]:
    """What a conversation with the proxy gives, while a site answers every path with this page."""
    with site() as web:
        web.pages = dict.fromkeys(("/", "/a"), page)

        async def act() -> tuple[Any, Proxy, Site]:
            async with opened(Direct(here, loopback=loopback), bounds, lambda: AT) as proxy:
                return await talk(proxy, web), proxy, web

        return asyncio.run(act())


def say(text: str) -> Talk:
    """Sends this to the proxy and gives all that comes back."""

    async def talk(proxy: Proxy, web: Site) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", proxy.port)
        writer.write(text.replace("SITE", f"paper.example:{web.port}").encode())
        try:
            return await asyncio.wait_for(reader.read(), 20)
        except OSError:
            return b""
        finally:
            writer.close()

    return talk


GET = "GET http://SITE/a?q HTTP/1.1\r\nHost: SITE\r\nProxy-Connection: keep-alive\r\n\r\n"


def test_what_comes_is_what_is_written_down_and_what_goes_is_what_the_server_gets() -> None:
    answer, proxy, web = run(say(GET), Page(b"x" * 200_000))
    [made] = proxy.exchanges
    assert made.response == answer
    assert (made.url, made.method, made.status) == (f"http://paper.example:{web.port}/a?q", "GET", 200)
    assert (made.address, made.at, made.truncated, made.as_sent) == ("127.0.0.1", AT, "", True)
    host = f"paper.example:{web.port}"
    assert made.request == f"GET /a?q HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode()
    assert web.asked[0][2] == {"Host": host, "Connection": "close"}
    assert made.response[: made.head].endswith(b"\r\n\r\n")
    assert dict(proxy.hosts) == {host: ["127.0.0.1"]}


def test_odd_bytes_of_a_head_stay_as_they_were() -> None:
    sent = b"HTTP/1.0 203  Non-Authoritative\r\nX-Odd:\tcaf\xe9 \r\nx-odd: 2\r\n\r\nbody"
    answer, proxy, _ = run(say(GET), Page(raw=exactly(sent)))
    assert answer == proxy.exchanges[0].response == sent


def test_a_private_address_gets_no_connection_and_the_browser_no_answer() -> None:
    answer, proxy, web = run(say(GET), Page(b"secret"), loopback=False)
    assert (answer, proxy.exchanges, web.asked, dict(proxy.hosts)) == (b"", [], [], {})
    [fault] = proxy.failed.values()
    assert "which is this machine itself" in fault.message
    answer, _, web = run(say("CONNECT SITE HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\n\r\n"), Page(b"secret"), loopback=False)
    assert answer.startswith(b"HTTP/1.1 502 ")
    assert web.asked == []


def test_a_tunnel_carries_both_ways_and_is_counted() -> None:
    words = "CONNECT SITE HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
    answer, proxy, _ = run(say(words), Page(b"hello"))
    assert answer.startswith(b"HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 200 OK")
    assert answer.endswith(b"hello")
    assert proxy.exchanges == []
    assert proxy.received > 100


@pytest.mark.parametrize(
    "words",
    ["", "GET / HTTP/1.1\r\n\r\n", "GET\r\n\r\n", "GET ftp://SITE/ HTTP/1.1\r\n\r\n", "x" * 300_000, "\0\r\n\r\n",
     "POST http://SITE/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", "CONNECT SITE\r\n\r\n",
     "POST http://SITE/ HTTP/1.1\r\nContent-Length: many\r\n\r\n", "CONNECT [::1:x HTTP/1.1\r\n\r\n"],
    ids=["nothing", "no host", "one word", "another scheme", "endless", "nonsense",
         "chunks", "two words", "no length", "no port"],
)  # fmt: skip
def test_what_is_no_request_to_a_proxy_gets_nothing(words: str) -> None:
    if not words:
        words = "\r\n\r\n"
    answer, proxy, web = run(say(words), Page(b"secret"))
    assert b"200" not in answer
    assert web.asked == []
    assert proxy.exchanges == []


def test_a_body_that_is_too_large_is_cut_and_typed() -> None:
    _, proxy, _ = run(say(GET), Page(b"x" * 5_000), bounds=SMALL)
    [made] = proxy.exchanges
    assert (len(made.response) - made.head, made.truncated) == (1_000, "length")


def test_an_answer_that_breaks_off_is_typed() -> None:
    sent = b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"
    _, proxy, _ = run(say(GET), Page(raw=exactly(sent)))
    assert (proxy.exchanges[0].response, proxy.exchanges[0].truncated) == (sent, "disconnect")


def test_too_many_bytes_in_all_close_it_for_good() -> None:
    async def often(proxy: Proxy, web: Site) -> list[bytes]:
        return [await say(GET)(proxy, web) for _ in range(5)]

    bounds = Bounds(bytes=10_000, body=100_000)
    answers, proxy, web = run(often, Page(b"x" * 4_000), bounds=bounds)
    assert proxy.over == "more than 10,000 bytes came"
    assert answers[3:] == [b"", b""]
    assert len(web.asked) == 3
    assert [one.truncated for one in proxy.exchanges] == ["", "", "length"]


def test_too_many_requests_close_it() -> None:
    async def count(proxy: Proxy, web: Site) -> bytes:
        for _ in range(4):
            proxy.count()
        return await say(GET)(proxy, web)

    answer, proxy, _ = run(count, Page(b"x"), bounds=SMALL)
    assert (answer, proxy.over) == (b"", "the page made more than 3 requests")


def test_what_is_under_way_at_the_end_is_typed() -> None:
    async def leave(proxy: Proxy, web: Site) -> None:
        begun = asyncio.ensure_future(say(GET)(proxy, web))
        while not (proxy.exchanges and proxy.at_work):
            await asyncio.sleep(0.01)
        await proxy.end()
        await begun

    sent = b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"

    def hold(connection: Any) -> None:
        connection.sendall(sent)
        connection.settimeout(20)
        try:
            connection.recv(1)
        except OSError:
            return

    _, proxy, _ = run(leave, Page(raw=hold))
    assert [one.truncated for one in proxy.exchanges] == ["time"]
    assert not proxy.at_work
