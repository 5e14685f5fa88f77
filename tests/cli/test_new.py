"""probata new"""

from pathlib import Path

import pytest

from tests.commands import Run


def test_new_makes_an_inquiry_and_prints_the_fingerprint_it_will_sign_with(tmp_path: Path, run: Run) -> None:
    done = run("new", tmp_path / "hostels", "--json")
    assert done.status == 0
    assert done.json["inquiry"].startswith("inquiry-")
    assert len(done.json["fingerprint"].replace("-", "")) == 32
    assert sorted(p.name for p in (tmp_path / "hostels").iterdir()) >= ["blobs", "inquiry.db", "keyring.db"]


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path, run: Run) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    done = run("new", tmp_path, "--json")
    assert (done.status, done.json["error"]["code"]) == (2, "already-there")
    assert [p.name for p in tmp_path.iterdir()] == ["letter.txt"]


def test_a_short_passphrase_is_refused_and_leaves_nothing(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROBATA_PASSPHRASE", "short")
    done = run("new", tmp_path / "hostels")
    assert done.status == 2
    assert "shorter than 12" in done.err
    assert not (tmp_path / "hostels").exists()


def test_without_passphrase_and_terminal_the_error_says_what_to_do(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PROBATA_PASSPHRASE")
    done = run("new", tmp_path / "hostels", "--json")
    assert done.json["error"]["code"] == "no-passphrase"
    assert "PROBATA_PASSPHRASE" in done.json["error"]["next"]
