"""probata passwd"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import Run


def test_the_passphrase_is_changed(inquiry: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROBATA_NEW_PASSPHRASE", "seven grey kettles on a shelf")
    done = run("passwd")
    assert done.status == 0
    assert "Copies of keyring.db made before still open with the old one" in done.out
    assert run("list", "--json").json["error"]["code"] == "wrong-passphrase"
    monkeypatch.setenv("PROBATA_PASSPHRASE", "seven grey kettles on a shelf")
    assert run("list").status == 0
    monkeypatch.setenv("PROBATA_NEW_PASSPHRASE", "short")
    assert run("passwd", "--json").json["error"]["code"] == "bad-use"
    assert run("list").status == 0
