"""Checkpoints for others, and the proof that today's log begins with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened, look, transact
from probata.inquiry.log import checkpoint, log, prove
from probata.inquiry.log.signing_key import signing_key
from probata.record.errors import AlreadyThere, BadUse, BadValue, Damaged, NotFound
from probata.signing.checkpoint import fits, read
from probata.signing.proof import check
from tests.inquiry.log.test_reading import act


def public(opened: Opened) -> bytes:
    with look(opened) as connection:
        return signing_key(connection).public


def test_a_checkpoint_signs_the_log_with_its_own_entry_as_the_last(opened: Opened, tmp_path: Path) -> None:
    act(opened, "add")
    written = checkpoint(opened, tmp_path / "one")
    note = read((tmp_path / "one").read_bytes())
    now = log(opened, 1)
    assert (note.checkpoint.size, note.checkpoint.root.hex) == (now.size, now.root) == (written.size, written.root)
    assert (now.entries[0].act, now.entries[0].detail) == ("checkpoint", {"size": 3})
    assert fits(note, public(opened))


def test_the_same_state_is_signed_once_and_written_as_often_as_asked(opened: Opened, tmp_path: Path) -> None:
    checkpoint(opened, tmp_path / "one")
    checkpoint(opened, tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert log(opened, 9).size == 2


def test_no_file_is_overwritten_and_nothing_signed_for_it(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "there").write_text("mine")
    with pytest.raises(AlreadyThere):
        checkpoint(opened, tmp_path / "there")
    assert (log(opened, 9).size, (tmp_path / "there").read_text()) == (1, "mine")


def test_nothing_is_signed_over_a_log_that_does_not_hold(opened: Opened, tmp_path: Path) -> None:
    act(opened, "add", "add")
    with transact(opened) as connection:
        connection.exec_driver_sql("UPDATE log SET act = 'view' WHERE seq = 2")
    with pytest.raises(Damaged, match="log entry 2"):
        checkpoint(opened, tmp_path / "one")
    assert not (tmp_path / "one").exists()


def test_an_outsider_who_kept_a_checkpoint_can_check_every_newer_one(opened: Opened, tmp_path: Path) -> None:
    for number in range(4):
        act(opened, "add")
        checkpoint(opened, tmp_path / f"{number}")
    for number in range(4):
        document = json.dumps(prove(opened, str(tmp_path / f"{number}"))).encode()
        newest = check(document, (tmp_path / f"{number}").read_bytes(), public(opened))
        assert newest.size == log(opened, 1).size


def test_a_number_of_entries_is_proven_like_a_checkpoint(opened: Opened, tmp_path: Path) -> None:
    checkpoint(opened, tmp_path / "one")
    old = (tmp_path / "one").read_bytes()
    act(opened, "add")
    checkpoint(opened, tmp_path / "two")
    assert check(json.dumps(prove(opened, "2")).encode(), old, public(opened)).size == 4


@pytest.mark.parametrize("since", ["9", "99999999999999999999999"])
def test_more_entries_than_there_are_is_bad_use(opened: Opened, since: str) -> None:
    with pytest.raises(BadUse, match="The log has 1 entry"):
        prove(opened, since)


def test_what_nothing_newer_vouches_for_is_not_found(opened: Opened, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        prove(opened, "1")
    checkpoint(opened, tmp_path / "one")
    act(opened, "add")
    with pytest.raises(NotFound, match="--checkpoint"):
        prove(opened, "3")


def test_a_file_that_is_no_checkpoint_is_a_bad_value(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "none").write_bytes(b"x" * 100_000)
    with pytest.raises(BadValue):
        prove(opened, str(tmp_path / "none"))
