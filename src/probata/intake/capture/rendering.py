"""Rendering: what the page looked like, as files: its final document, the same with its parts, picture, tagged PDF."""

from __future__ import annotations

import asyncio
import base64
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from probata.intake.capture.model import MIB, Now, Rendered

if TYPE_CHECKING:
    from playwright.async_api import CDPSession, Page

TALLEST = 16_000
"""Pixels of a picture's height: graphics stop at 16,384."""
_SECONDS = 20
_MOST = 128 * MIB
_DOM = (
    "The document as it stood in the browser after its scripts had run, not as it was sent; what lies in shadow trees, "
    "frames and canvases is not in it."
)
_MHTML = (
    "The same with pictures, styles and frames in one file (MHTML, RFC 2557), as the browser put it together; where a "
    "frame did not load it holds the browser's own words, which are not the page's."
)
_PDF = "Printed by the browser, tagged; sheets for print may look otherwise than the screen."


@dataclass(slots=True)
class Rendering:
    """Makes the files one after the other; what cannot be made goes into ``notes``, and the others are still tried as
    long as ``seconds`` last."""

    page: Page
    session: CDPSession
    now: Now
    seconds: float = 60
    notes: list[str] = field(default_factory=list)
    made: list[Rendered] = field(default_factory=list)
    _until: float = 0

    async def all(self) -> None:
        """The four files."""
        self._until = time.monotonic() + self.seconds
        await self._file("rendered/page.html", "text/html", self._dom, _DOM)
        await self._file("rendered/page.mhtml", "multipart/related", self._mhtml, _MHTML)
        await self._file("rendered/page.png", "image/png", self._picture, "")
        await self._file("rendered/page.pdf", "application/pdf", self._pdf, _PDF)

    async def _file(
        self, path: str, media_type: str, make: Callable[[], Awaitable[tuple[bytes, str]]], note: str
    ) -> None:
        from playwright.async_api import Error

        left = min(_SECONDS, self._until - time.monotonic())
        try:
            at = self.now()
            data, told = await asyncio.wait_for(make(), max(left, 0.001))
        except (Error, TimeoutError):
            self.notes.append(f"{path} could not be made: the browser did not give it in time.")
            return
        if not data or len(data) > _MOST:
            self.notes.append(f"{path} was not kept: it is {'too large' if data else 'empty'}.")
            return
        self.made.append(Rendered(path, media_type, at, data, told or note))

    async def _dom(self) -> tuple[bytes, str]:
        return (await self.page.content()).encode("utf-8", "replace"), ""

    async def _mhtml(self) -> tuple[bytes, str]:
        told = await self.session.send("Page.captureSnapshot", {"format": "mhtml"})
        return str(told["data"]).encode("utf-8", "replace"), ""

    async def _picture(self) -> tuple[bytes, str]:
        metrics = await self.session.send("Page.getLayoutMetrics")
        size: dict[str, Any] = metrics["cssContentSize"]
        width, height = (max(1, int(size[side])) for side in ("width", "height"))
        clip = {"x": 0, "y": 0, "width": min(width, TALLEST), "height": min(height, TALLEST), "scale": 1}
        asked = {"format": "png", "captureBeyondViewport": True, "clip": clip}
        told = await self.session.send("Page.captureScreenshot", asked)
        whole = f"The page in full, {width:,} by {height:,} pixels."
        cut = f"The page is {width:,} by {height:,} pixels: cut off at {TALLEST:,}."
        return base64.b64decode(told["data"]), whole if max(width, height) <= TALLEST else cut

    async def _pdf(self) -> tuple[bytes, str]:
        asked = {"generateTaggedPDF": True, "generateDocumentOutline": True, "printBackground": True}
        told = await self.session.send("Page.printToPDF", asked)
        return base64.b64decode(told["data"]), ""
