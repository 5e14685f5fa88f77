"""probata deposit"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import Run


@pytest.fixture
def field(inquiry: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A field copy, in the current folder, and nobody's passphrase."""
    assert run("copy", tmp_path / "field", "--field", "F-01").status == 0
    (tmp_path / "a.txt").write_text("The gate stood open.", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "field")
    monkeypatch.delenv("PROBATA_PASSPHRASE")
    assert inquiry.exists()
    return tmp_path / "field"


def test_it_needs_no_passphrase_and_says_that_the_original_stays(field: Path, run: Run) -> None:
    done = run("deposit", "../a.txt")
    assert done.status == 0
    assert "deposit 1  a.txt" in done.out
    assert "Not compared: the fingerprint" in done.out
    assert "does not erase it" in done.out
    assert (field.parent / "a.txt").exists()


def test_with_the_fingerprint_it_asks_for_no_comparing(field: Path, run: Run) -> None:
    told = run("deposit", "../a.txt", "--json").json
    assert (told["compared"], told["deposits"][0]["number"]) == (False, 1)
    done = run("deposit", "../a.txt", "--key", told["fingerprint"], "--folder", field)
    assert "Not compared" not in done.out
    refused = run("deposit", "../a.txt", "--key", "AAAA-" * 7 + "AAAA", "--json")
    assert (refused.status, refused.json["error"]["code"]) == (2, "bad-input")


def test_a_folder_that_is_none_is_bad_use(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    refused = run("deposit", tmp_path / "a.txt", "--folder", tmp_path)
    assert refused.status == 2
    assert "no field copy" in refused.err
