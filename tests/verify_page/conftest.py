"""The page verify/verify.html in a real browser, opened from disk, with every request that it makes written down."""

from __future__ import annotations

import base64
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "signing"))
PAGE = Path(__file__).parents[2] / "verify/verify.html"
CHROMIUM = shutil.which("chromium")
QUIET = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ASK = """async (cases) => {
  const bytes = (text) => text === null ? null : Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const answers = [];
  for (const [data, key, disclosure] of cases) answers.push(await probataVerdict(bytes(data), key, bytes(disclosure)));
  return answers;
}"""
Case = tuple[bytes, str | None, bytes | None]
"""A package, a fingerprint that is named or None, a disclosure or None."""


class Browsed:
    """The open page: what it answers, and what it asked of the world."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.asked: list[str] = []
        self.errors: list[str] = []
        self._heard: dict[str, Callable[[Any], None]] = {
            "request": lambda request: self.asked.append(request.url),
            "websocket": lambda socket: self.asked.append(socket.url),
            "pageerror": lambda error: self.errors.append(str(error)),
            "console": lambda message: self.errors.append(message.text),
        }
        for event, heard in self._heard.items():
            page.on(event, heard)

    def leave(self) -> None:
        """Write down no more of what the page does."""
        for event, heard in self._heard.items():
            self.page.remove_listener(event, heard)

    def open(self) -> None:
        """Load the page from disk, anew."""
        self.asked.clear()
        self.errors.clear()
        self.page.goto(PAGE.as_uri())

    def verdicts(self, cases: Sequence[Case]) -> list[dict[str, Any]]:
        """What the page says of each case, as JSON."""
        said: list[dict[str, Any]] = []
        for first in range(0, len(cases), 40):
            batch = [[_text(data), key, _text(disclosure)] for data, key, disclosure in cases[first : first + 40]]
            said += self.page.evaluate(ASK, batch)
        return said

    def verdict(self, data: bytes, key: str | None = None, disclosure: bytes | None = None) -> dict[str, Any]:
        """What the page says of one package."""
        return self.verdicts([(data, key, disclosure)])[0]

    def choose(self, data: bytes, key: str = "", disclosure: bytes | None = None) -> None:
        """Put a package (and a disclosure) on the page as a reader does, and wait for the answer."""
        files = {"#package": data, "#disclosure": disclosure}
        self.page.fill("#fingerprint", key)
        for field, content in files.items():
            if content is not None:
                file = {"name": "given.probata", "mimeType": "application/octet-stream", "buffer": content}
                self.page.set_input_files(field, [file])
        self.page.click("#check")
        self.page.locator("#status", has_text="Done.").wait_for()


def _text(data: bytes | None) -> str | None:
    return None if data is None else base64.b64encode(data).decode("ascii")


@contextmanager
def browser_page() -> Iterator[Browsed]:
    """The page in a browser of its own, for whoever is no test; playwright and Chromium have to be there."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET, chromium_sandbox=False)
        found = Browsed(browser.new_context(offline=True).new_page())
        found.open()
        yield found
        browser.close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A window of a browser of its own, with nothing of anybody's in it, and no network."""
    library = pytest.importorskip("playwright.sync_api", reason="needs the package playwright")
    if CHROMIUM is None:
        pytest.skip("needs the Debian package chromium")
    with library.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET, chromium_sandbox=False)
        yield browser.new_context(offline=True)
        browser.close()


@pytest.fixture(scope="session")
def window(chromium: Any) -> Any:
    """The one page that tests open anew, since making a page costs more than what most of them ask of it."""
    return chromium.new_page()


@pytest.fixture
def browsed(window: Any) -> Iterator[Browsed]:
    """The page, freshly opened; at the end it must have asked for nothing but itself, and complained of nothing."""
    yield from _browsed(window)


@pytest.fixture
def alone(chromium: Any) -> Iterator[Browsed]:
    """The same in a page of its own, for a test that changes what outlives a loading anew."""
    page = chromium.new_page()
    yield from _browsed(page)
    page.close()


def _browsed(page: Any) -> Iterator[Browsed]:
    found = Browsed(page)
    found.open()
    yield found
    asked, errors = list(found.asked), list(found.errors)
    found.leave()
    assert asked == [PAGE.as_uri()]
    assert errors == []
