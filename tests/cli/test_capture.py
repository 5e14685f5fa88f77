"""probata capture: what it prints, and that it goes nowhere by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from probata.intake.capture import capturing
from probata.intake.capture.browser import found
from probata.intake.capture.routes import Direct
from tests.commands import Run
from tests.intake.capture.serving import Page, Site, here, site

ARTICLE = b"<!doctype html><html lang=en><title>The season</title><h1>Doors of the hostels were locked at night</h1>"


@pytest.fixture
def web() -> Iterator[Site]:
    with site() as made:
        made.pages = {"/article": Page(ARTICLE + b"<script>alert(1)</script>")}
        yield made


def test_it_says_what_came_what_to_know_and_what_became_of_each_file(
    inquiry: Path, run: Run, web: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("playwright.async_api", reason="needs the package playwright")
    if not found():
        pytest.skip("needs the Debian package chromium")
    monkeypatch.setattr(capturing, "Direct", lambda: Direct(here, loopback=True))
    done = run("capture", "--online", web.url("/article"))
    assert done.status == 0, done.out + done.err
    assert "  page       The season\n" in done.out
    assert f"  address    {web.url('/article')}\n" in done.out
    assert "  note       The page tried to open 1 dialog: refused.\n" in done.out
    assert " in = " in done.out
    assert "Doors of the hostels" in run("search", "locked at night").out


def test_without_being_told_to_it_does_not_go_online_and_says_what_others_would_see(inquiry: Path, run: Run) -> None:
    done = run("capture", "https://paper.example/", "--json")
    assert (done.status, done.json["error"]["code"]) == (2, "bad-use")
    assert "this machine's address" in done.json["error"]["message"]
    assert "--online" in done.json["error"]["next"]


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://169.254.169.254/"])
def test_a_private_address_is_refused(inquiry: Path, run: Run, url: str) -> None:
    done = run("capture", "--online", url, "--json")
    assert (done.status, done.json["error"]["code"]) == (2, "bad-input")
    assert "only public addresses" in done.json["error"]["message"]


def test_a_new_source_needs_a_code_name(inquiry: Path, run: Run) -> None:
    assert run("capture", "--online", "https://paper.example/", "--new-source").status == 2
