"""The browser: what is missing is said, and it leaves nothing behind and is told nothing."""

from __future__ import annotations

import asyncio
import builtins
import os
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import pytest

from probata.intake.capture import browser
from probata.record.errors import BadUse, SystemRefused


def test_without_chromium_it_says_what_to_install() -> None:
    with pytest.raises(BadUse, match=r"needs Chromium") as told:
        browser.check("")
    assert "PROBATA_CHROMIUM" in told.value.next_step
    with pytest.raises(BadUse, match=r"needs Chromium"):
        browser.check("/nowhere/chromium")


def test_without_playwright_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.startswith("playwright"):
            raise ImportError
        return whole(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(BadUse, match=r"needs Playwright") as told:
        browser.check("/usr/bin/chromium")
    assert "probata[capture]" in told.value.next_step


def test_where_playwright_itself_does_not_start_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("playwright.async_api", reason="needs the package playwright")

    class Broken:
        async def start(self) -> None:
            raise Exception("Connection closed while reading from the driver")

    monkeypatch.setattr("playwright.async_api.async_playwright", Broken)
    with pytest.raises(SystemRefused, match="does not start here") as told:
        asyncio.run(browser._driver())
    assert "libatomic1" in told.value.next_step


def test_a_program_that_is_no_browser_is_told_and_the_environment_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It writes down what it was told: nothing of ours, and a home that is gone afterwards."""
    driver = pytest.importorskip("playwright._impl._driver", reason="needs the package playwright")
    command = [driver.compute_driver_executable()[0], "--version"]
    if subprocess.run(command, capture_output=True, check=False).returncode:  # noqa: S603 (Playwright's own program)
        pytest.skip("needs the Debian package libatomic1, without which Playwright does not start")
    monkeypatch.setenv("PROBATA_SECRET", "marble")
    fake = tmp_path / "chromium"
    fake.write_text(f"#!/bin/sh\nenv > {tmp_path}/told\n", encoding="utf-8")
    fake.chmod(0o755)
    before = dict(os.environ)

    async def start() -> None:
        async with browser.started(str(fake)):
            pass

    with pytest.raises(SystemRefused, match=r"does not start"):
        asyncio.run(start())
    assert dict(os.environ) == before
    told = (tmp_path / "told").read_text(encoding="utf-8")
    assert "marble" not in told
    assert "PASSPHRASE" not in told
    home = next(line for line in told.splitlines() if line.startswith("HOME=")).removeprefix("HOME=")
    assert "probata-capture-" in home
    assert not Path(home).exists()


def test_its_folder_lies_in_memory_where_there_is_such_a_place() -> None:
    with browser._folder() as folder:
        place = Path("/dev/shm") if os.access("/dev/shm", os.W_OK) else Path(tempfile.gettempdir())  # noqa: S108
        assert folder.parent == place
        assert folder.stat().st_mode & 0o077 == 0
    assert not folder.exists()


def test_while_its_driver_starts_nothing_of_ours_is_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROBATA_SECRET", "marble")
    before = dict(os.environ)
    with browser._only({"A": "1"}):
        assert dict(os.environ) == {"A": "1"}
    assert dict(os.environ) == before
