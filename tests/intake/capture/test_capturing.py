"""Capturing, below the verb: names, warnings, and what is refused before a browser is looked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.intake.capture.capturing import Captured, capture, name_of
from probata.intake.capture.model import Failure
from probata.record.errors import BadInput, BadUse
from tests.intake.capture.making import ASKED, AT, visit


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://Paper.Example/a/b?c", "paper.example-20220301T100000Z.wacz"),
        ("http://paper.example:8080/", "paper.example_8080-20220301T100000Z.wacz"),
        ("http://[2620:fe::fe]/", "_2620_fe__fe_-20220301T100000Z.wacz"),
    ],
)
def test_the_name_says_host_and_time_and_leads_nowhere(url: str, name: str) -> None:
    assert name_of(url, AT) == name


@pytest.mark.parametrize("url", ["http://localhost/", "http://printer/", "http://nas.local/"])
def test_names_of_the_local_network_are_refused_without_a_browser(url: str) -> None:
    with pytest.raises(BadInput, match=r"a name of a local network"):
        capture(replace(ASKED, url=url, chromium=""), lambda: AT)


def test_an_onion_address_needs_a_proxy() -> None:
    with pytest.raises(BadUse, match=r"through Tor only"):
        capture(replace(ASKED, url="http://abcdefgh.onion/"), lambda: AT)


def test_a_proxy_that_is_none_and_a_missing_browser_are_told() -> None:
    with pytest.raises(BadUse, match=r"needs Chromium"):
        capture(replace(ASKED, chromium=""), lambda: AT)


def test_what_has_to_be_known_at_once_is_a_sentence_each() -> None:
    quiet = Captured("a", b"", visit(failures=()))
    assert quiet.warnings == []
    seen = visit(
        status=404,
        notes=("It goes on and on.",),
        failures=(Failure("http://a", "b"),) * 2,
        dialogs=("alert: x",),
        sockets=("ws://a",),
        certificate_error="net::ERR_CERT_DATE_INVALID",
        sandboxed=False,
    )
    told = " ".join(Captured("a", b"", seen).warnings)
    for words in ("status 404", "on and on", "2 requests of", "1 dialog:", "1 web socket", "does not hold", "sandbox"):
        assert words in told
