"""Holding back: an answer waits (DevTools protocol, domain Fetch) until its body was read, and then goes to the page.

So bodies come as bytes, whoever asked for them (a frame, a background script), and none is lost because the page went
elsewhere. A file instead of a page is read whole and never handed on: it would become a download.
"""

from __future__ import annotations

import asyncio
import base64
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.intake.capture.heard import Heard, Paused, Told
from probata.intake.capture.proxy import Proxy

if TYPE_CHECKING:
    from playwright.async_api import CDPSession

PATTERNS = [
    {"urlPattern": "https://*", "requestStage": "Response"},
    {"urlPattern": "http://*", "requestStage": "Response", "resourceType": "Document"},
]
_SHOWN = ("text/", "image/", "audio/", "video/", "application/xhtml+xml", "application/xml", "application/json")
_ENDLESS = ("text/event-stream", "multipart/x-mixed-replace")
_TOO_LARGE = "The answer announces more than one body may have: it was not read."
_STREAM = "A stream that does not end: it was not read."


@dataclass(slots=True)
class HoldingBack:
    """Give :meth:`paused` every ``Fetch.requestPaused``. ``file``: the media type of a main answer that is no page."""

    session: CDPSession
    proxy: Proxy
    heard: Heard
    frame: str = ""
    file: str = ""
    at_work: set[asyncio.Task[None]] = field(default_factory=set)

    def paused(self, told: Told) -> None:
        """Begins to look after an answer that waits."""
        task = asyncio.ensure_future(self._look_after(told))
        self.at_work.add(task)
        task.add_done_callback(self.at_work.discard)

    async def end(self) -> None:
        """Waits for nothing more; what is under way stays as it is."""
        for task in [*self.at_work]:
            task.cancel()
        await asyncio.gather(*self.at_work, return_exceptions=True)

    async def _look_after(self, told: Told) -> None:
        from playwright.async_api import Error

        fields = tuple((str(one["name"]), str(one["value"])) for one in told.get("responseHeaders") or ())
        status = int(told.get("responseStatusCode") or 0)
        is_main = told.get("resourceType") == "Document" and told.get("frameId") == self.frame
        is_file = is_main and 200 <= status < 300 and _is_file(fields)
        try:
            if status and not 300 <= status < 400:
                await self._keep(told, status, fields, is_file=is_file)
            if is_file:
                self.file = _media_type(fields) or "unknown"
                await self.session.send("Fetch.failRequest", {"requestId": told["requestId"], "errorReason": "Aborted"})
            else:
                await self.session.send("Fetch.continueRequest", {"requestId": told["requestId"]})
        except Error:
            pass  # the page or the browser has gone meanwhile; what is missing is told as missing

    async def _keep(self, told: Told, status: int, fields: tuple[tuple[str, str], ...], *, is_file: bool) -> None:
        request = told.get("request", {})
        url = str(request.get("url", ""))
        held = Paused(
            url, self.heard.now(), request, _sent(request), status, str(told.get("responseStatusText") or ""), fields
        )
        encrypted = url.startswith("https://")
        if encrypted:
            self.heard.paused.append((str(told.get("networkId") or told["requestId"]), held))
        if _media_type(fields) in _ENDLESS:
            held.lost, held.truncated = _STREAM, "unspecified"
        elif _announced(fields) > self.proxy.bounds.body:
            held.lost, held.truncated = _TOO_LARGE, "length"
        elif encrypted or is_file:
            await self._read(told, held)

    async def _read(self, told: Told, held: Paused) -> None:
        held.truncated = "time"  # for as long as it is not here
        answer = await self.session.send("Fetch.getResponseBody", {"requestId": told["requestId"]})
        text = str(answer.get("body", ""))
        body = base64.b64decode(text) if answer.get("base64Encoded") else text.encode("utf-8")
        most = self.proxy.bounds.body
        held.body, held.truncated = body[:most], "length" if len(body) > most else ""


def _sent(request: Told) -> bytes:
    entries = request.get("postDataEntries") or ()
    found = b"".join(base64.b64decode(one.get("bytes", "")) for one in entries)
    return found or str(request.get("postData") or "").encode("utf-8")


def _value(fields: tuple[tuple[str, str], ...], name: str) -> str:
    return next((value for each, value in fields if each.lower() == name), "")


def _media_type(fields: tuple[tuple[str, str], ...]) -> str:
    return _value(fields, "content-type").partition(";")[0].strip().lower()


def _announced(fields: tuple[tuple[str, str], ...]) -> int:
    length = _value(fields, "content-length").strip()
    return int(length) if length.isascii() and length.isdigit() and len(length) < 16 else 0


def _is_file(fields: tuple[tuple[str, str], ...]) -> bool:
    """Whether a browser would save it instead of showing it. PDF is one: its viewer is no page."""
    if _value(fields, "content-disposition").strip().lower().startswith("attachment"):
        return True
    media_type = _media_type(fields)
    return bool(media_type) and not (media_type.startswith(_SHOWN) or media_type.endswith(("+xml", "+json")))
