"""The browser: the system's Chromium, with everything switched off that would go around our proxy or keep something.

Playwright starts it; a browser is never downloaded. Its profile is new, lies in a folder of its own and is gone at the
end; pages live in a private context, which keeps cookies and cache in memory.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from probata import __version__
from probata.intake.capture.model import Asked, Tools
from probata.intake.environment import for_child
from probata.record.errors import BadUse, SystemRefused

if TYPE_CHECKING:
    from playwright.async_api import Browser, BrowserContext, Playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_SECONDS = 60
_MEMORY = Path("/dev/shm")  # noqa: S108 (a folder of our own is made in it, open to nobody else)
_FEATURES = (
    # What would ask servers of its own accord.
    *("OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch", "Translate"),
    *(
        "MediaRouter",
        "DialMediaRouteProvider",
        "AutofillServerCommunication",
        "CertificateTransparencyComponentUpdater",
    ),
    *("InterestFeedContentSuggestions", "DnsOverHttps", "FedCm", "PrivacySandboxSettings4"),
    # What would ask for something else than the page says: another scheme, or pages before somebody goes there.
    *("HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "HttpsFirstBalancedMode", "HttpsFirstModeIncognito"),
    *("Prerender2", "SpeculationRulesPrefetchFuture", "NavigationPredictor", "LoadingPredictorPrefetch"),
    # Frames stay with their page, so that one ear hears the requests of all.
    *("IsolateOrigins", "site-per-process"),
    # Breaks redirects between hosts while answers are held back (Chromium 155).
    "AvoidCorsURLLoaderRestartOnRedirect",
    "PaintHolding",
)
_SWITCHES = (
    "--proxy-server=http://127.0.0.1:9",  # the port of nobody: what no window asked for goes nowhere
    "--proxy-bypass-list=<-loopback>",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    "--disable-quic",
    "--dns-prefetch-disable",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-site-isolation-trials",
    "--disable-sync",
    "--disable-domain-reliability",
    "--disable-client-side-phishing-detection",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-pings",
    "--disable-gpu",
    "--mute-audio",
    f"--disable-features={','.join(_FEATURES)}",
)
_GONE = """(() => {
  for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "RTCDataChannel", "WebTransport"]) {
    try { delete globalThis[name]; } catch (fault) { /* it was not there */ }
  }
})();"""
SWITCHED_OFF = (
    "WebRTC, WebTransport, QUIC, service workers, prefetching, pop-up windows, downloads, permissions, cookies of "
    "before"
)
"""What a page finds switched off, for the custody record."""


def found() -> str:
    """The system's Chromium; "" when there is none."""
    return next((path for name in _NAMES if (path := shutil.which(name))), "")


def check(path: str) -> None:
    """Raises BadUse where the packages or the browser are missing, with what to install."""
    try:
        import playwright  # noqa: F401 (whether it is there)
    except ImportError:
        raise BadUse(
            "Capturing a page needs Playwright, which is not installed.",
            next_step="Install it: `pip install 'probata[capture]'`. It brings no browser, and none is downloaded.",
        ) from None
    if not path or not Path(path).is_file():
        raise BadUse(
            "Capturing a page needs Chromium, and there is none here.",
            where=path,
            next_step="Install the package `chromium` of your system, or set PROBATA_CHROMIUM to its path.",
        )


@dataclass(frozen=True, slots=True)
class Started:
    """A running browser. ``sandboxed``: it has walls of its own around pages, which root cannot have."""

    browser: Browser
    tools: Tools
    sandboxed: bool


@contextlib.asynccontextmanager
async def started(chromium: str) -> AsyncIterator[Started]:
    """The browser, which reaches nothing by itself: each context gets its own way out (:func:`private`).

    Raises BadUse where something is missing, SystemRefused where it does not start.
    """
    check(chromium)
    from playwright.async_api import Error

    sandboxed = getattr(os, "geteuid", lambda: 1)() != 0
    with _folder() as folder:
        environment = {**for_child(), "TMPDIR": str(folder), "TEMP": str(folder), "TMP": str(folder)}
        with _only(environment):
            playwright = await _driver()
        try:
            browser = await _launched(playwright, chromium, {**environment, "HOME": str(folder)}, sandboxed=sandboxed)
            try:
                yield Started(browser, Tools(__version__, _version(), browser.version), sandboxed)
            finally:
                with contextlib.suppress(Error, TimeoutError):
                    await asyncio.wait_for(browser.close(), 15)
        finally:
            await playwright.stop()


async def _driver() -> Playwright:
    """Playwright's own program, which speaks with the browser; on a bare system it may lack a library."""
    from playwright.async_api import async_playwright

    try:
        return await async_playwright().start()
    except Exception:  # noqa: BLE001 (it raises no class of its own for this)
        raise SystemRefused(
            "Playwright does not start here.",
            next_step="`python -m playwright --version` says what it lacks (Debian: the package libatomic1).",
        ) from None


async def _launched(
    playwright: Playwright, chromium: str, environment: dict[str, str | float | bool], *, sandboxed: bool
) -> Browser:
    from playwright.async_api import Error

    try:
        return await playwright.chromium.launch(
            executable_path=chromium,
            args=[*_SWITCHES],
            ignore_default_args=["--disable-popup-blocking"],
            chromium_sandbox=sandboxed,
            env=environment,
            timeout=_SECONDS * 1000,
            handle_sigint=False,
        )
    except (Error, OSError):
        raise SystemRefused(
            "Chromium does not start here.",
            where=chromium,
            next_step="Start it once by hand and read what it says. Without user namespaces its own sandbox cannot be "
            "built; Probata does not switch that off.",
        ) from None


async def private(browser: Browser, asked: Asked, port: int, *, ignore_certificates: bool) -> BrowserContext:
    """A context that keeps nothing, allows nothing, and reaches the net through the proxy on this port alone."""
    more: dict[str, Any] = {"user_agent": asked.user_agent} if asked.user_agent else {}
    context = await browser.new_context(
        proxy={"server": f"http://127.0.0.1:{port}", "bypass": "<-loopback>"},
        ignore_https_errors=ignore_certificates,
        service_workers="block",
        accept_downloads=False,
        locale=asked.language,
        timezone_id="UTC",
        viewport={"width": asked.width, "height": asked.height},
        **more,
    )
    await context.add_init_script(_GONE)
    return context


@contextlib.contextmanager
def _folder() -> Iterator[Path]:
    """Where the browser keeps what it has to keep: in memory where the system has such a place, else on the disk."""
    place = str(_MEMORY) if sys.platform == "linux" and os.access(_MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="probata-capture-", dir=place, ignore_cleanup_errors=True) as folder:
        yield Path(folder)


@contextlib.contextmanager
def _only(environment: Mapping[str, str]) -> Iterator[None]:
    """Playwright starts its driver with our environment: for that moment it is only what a program is told."""
    ours = dict(os.environ)
    try:
        os.environ.clear()
        os.environ.update(environment)
        yield
    finally:
        os.environ.clear()
        os.environ.update(ours)


def _version() -> str:
    from importlib.metadata import version

    return version("playwright")
