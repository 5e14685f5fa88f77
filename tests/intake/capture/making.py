"""Exchanges, visits and events made by hand, for tests that need no browser."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from probata.intake.capture.model import Asked, Bounds, Exchange, Failure, Rendered, Tools, Visit

AT = "2022-03-01T10:00:00Z"
URL = "http://paper.example/article?b=2&a=1"
ASKED = Asked(URL, "Halla Teveron", "/usr/bin/chromium", bounds=Bounds())


def exchange(url: str = URL, body: bytes = b"<p>Doors", head: bytes = b"", **more: Any) -> Exchange:
    """An exchange as it went over a wire."""
    head = head or b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    request = b"GET /article HTTP/1.1\r\nHost: paper.example\r\n\r\n"
    made = Exchange(url, "GET", 200, AT, "198.51.100.7", request, head + body, len(head))
    return replace(made, **more)


def visit(*exchanges: Exchange, **more: Any) -> Visit:
    """A visit during which these came."""
    made = Visit(
        begun=AT,
        ended="2022-03-01T10:00:09Z",
        final_url=URL,
        title="The season",
        status=200,
        media_type="text/html",
        user_agent="Reader 1",
        tools=Tools("0.1.0", "1.2", "3.4"),
        route="straight from this machine",
        redirects=(URL,),
        exchanges=exchanges or (exchange(),),
        rendered=(Rendered("rendered/page.html", "text/html", AT, b"<p>Doors were locked.", "final"),),
        failures=(Failure("http://paper.example/gone.png", "net::ERR_FAILED"),),
        hosts=(("paper.example:80", ("198.51.100.7",)),),
    )
    return replace(made, **more)
