"""capture, below the command line: off unless asked for, one file of the pile with what it holds behind it."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest

from probata.inquiry import capture as verb
from probata.inquiry.capture import Kept, Way
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.entry.settings import Settings
from probata.inquiry.log import reading
from probata.intake.capture import Captured
from probata.intake.capture.browser import found
from probata.intake.capture.routes import Direct
from probata.record.errors import BadInput, BadUse
from tests.intake.capture.making import exchange, visit
from tests.intake.capture.serving import Page, Site, here, site

ARTICLE = b"<!doctype html><html lang=en><title>The season</title><h1>Doors of the hostels were locked at night</h1>"


@pytest.fixture(scope="module")
def web() -> Iterator[Site]:
    with site() as made:
        made.pages = {"/article": Page(ARTICLE + b"<img src=/a.css>"), "/a.css": Page(b"p {}", "text/css")}
        yield made


def take(opened: Opened, url: str, **more: Any) -> Kept:
    route = Direct(here, loopback=True)
    return verb.capture(opened, url, Way(), settings=Settings(), online=True, route=route, **more)


def needs_chromium() -> None:
    pytest.importorskip("playwright.async_api", reason="needs the package playwright")
    if not found():
        pytest.skip("needs the Debian package chromium")


def test_a_page_comes_in_as_one_package_with_what_it_holds_behind_it_and_in_the_log(opened: Opened, web: Site) -> None:
    from probata.store import items

    needs_chromium()
    kept = take(opened, web.url("/article"))
    name = kept.captured.name
    assert name.startswith(f"paper.example_{web.port}-20")
    stored = {one.name: one for one in kept.receipt.stored}
    inside = ["", "/archive/data.warc.gz", "/rendered/page.html", "/rendered/page.mhtml", "/rendered/page.png"]
    for path in (*inside, "/rendered/page.pdf", "/custody.json"):
        assert name + path in stored, path
    page = f"{name}/archive/data.warc.gz/paper.example_{web.port}/article.html"
    assert page in stored
    assert not any("digest" in limit for one in stored.values() for limit in one.limits)
    assert kept.receipt.items_in == len(kept.receipt.stored) + len(kept.receipt.duplicates) + len(
        kept.receipt.set_aside
    )
    with look(opened) as connection:
        assert {name for name, _ in items.by_digest(connection).values()} == set(stored)
        assert all(public for _, public in items.by_digest(connection).values())
    with zipfile.ZipFile(io.BytesIO(kept.captured.data)) as packed:
        custody = json.loads(packed.read("custody.json"))
    assert custody["collector"] == verb._collector(opened)
    assert custody["asked"] == web.url("/article")
    said = kept.as_json()
    assert said["wacz"] == {"name": name, "bytes": len(kept.captured.data), "sha256": kept.sha256}
    assert (said["status"], said["title"]) == (200, "The season")
    assert reading.log(opened, 1).entries[-1].act == "receipt"


def test_nobody_goes_online_unless_somebody_said_so(opened: Opened, web: Site) -> None:
    before = list(web.paths)
    with pytest.raises(BadUse, match=r"goes online, and Probata does so only when it is told to") as told:
        verb.capture(opened, web.url("/article"), Way(), settings=Settings(), online=False, route=Direct(here))
    assert "this machine's address" in told.value.message
    assert "PROBATA_CAPTURE=1" in told.value.next_step
    assert web.paths == before


@pytest.fixture
def ready(monkeypatch: pytest.MonkeyPatch) -> Captured:
    """A package that was made before, for what is done with it."""
    from probata.intake.capture.wacz import wacz
    from tests.intake.capture.making import ASKED

    seen = visit(exchange(body=ARTICLE))
    made = Captured("paper.example-20220301T100000Z.wacz", wacz(ASKED, seen), seen)
    monkeypatch.setattr(verb, "_taken", lambda *_: made)
    return made


def test_the_setting_is_as_good_as_the_option(opened: Opened, ready: Captured) -> None:
    kept = verb.capture(opened, "http://paper.example/", Way(), settings=Settings(capture=1), online=False)
    assert kept.receipt.stored[0].name == ready.name


def test_all_of_it_goes_into_the_compartment_of_whose_it_is(opened: Opened, ready: Captured) -> None:
    from probata.store import items

    kept = take(opened, "http://paper.example/", of="S-1", new_source=True)
    assert len(kept.receipt.stored) >= 4
    with look(opened) as connection:
        assert len(items.restricted(connection)) == len(kept.receipt.stored)
        assert len(set(items.restricted(connection).values())) == 1


def test_what_was_captured_is_public_and_the_same_again_is_a_duplicate(opened: Opened, ready: Captured) -> None:
    from probata.store import items

    first, again = take(opened, "http://paper.example/"), take(opened, "http://paper.example/")
    with look(opened) as connection:
        assert items.restricted(connection) == {}
    assert [one.name for one in again.receipt.stored] == []
    assert {one.name for one in again.receipt.duplicates} == {one.name for one in first.receipt.stored}
    assert all(one.public for one in again.receipt.duplicates)


def test_a_package_larger_than_a_file_may_be_is_refused(opened: Opened, ready: Captured) -> None:
    big = Captured(ready.name, b"x" * (2 * 2**20), ready.visit)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(verb, "_taken", lambda *_: big)
        with pytest.raises(BadInput, match=r"larger than a file may be"):
            verb.capture(opened, "http://paper.example/", Way(), settings=Settings(max_file_mib=1), online=True)


def test_bounds_and_browser_are_those_of_the_settings(opened: Opened) -> None:
    settings = Settings(capture_seconds=7, capture_mib=3, capture_body_mib=2, capture_requests=5, chromium="/opt/c")
    asked = verb._asked(opened, "http://paper.example/", Way("", "fr", "Reader", True), settings)
    bounds = asked.bounds
    assert (bounds.seconds, bounds.bytes, bounds.body, bounds.requests) == (7, 3 * 2**20, 2 * 2**20, 5)
    assert (asked.chromium, asked.language, asked.user_agent) == ("/opt/c", "fr", "Reader")
    assert asked.accept_bad_certificate
