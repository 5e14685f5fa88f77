"""log --verify: what is proven, what is not, and an older whole copy that was put back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened, open_inquiry
from probata.inquiry.log import checkpoint, receive, request, verify
from probata.record.withheld import Withheld
from tests.authority import Authority
from tests.inquiry.log.test_reading import act


def test_of_a_new_inquiry_its_entries_are_proven_and_nothing_that_needs_somebody_else(opened: Opened) -> None:
    found = verify(opened, {})
    assert found.holds
    assert found.proven == ("The one entry fits its leaf.",)
    said = " ".join(found.not_proven)
    for word in ("Entry 1: no signed checkpoint", "older copy", "Any time", "what was written down is true"):
        assert word in said


def test_a_kept_checkpoint_proves_as_far_as_it_goes(opened: Opened, tmp_path: Path) -> None:
    checkpoint(opened, tmp_path / "kept")
    note = {"kept": (tmp_path / "kept").read_bytes()}
    assert not any("older copy" in line or "Entr" in line for line in verify(opened, note).not_proven)
    act(opened, "add", "add")
    found = verify(opened, note)
    assert "Its first 2 entries are those of the checkpoint that was kept: kept." in found.proven
    assert sum(line.startswith("Entries 3 to 4") for line in found.not_proven) == 2


def test_an_older_whole_copy_that_was_put_back_is_found_by_a_kept_checkpoint_alone(
    opened: Opened, tmp_path: Path, passphrase: Withheld[str]
) -> None:
    older = tmp_path / "older"
    shutil.copytree(opened.folder.path, older)
    act(opened, "add", "withdraw")
    checkpoint(opened, tmp_path / "kept")
    note = {"kept": (tmp_path / "kept").read_bytes()}
    put_back = open_inquiry(older, passphrase)
    assert verify(put_back, {}).holds
    found = verify(put_back, note)
    assert not found.holds
    assert found.faults[0][0] == "kept"
    assert found.proven == ()
    act(put_back, "add", "add", "add", "add")
    assert [where for where, _ in verify(put_back, note).faults] == ["kept"]
    assert verify(opened, note).holds
    put_back.engine.dispose()


def test_a_timestamp_is_proven_with_certificates_and_named_as_unchecked_without(
    opened: Opened, tmp_path: Path, authority: Authority
) -> None:
    request(opened, tmp_path / "asked")
    receive(opened, authority.answer((tmp_path / "asked").read_bytes()))
    assert any("signature was not checked" in line for line in verify(opened, {}).not_proven)
    found = verify(opened, {}, authority.certificates.read_bytes())
    assert any(line.startswith("The first 2 entries were there on ") for line in found.proven)


def test_of_a_log_that_does_not_hold_nothing_is_called_proven(opened: Opened) -> None:
    from probata.inquiry.entry.door import transact

    act(opened, "add", "add")
    with transact(opened) as connection:
        connection.exec_driver_sql("UPDATE log SET act = 'view' WHERE seq = 2")
    found = verify(opened, {})
    assert found.as_json()["faults"] == [{"where": "log entry 2", "says": "It does not fit its leaf: it was changed."}]
    assert (found.holds, found.proven) == (False, ())
    assert found.not_proven[0].startswith("Checkpoints and timestamps were not looked at")


def test_verifying_writes_nothing(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("probata.inquiry.entry.door.transact", lambda _opened: pytest.fail("it wrote"))
    before = verify(opened, {}).size
    assert verify(opened, {}).size == before == 1
