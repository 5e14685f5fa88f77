"""One Chromium for all tests of this folder, and a site to look at with it."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from probata.intake.capture import browser
from probata.intake.capture.model import Asked, Bounds, Visit
from probata.intake.capture.routes import Direct, Route
from probata.intake.capture.visit import look_at
from tests.intake.capture.serving import Site, certificate, here, site

AT = "2022-03-01T10:00:00Z"
Look = Callable[..., Visit]
BOUNDS = Bounds(seconds=120)


def asked(url: str, **more: Any) -> Asked:
    """What is asked for by a collector of the tests."""
    return replace(Asked(url, "Halla Teveron", browser.found(), bounds=BOUNDS), **more)


@pytest.fixture(scope="package")
def look() -> Iterator[Look]:
    """``look(url, accept_bad_certificate=True)``: a visit in a window of its own, every name being this machine."""
    pytest.importorskip("playwright.async_api", reason="needs the package playwright")
    if not (path := browser.found()):
        pytest.skip("needs the Debian package chromium")
    with asyncio.Runner() as runner:
        running = browser.started(path)
        started = runner.run(running.__aenter__())

        def visit(url: str, *, route: Route | None = None, **more: Any) -> Visit:
            way = route or Direct(here, loopback=True)
            return runner.run(look_at(started, asked(url, **more), way, lambda: AT))

        yield visit
        runner.run(running.__aexit__(None, None, None))


@pytest.fixture
def web() -> Iterator[Site]:
    """A site in the clear, without pages."""
    with site() as made:
        yield made


@pytest.fixture(scope="package")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate that nobody trusts, with its key."""
    return certificate(tmp_path_factory.mktemp("certificate"))


@pytest.fixture
def secure(signed: Path) -> Iterator[Site]:
    """A site that speaks TLS."""
    with site(signed) as made:
        yield made


def chromium_is_there() -> bool:
    """Whether tests that start one of their own can."""
    return bool(shutil.which("chromium"))
