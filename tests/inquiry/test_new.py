from __future__ import annotations

import stat
from pathlib import Path

import pytest

from probata.inquiry import new as verb
from probata.inquiry.entry.door import look, open_inquiry
from probata.inquiry.entry.passphrases import SHORTEST_PASSPHRASE
from probata.inquiry.entry.settings import Settings, load
from probata.inquiry.new import new
from probata.record.errors import AlreadyThere, BadUse, NoInquiry, StorageFull
from probata.record.withheld import Withheld
from probata.signing import SigningKey
from probata.store import facts, keyring, log

LABEL = "Inquiry into the hostels of Tamsk"


def test_a_new_inquiry_can_be_opened_and_holds_its_label_its_seed_and_its_key(
    tmp_path: Path, passphrase: Withheld[str]
) -> None:
    made = new(tmp_path / "inquiry", passphrase, LABEL, load())
    again = open_inquiry(tmp_path / "inquiry", passphrase)
    with look(again) as connection:
        assert facts.get(connection, facts.LABEL).decode() == LABEL
        assert len(facts.get(connection, facts.SEED)) == 32
        assert SigningKey(Withheld(facts.get(connection, facts.SIGNING_KEY))).fingerprint == made.fingerprint
        assert [(entry.act, entry.detail) for entry in log.entries(connection)] == [
            ("new", {"format": 1, "members": 1})
        ]


def test_two_new_inquiries_share_nothing(tmp_path: Path, passphrase: Withheld[str]) -> None:
    one, other = (new(tmp_path / name, passphrase, LABEL, load()) for name in ("one", "other"))
    assert one.fingerprint != other.fingerprint
    assert one.opened.folder.inquiry != other.opened.folder.inquiry
    assert one.opened.blobs.content_key.reveal() != other.opened.blobs.content_key.reveal()


def test_the_folder_is_for_its_owner_alone_and_may_lie_in_folders_that_are_not_there_yet(
    tmp_path: Path, passphrase: Withheld[str]
) -> None:
    made = new(tmp_path / "a" / "b" / "inquiry", passphrase, LABEL, load())
    for folder in (made.opened.folder.path, made.opened.folder.blobs):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_an_empty_folder_that_is_there_is_taken(tmp_path: Path, passphrase: Withheld[str]) -> None:
    new(tmp_path, passphrase, LABEL, load())
    assert open_inquiry(tmp_path, passphrase).role == "lead"


def test_the_cost_of_a_guess_is_the_one_of_the_settings(tmp_path: Path, passphrase: Withheld[str]) -> None:
    import sqlite3
    from contextlib import closing

    made = new(tmp_path, passphrase, LABEL, Settings(kdf_memory_mib=9, kdf_passes=2))
    with closing(sqlite3.connect(made.opened.folder.keyring)) as db:
        assert db.execute("SELECT memory_kib, passes FROM members").fetchall() == [(9 * 1024, 2)]


@pytest.mark.parametrize("there", ["file", "full folder", "another inquiry"])
def test_what_is_there_already_is_left_alone(tmp_path: Path, passphrase: Withheld[str], there: str) -> None:
    place = tmp_path / "place"
    if there == "file":
        place.write_text("kept")
    elif there == "full folder":
        place.mkdir()
        (place / "notes.txt").write_text("kept")
    else:
        new(place, passphrase, LABEL, load())
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(AlreadyThere):
        new(place, passphrase, "Another", load())
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("short", ["", "x" * (SHORTEST_PASSPHRASE - 1)])
def test_a_passphrase_that_is_too_short_makes_nothing(tmp_path: Path, short: str) -> None:
    with pytest.raises(BadUse):
        new(tmp_path / "inquiry", Withheld(short), LABEL, load())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("existed", [True, False])
def test_a_fault_in_the_middle_leaves_nothing(
    tmp_path: Path, passphrase: Withheld[str], existed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_folder: object) -> None:
        raise OSError("no more")

    place = tmp_path / "inquiry"
    if existed:
        place.mkdir()
    monkeypatch.setattr(verb, "write_marker", broken)
    with pytest.raises(OSError, match="no more"):
        new(place, passphrase, "a label", load())
    assert list(tmp_path.rglob("*")) == ([place] if existed else [])
    with pytest.raises(NoInquiry):
        open_inquiry(place, passphrase)


def test_a_full_disk_leaves_nothing(small_disk: Path, passphrase: Withheld[str]) -> None:
    for free in (0, 4_000, 30_000, 90_000, 160_000):  # too little for the keyring, the tables, the first facts, ...
        (small_disk / "ballast").write_bytes(bytes(3 * 2**20 - free))
        with pytest.raises(StorageFull):
            new(small_disk / "inquiry", passphrase, LABEL, load())
        assert [path.name for path in small_disk.iterdir()] == ["ballast"]
    (small_disk / "ballast").unlink()
    assert new(small_disk / "inquiry", passphrase, LABEL, load()).fingerprint


def test_no_file_of_a_new_inquiry_holds_a_secret_or_its_label(tmp_path: Path, passphrase: Withheld[str]) -> None:
    made = new(tmp_path / "inquiry", passphrase, LABEL, load())
    with look(made.opened) as connection:
        seed, key = facts.get(connection, facts.SEED), facts.get(connection, facts.SIGNING_KEY)
        root = keyring.unlock(made.opened.folder.keyring, made.opened.folder.inquiry, passphrase).root.reveal()
        secrets = [seed, key, root, made.opened.blobs.content_key.reveal(), made.opened.blobs.name_key.reveal()]
        _none_in(tmp_path, [*secrets, *(s.hex().encode() for s in secrets), LABEL.encode(), b"lantern", b"Tamsk"])


def _none_in(folder: Path, secrets: list[bytes]) -> None:
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert {path.name for path in files} >= {"inquiry.db", "keyring.db", "probata.toml"}
    for path in files:
        assert not any(secret in path.read_bytes() for secret in secrets), path.name


def test_the_loser_of_two_on_one_place_takes_nothing_from_the_winner(
    tmp_path: Path, passphrase: Withheld[str], monkeypatch: pytest.MonkeyPatch
) -> None:

    place = tmp_path / "inquiry"
    monkeypatch.setattr(verb, "_check", lambda *_: None)  # both have looked before either began
    new(place, passphrase, "first", load()).opened.engine.dispose()
    before = sorted(path.name for path in place.iterdir())
    with pytest.raises(AlreadyThere):
        new(place, passphrase, "second", load())
    assert sorted(path.name for path in place.iterdir()) == before
    open_inquiry(place, passphrase).engine.dispose()


def test_what_a_new_that_was_stopped_left_is_called_so_with_what_to_remove(
    tmp_path: Path, passphrase: Withheld[str]
) -> None:
    new(tmp_path, passphrase, LABEL, load()).opened.engine.dispose()
    (tmp_path / "probata.toml").unlink()
    with pytest.raises(AlreadyThere) as fault:
        new(tmp_path, passphrase, LABEL, load())
    assert "was stopped here" in fault.value.message
    assert "Remove blobs, inquiry.db, keyring.db" in fault.value.next_step
    (tmp_path / "blobs" / "0").write_bytes(b"somebody's file")
    with pytest.raises(AlreadyThere, match="not empty"):
        new(tmp_path, passphrase, LABEL, load())
