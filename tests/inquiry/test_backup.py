"""backup: whole and apart, brought up to date, never an older one over a newer one, whatever stops it."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry.backup import backup
from probata.inquiry.cite import Asked as Place
from probata.inquiry.cite import cite
from probata.inquiry.entry.door import Opened, look, open_inquiry
from probata.inquiry.entry.folder import marker
from probata.inquiry.log import log
from probata.inquiry.search import search
from probata.inquiry.withdraw import withdraw
from probata.record.errors import AlreadyThere, BadUse, Damaged, StorageFull
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import backing_up, blob_copies, items, keyring
from tests.conftest import PASSPHRASE
from tests.inquiry.erasing import erased
from tests.inquiry.restoring import back_up, listing, mixed, put_back, quiet, source
from tests.interviewing import MARKERS, opening


def test_the_two_folders_hold_all_of_it_and_lie_apart(heard: Opened, tmp_path: Path) -> None:
    done = back_up(heard, tmp_path)
    with look(heard) as connection:
        names = items.blob_names(connection)
    assert set(listing(tmp_path / "b")) == {
        "probata.toml",
        "inquiry.db",
        "checkpoint",
        *(f"blobs/{one}" for one in names),
    }
    assert set(listing(tmp_path / "k")) == {"probata.toml", "keyring.db", "removals", "checkpoint"}
    assert (done.files, done.copied, done.dropped, done.removals) == (6, 6, 0, 0)
    assert (tmp_path / "k/keyring.db").read_bytes() == heard.folder.keyring.read_bytes()
    (entry,) = [one for one in log(heard, 99).entries if one.act == "backup"]
    assert (entry.seq, entry.detail) == (done.entries, {"files": 6})
    times = {path.stat().st_mtime for path in (tmp_path / "b/blobs").iterdir()}
    assert times == {946_684_800}


def test_nothing_in_it_can_be_read_without_the_keys(heard: Opened, tmp_path: Path) -> None:
    back_up(heard, tmp_path)
    data = b"\0".join((*listing(tmp_path / "b").values(), *listing(tmp_path / "k").values()))
    assert not [one for one in (*MARKERS, "Q-01", "decree") if one.encode() in data]
    assert not data.count(b"SQLite format 3") > 1  # the keyring alone is a plain file


def test_it_is_brought_up_to_date_and_says_what_was_copied(heard: Opened, tmp_path: Path) -> None:
    back_up(heard, tmp_path)
    cite(heard, "decree.txt", Place(words="Leaving the quarry"), "leave")
    done = back_up(heard, tmp_path)
    assert (done.copied, done.dropped) == (0, 0)
    erased(heard)
    done = back_up(heard, tmp_path)
    assert (done.copied, done.dropped, done.removals, done.files) == (0, 1, 1, 5)
    assert len(list((tmp_path / "b/blobs").iterdir())) == 5
    restored, opened = put_back(source(tmp_path, removals=tmp_path / "k/removals"), tmp_path / "r")
    assert (restored.erased, restored.entries) == (0, done.entries)
    opened.engine.dispose()


def test_others_may_write_while_the_database_is_copied(
    heard: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, copying = open_inquiry(heard.folder.path, Withheld(PASSPHRASE)), backing_up.copy_database

    def meanwhile(*given: object) -> None:
        withdraw(other, "Q-02", "asked", "A. Member")
        copying(*given)  # type: ignore[arg-type]  # passed on

    monkeypatch.setattr(backing_up, "copy_database", meanwhile)
    done = back_up(heard, tmp_path)
    other.engine.dispose()
    restored, opened = put_back(source(tmp_path), tmp_path / "r")
    assert restored.entries == done.entries  # the moment of the keys, not that of the end
    assert "withdraw" in [one.act for one in log(heard, 3).entries]
    assert search(opened, "tablets")
    opened.engine.dispose()


@pytest.mark.parametrize(
    ("to", "keys"),
    [("b", "b"), ("b", "b/k"), ("k/b", "k"), ("inquiry/b", "k"), ("b", "inquiry/k"), ("b", "inquiry")],
)
def test_the_folders_have_to_lie_apart(heard: Opened, tmp_path: Path, to: str, keys: str) -> None:
    before = listing(heard.folder.path)
    with pytest.raises(BadUse, match="lies in that of"):
        back_up(heard, tmp_path, to, keys)
    assert listing(heard.folder.path) == before
    assert not (tmp_path / "b").exists()


def test_a_folder_with_something_else_in_it_is_left_alone(heard: Opened, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b/mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(AlreadyThere, match="not empty"):
        back_up(heard, tmp_path)
    (tmp_path / "b/probata.toml").write_bytes(marker(Ref.of("inquiry", bytes(16))))
    with pytest.raises(BadUse, match="another inquiry"):
        back_up(heard, tmp_path)
    assert set(listing(tmp_path / "b")) == {"mine.txt", "probata.toml"}


def _older(heard: Opened, tmp_path: Path) -> Path:
    heard.engine.dispose()
    shutil.copytree(heard.folder.path, tmp_path / "old/inquiry")
    return tmp_path / "old"


@pytest.mark.parametrize(
    ("newer", "says"), [("database", "1 act that"), ("keys", "keys .* are newer"), ("removals", "tells of more")]
)
def test_an_older_copy_never_replaces_a_newer_backup(heard: Opened, tmp_path: Path, newer: str, says: str) -> None:
    old = _older(heard, tmp_path)
    if newer == "database":
        back_up(heard, tmp_path)
    elif newer == "keys":
        erased(heard)
        back_up(heard, tmp_path, "elsewhere")
        (tmp_path / "k/removals").unlink()
    else:
        withdraw(heard, "Q-02", "asked", "A. Member")
        back_up(heard, tmp_path, "elsewhere")
    before = listing(tmp_path / "k"), listing(tmp_path / "b") if (tmp_path / "b").exists() else {}
    opened = opening(old)
    with pytest.raises(BadUse, match=says):
        back_up(opened, tmp_path)
    opened.engine.dispose()
    assert (listing(tmp_path / "k"), listing(tmp_path / "b")) == before


def test_a_copy_that_knows_of_all_that_the_backup_does_may_replace_it(heard: Opened, tmp_path: Path) -> None:
    back_up(heard, tmp_path)
    old = opening(_older(heard, tmp_path))
    cite(old, "decree.txt", Place(words="Leaving the quarry"), "leave")
    assert back_up(old, tmp_path).entries > 1
    old.engine.dispose()
    with pytest.raises(BadUse, match="acts that"):  # which the first copy does not know
        back_up(opening(tmp_path), tmp_path)


def _lose(path: Path) -> None:
    path.unlink()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def _empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("harm", [_lose, _cut, _empty])
def test_a_damaged_inquiry_does_not_replace_a_good_backup(heard: Opened, tmp_path: Path, harm: object) -> None:
    back_up(heard, tmp_path)
    before = listing(tmp_path / "b")
    harm(next(iter(heard.folder.blobs.iterdir())))  # type: ignore[operator]  # a function
    with pytest.raises(Damaged, match="1 of 6 stored files are missing or cut short"):
        back_up(heard, tmp_path)
    assert listing(tmp_path / "b") == before


def test_a_damaged_page_does_not_replace_a_good_backup(heard: Opened, tmp_path: Path) -> None:
    back_up(heard, tmp_path)
    before = listing(tmp_path / "b")
    heard.engine.dispose()
    path = heard.folder.database
    data = bytearray(path.read_bytes())
    at = (len(data) // 4096 // 2) * 4096 + 100
    data[at] ^= 1
    path.write_bytes(bytes(data))
    with pytest.raises(Damaged):
        back_up(heard, tmp_path)
    assert listing(tmp_path / "b") == before


def test_a_database_of_different_moments_does_not_replace_a_good_backup(heard: Opened, tmp_path: Path) -> None:
    back_up(heard, tmp_path)
    before = listing(tmp_path / "b")
    mixed(heard.folder.database, heard)
    with pytest.raises(Damaged, match="different moments"):
        back_up(heard, tmp_path)
    assert listing(tmp_path / "b") == before


def test_what_an_examination_finds_stops_it_and_compares_copies(heard: Opened, tmp_path: Path) -> None:
    back_up(heard, tmp_path)
    path = next(iter((tmp_path / "b/blobs").iterdir()))
    data = bytearray(path.read_bytes())
    data[-1] ^= 1  # as long as it should be
    path.write_bytes(bytes(data))
    assert back_up(heard, tmp_path).copied == 0
    done = backup(heard, tmp_path / "b", tmp_path / "k", quiet, examine=list)
    assert (done.copied, done.examined) == (1, True)
    with pytest.raises(Damaged, match="a page is not"):
        backup(heard, tmp_path / "b", tmp_path / "k", quiet, examine=lambda: ["a page is not"])


class Stop(Exception):
    """What stops a command half-way."""


def test_a_stop_at_any_step_leaves_a_backup_that_can_be_restored_and_gone_on_with(
    heard: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every rename is a step. After each stop the backup is restored with the list of removals, and nothing of the
    person who was erased opens; then it is brought up to date."""
    back_up(heard, tmp_path)
    erased(heard)
    real, steps = os.replace, 0
    for stop_at in range(1, 30):
        left, steps = stop_at, 0

        def counted(old: object, new: object) -> None:
            nonlocal left, steps
            ours = str(new).startswith((str(tmp_path / "b"), str(tmp_path / "k")))
            left, steps = left - ours, steps + ours
            if left == 0:
                raise Stop
            real(old, new)  # type: ignore[arg-type]  # passed on

        with monkeypatch.context() as patched:
            patched.setattr(os, "replace", counted)
            try:
                back_up(heard, tmp_path)
            except Stop:
                pass
            else:
                break
        assert not [*tmp_path.glob("[bk]/*.tmp")]
        _, opened = put_back(source(tmp_path, removals=heard.folder.removals), tmp_path / f"r{stop_at}")
        assert search(opened, "lamp") == ()
        assert opened.compartments.held == _held(heard)
        opened.engine.dispose()
    assert stop_at > 3
    assert back_up(heard, tmp_path).dropped == 0


def _held(opened: Opened) -> frozenset[Ref]:
    place = (opened.folder.keyring, opened.folder.inquiry, opened.root)
    return keyring.holders(*place)[opened.member]


@pytest.mark.parametrize("step", ["copy", "check", "drop"])
def test_a_stop_between_leaves_nothing_beside_and_can_be_gone_on_with(
    heard: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    module, name = {
        "copy": (blob_copies, "copy"),
        "check": (backing_up, "check_database"),
        "drop": (blob_copies, "drop_others"),
    }[step]

    def stop(*_: object, **__: object) -> None:
        raise Stop

    with monkeypatch.context() as patched:
        patched.setattr(module, name, stop)
        with pytest.raises(Stop):
            back_up(heard, tmp_path)
    assert not [name for name in (*listing(tmp_path / "b"), *listing(tmp_path / "k")) if name.endswith(".tmp")]
    assert (tmp_path / "b/inquiry.db").exists() == (step == "drop")
    assert back_up(heard, tmp_path).files == 6


def test_a_full_disk_leaves_no_half_database(heard: Opened, tmp_path: Path, small_disk: Path) -> None:
    (small_disk / "full").write_bytes(bytes(2_900_000))
    with pytest.raises(StorageFull):
        backup(heard, small_disk / "b", tmp_path / "k", quiet)
    assert not (small_disk / "b/inquiry.db").exists()
    assert not list(small_disk.rglob("*.tmp"))


def test_who_may_not_and_what_is_a_travel_copy(heard: Opened, tmp_path: Path) -> None:
    with pytest.raises(BadUse, match="may not keep"):
        back_up(replace(heard, role="coder"), tmp_path)
    with pytest.raises(BadUse, match="travel copy"):
        back_up(replace(heard, travelling=True), tmp_path)
    with pytest.raises(BadUse, match="read-only"):
        back_up(replace(heard, unknown_since="2022-03-01T10:00:00Z"), tmp_path)
    assert not (tmp_path / "b").exists()
