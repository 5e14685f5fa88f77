"""probata members, and --identity"""

from __future__ import annotations

import re
from pathlib import Path

import pyrage
import pytest

from tests.commands import Run

HERS = "nine patient herons over the weir"


@pytest.fixture
def ines(inquiry: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("PROBATA_NEW_PASSPHRASE", HERS)
    assert run("members", "add", "Ines", "--role", "coder").status == 0
    return run


def test_members_are_listed_added_given_something_and_removed(
    ines: Run, inquiry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "letter.txt").write_text("A letter about the Vostrakeen.", encoding="utf-8")
    assert ines("add", tmp_path / "letter.txt", "--of", "S-01", "--new-source").status == 0
    found = ines("members", "--json").json
    assert [(one["name"], one["role"], one["compartments"]) for one in found["members"]] == [
        ("lead", "lead", 1),
        ("Ines", "coder", 0),
    ]
    assert "Ines" in ines("members").out
    lead = monkeypatch.setenv("PROBATA_PASSPHRASE", HERS)
    assert lead is None
    told = ines("search", "Vostrakeen", "--json").json
    assert (told["hits"], told["total"], told["closed"]) == ([], 0, 1)
    assert "not searched: 1 document in compartments" in ines("search", "Vostrakeen").out
    assert "1 document in compartments that you do not hold" in ines("list").out
    assert ines("members", "give", "lead", "S-01", "--json").json["error"]["code"] == "bad-use"


def test_giving_taking_and_removing_say_what_was_done(ines: Run, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("A letter about the Vostrakeen.", encoding="utf-8")
    ines("add", tmp_path / "letter.txt", "--of", "S-01", "--new-source")
    assert ines("members", "give", "Ines", "S-01").out == "Ines holds S-01\n"
    taken = ines("members", "take", "Ines", "S-01")
    assert "does not hold S-01 any more" in taken.out
    assert "may have been copied" in taken.out
    assert ines("members", "remove", "Ines", "--json").json == {"member": "Ines"}
    assert ines("members", "remove", "Ines", "--json").json["error"]["code"] == "not-found"


def test_a_member_without_a_new_passphrase_is_told_how_to_give_one(inquiry: Path, run: Run) -> None:
    done = run("members", "add", "Ines", "--role", "coder", "--json")
    assert done.json["error"]["code"] == "no-passphrase"
    assert "PROBATA_NEW_PASSPHRASE" in done.json["error"]["next"]


def test_an_identity_file_opens_what_its_recipient_was_given(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    identity = pyrage.x25519.Identity.generate()
    (tmp_path / "key.txt").write_text(f"# kept apart\n{identity}\n", encoding="utf-8")
    place = tmp_path / "hostels"
    done = run("new", place, "--recover-to", str(identity.to_public()))
    assert "the age identity of its recipient" in done.out
    monkeypatch.delenv("PROBATA_PASSPHRASE")
    assert run("list", "--inquiry", place, "--json").json["error"]["code"] == "no-passphrase"
    assert run("--identity", tmp_path / "key.txt", "list", "--inquiry", place).status == 0
    assert run("list", "--inquiry", place).status != 0  # it held for that command alone
    monkeypatch.setenv("PROBATA_IDENTITY", str(tmp_path / "key.txt"))
    assert [one["name"] for one in run("members", "--inquiry", place, "--json").json["members"]] == ["lead", "recovery"]
    monkeypatch.setenv("PROBATA_NEW_PASSPHRASE", "nine patient herons over the weir")
    add = ("members", "add", "Ines", "--role", "lead", "--inquiry", place, "--json")
    assert "compared the fingerprint" in run(*add).json["error"]["message"]
    assert run("--fingerprint", "AAAA", *add).json["error"]["code"] == "bad-input"
    fingerprint = re.search(r"sign as (\S+)", done.out)
    assert fingerprint is not None
    assert fingerprint[1] in run("list", "--inquiry", place).err
    added = run("--fingerprint", fingerprint[1], *add)
    assert (added.status, fingerprint[1] in added.err) == (0, False)
    monkeypatch.setenv("PROBATA_FINGERPRINT", fingerprint[1])
    assert run("members", "remove", "Ines", "--inquiry", place).status == 0
    monkeypatch.setenv("PROBATA_IDENTITY", str(tmp_path / "none.txt"))
    assert run("list", "--inquiry", place, "--json").json["error"]["code"] == "not-found"
    (tmp_path / "none.txt").write_text(str(pyrage.x25519.Identity.generate()), encoding="utf-8")
    assert run("list", "--inquiry", place, "--json").json["error"]["code"] == "wrong-passphrase"


def test_new_offers_a_recovery_recipient_when_none_was_given(tmp_path: Path, run: Run) -> None:
    done = run("new", tmp_path / "hostels")
    assert "--recover-to" in done.out
    again = run("new", tmp_path / "other", "--recover-to", "age1nobody", "--json")
    assert again.json["error"]["code"] == "bad-use"
    assert not (tmp_path / "other").exists()
