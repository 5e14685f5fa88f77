"""What is noticed of a window."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from probata.intake.capture.heard import Heard
from probata.intake.capture.model import Bounds
from probata.intake.capture.proxy import Proxy
from probata.intake.capture.routes import Direct
from probata.intake.capture.window import Looked
from tests.intake.capture.making import AT
from tests.intake.capture.test_heard import begins


class Silent:
    """A session that never answers."""

    async def send(self, method: str, params: dict[str, Any]) -> None:
        assert (method, params) == ("Page.enable", {})
        await asyncio.sleep(60)


def window(until: float = 0) -> Looked:
    proxy, parts = Proxy(Direct(), Bounds(requests=1), lambda: AT), (None, Silent())
    return Looked(*parts, proxy, Heard(lambda: AT), None, 1, until)  # type: ignore[arg-type]


def test_what_goes_over_the_net_counts_and_what_does_not_does_not() -> None:
    made = window()
    for url in ("data:,x", "blob:a", "https://paper.example/"):
        made.hear(*begins("1", url))
    assert (made.proxy.requests, made.proxy.over) == (1, "")
    made.hear(*begins("2", "http://paper.example/"))
    assert made.proxy.over


def test_the_last_certificate_that_is_told_stands() -> None:
    made = window()
    made.secured({"visibleSecurityState": {"certificateSecurityState": {"protocol": "TLS 1.3"}}})
    made.secured({"visibleSecurityState": {}})
    assert made.certificate == {"protocol": "TLS 1.3"}


def test_time_that_is_over_is_no_time_and_a_silent_browser_is_not_waited_for() -> None:
    assert window().left == 0
    with pytest.raises(TimeoutError):
        asyncio.run(window().ask("Page.enable", seconds=0.01))
