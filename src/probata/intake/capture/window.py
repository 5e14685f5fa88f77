"""The window in which a page is looked at: its parts, and what was noticed while it stood open."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from probata.intake.capture.heard import Heard, Told
from probata.intake.capture.holding_back import HoldingBack
from probata.intake.capture.proxy import Proxy

if TYPE_CHECKING:
    from playwright.async_api import CDPSession, Page

ASK_SECONDS = 15
"""Seconds that the browser has for an answer."""


@dataclass(slots=True)
class Looked:
    """A look at the page in one window: its parts, and what was noticed."""

    page: Page
    session: CDPSession
    proxy: Proxy
    heard: Heard
    holding: HoldingBack
    seconds: float
    until: float
    notes: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    downloads: list[str] = field(default_factory=list)
    windows: list[str] = field(default_factory=list)
    certificate: Told = field(default_factory=dict)
    loaded: bool = False
    crashed: bool = False

    @property
    def left(self) -> float:
        """Seconds that the page still has."""
        return max(0.0, self.until - time.monotonic())

    def hear(self, event: str, told: Told) -> None:
        """An event of the browser's; a request over the net counts."""
        if event == "requestWillBeSent" and str(told.get("request", {}).get("url", "")).startswith("http"):
            self.proxy.count()
        self.heard.hear(event, told)

    def secured(self, told: Told) -> None:
        """What the browser makes of the encryption now; the last that it says of a certificate stands."""
        found = told.get("visibleSecurityState", {}).get("certificateSecurityState")
        self.certificate = found or self.certificate

    async def ask(self, method: str, params: dict[str, Any] | None = None, seconds: float = 0) -> Told:
        """Something that the browser is asked; raises TimeoutError."""
        return await asyncio.wait_for(
            self.session.send(method, params or {}), seconds or min(ASK_SECONDS, self.seconds)
        )
