"""Holding back, below the browser: what counts as a file, and what is not waited for."""

from __future__ import annotations

import asyncio
import base64
from typing import Any

import pytest

from probata.intake.capture.heard import Heard
from probata.intake.capture.holding_back import HoldingBack, _is_file
from probata.intake.capture.model import Bounds
from probata.intake.capture.proxy import Proxy
from probata.intake.capture.routes import Direct
from tests.intake.capture.making import AT


class Session:
    """A session that gives this body and writes down what it is asked."""

    def __init__(self, body: bytes) -> None:
        self.body, self.asked = body, list[str]()

    async def send(self, method: str, params: dict[str, Any]) -> dict[str, Any]:
        assert params["requestId"] == "r"
        self.asked.append(method)
        return {"body": base64.b64encode(self.body).decode(), "base64Encoded": True}


def held(fields: dict[str, str], body: bytes = b"body", status: int = 200, **more: Any) -> tuple[Any, list[str], str]:
    """What is kept of such an answer, what the browser was asked, and the kind of file that the page is."""
    session = Session(body)

    async def act() -> HoldingBack:
        proxy = Proxy(Direct(), Bounds(body=1_000), lambda: AT)
        made = HoldingBack(session, proxy, Heard(lambda: AT), frame="main")  # type: ignore[arg-type]
        headers = [{"name": name, "value": value} for name, value in fields.items()]
        told = {"requestId": "r", "networkId": "1", "request": {"url": "https://paper.example/"}, "frameId": "main"}
        made.paused(
            {**told, "responseHeaders": headers, "responseStatusCode": status, "resourceType": "Document", **more}
        )
        await asyncio.gather(*made.at_work)
        await made.end()
        return made

    made = asyncio.run(act())
    return (made.heard.paused[0][1] if made.heard.paused else None), session.asked, made.file


def test_an_answer_goes_on_when_its_body_is_here() -> None:
    kept, asked, file = held({"Content-Type": "text/html"})
    assert (kept.body, kept.truncated) == (b"body", "")
    assert asked == ["Fetch.getResponseBody", "Fetch.continueRequest"]
    assert file == ""


def test_a_file_is_kept_and_not_handed_on() -> None:
    kept, asked, file = held({"content-type": "application/zip"})
    assert (kept.body, file) == (b"body", "application/zip")
    assert asked == ["Fetch.getResponseBody", "Fetch.failRequest"]
    assert held({"content-type": "application/zip"}, frameId="inner")[2] == ""


def test_what_has_no_end_or_is_too_large_is_not_read() -> None:
    for fields, why in (({"content-type": "text/event-stream"}, "unspecified"), ({"Content-Length": "1001"}, "length")):
        kept, asked, _ = held(fields)
        assert (kept.body, kept.truncated, asked) == (None, why, ["Fetch.continueRequest"])
        assert kept.lost


def test_a_body_that_turns_out_too_large_is_cut() -> None:
    kept, _, _ = held({}, b"x" * 1_001)
    assert (len(kept.body), kept.truncated) == (1_000, "length")


def test_a_redirect_and_an_answer_in_the_clear_go_on_at_once() -> None:
    assert held({}, status=302)[:2] == (None, ["Fetch.continueRequest"])
    kept, asked, _ = held({"content-type": "text/html"}, request={"url": "http://paper.example/"})
    assert (kept, asked) == (None, ["Fetch.continueRequest"])


@pytest.mark.parametrize(
    ("kind", "disposition", "is_file"),
    [
        ("text/html; charset=utf-8", "", False),
        ("image/jpeg", "inline", False),
        ("application/atom+xml", "", False),
        ("application/pdf", "", True),
        ("application/octet-stream", "", True),
        ("text/html", "Attachment; filename=a.html", True),
        ("", "", False),
    ],
)
def test_a_file_is_what_a_browser_would_save(kind: str, disposition: str, is_file: bool) -> None:
    assert _is_file((("Content-Type", kind), ("Content-Disposition", disposition))) is is_file
