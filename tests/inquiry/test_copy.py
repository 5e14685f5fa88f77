"""Copies to take along: what they do not hold, who opens them, and that nothing at home is lost when they come back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from probata.inquiry import copy, erase, fsck, members, search
from probata.inquiry.accounts import enclosing
from probata.inquiry.add import add
from probata.inquiry.entry.door import Opened, look, open_inquiry
from probata.inquiry.entry.folder import MARKER
from probata.inquiry.entry.settings import Settings
from probata.inquiry.merge import merge
from probata.inquiry.withdraw import withdraw
from probata.record.errors import AlreadyThere, BadUse, Damaged, NoInquiry, NotFound, StorageFull
from probata.record.withheld import Withheld
from probata.store import (
    blobs,
    cells,
    compartments,
    deposits,
    field_copy,
    interviews,
    items,
    keyring,
    keys,
    log,
    travelling,
)
from tests.conftest import PASSPHRASE
from tests.field import put, taken
from tests.inquiry.erasing import HERS, REQUEST, WEAK, everything, files, forms
from tests.interviewing import ACCOUNTS, MARKERS

COMMON = {"public": False, "settings": Settings(), "progress": lambda *_: None}
RESTRICTED = (*MARKERS, *(text[:24] for text in ACCOUNTS.values()), "Q-01.txt", "Q-10.txt")


@pytest.fixture
def away(heard: Opened, tmp_path: Path) -> Path:
    """The folder of a travel copy."""
    copy.travel(heard, tmp_path / "away")
    return tmp_path / "away"


def opening(folder: Path, passphrase: str = PASSPHRASE) -> Opened:
    return open_inquiry(folder, Withheld(passphrase))


def examined(folder: Path) -> fsck.Examined:
    return fsck.fsck(folder, lambda: (Withheld(PASSPHRASE), None), progress=lambda *_: None)


def acts(opened: Opened) -> list[str]:
    with look(opened) as connection:
        return [one.act for one in log.entries(connection)]


def test_a_travel_copy_says_what_is_in_it_and_the_log_at_home_that_it_was_made(heard: Opened, tmp_path: Path) -> None:
    made = copy.travel(heard, tmp_path / "away")
    assert (made.numbers.items, made.numbers.left_out, made.numbers.interviews) == (1, 5, 12)
    assert made.as_json()["compartments_left_out"] == 12
    with look(heard) as connection:
        last = list(log.entries(connection))[-1]
    assert (last.act, last.detail) == (
        "copy",
        {"copy": made.ref, "kind": "travel", "items": 1, "left_out": 5},
    )
    assert acts(opening(tmp_path / "away"))[-1] == "copy"


def in_it(opened: Opened) -> set[str]:
    """What of the compartments is in an inquiry: their cells, keys, blobs, texts that open, words in the clear."""
    pages = decrypted(opened)
    with look(opened) as connection:
        named = {one for names in items.blobs_of(connection).values() for one in names}
        held = cells.Held(opened.folder.inquiry, opened.compartments)
        found = {
            "cells": cells.under(connection, "identity"),
            "keys": [one for one in compartments.everything(connection) if one.ref in opened.compartments.held],
            "blobs": named & {one.name for one in opened.folder.blobs.iterdir()},
            "texts": list(items.all_documents(connection, held, sealed_only=True)),
            "words": [one for one in RESTRICTED for form in forms(one) if form in pages],
        }
        assert named
    return {what for what, there in found.items() if there}


def decrypted(opened: Opened) -> bytes:
    """Every page of the database under the root key, free ones too, without SQLite in between (SQLCipher 4: AES-256 in
    CBC, each page's IV and MAC in its last 80 bytes, the salt in the first 16 of the file)."""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    key = keys.derived(opened.root, opened.folder.inquiry, keys.DATABASE).reveal()
    data, found = opened.folder.database.read_bytes(), []
    for at in range(0, len(data), 4096):
        page = data[at : at + 4096]
        plain = Cipher(algorithms.AES256(key), modes.CBC(page[-80:-64])).decryptor()
        found.append(plain.update(page[0 if at else 16 : -80]))
    return b"".join(found)


def test_no_restricted_word_cell_blob_or_key_is_in_it(heard: Opened, away: Path) -> None:
    opened = opening(away)
    assert in_it(opened) == set()
    assert b"decree.txt" in decrypted(opened)
    dump = everything(opened)
    assert not [one for one in RESTRICTED for form in forms(one) if form in dump]
    assert in_it(heard) == {"cells", "keys", "blobs", "texts"}


MUTANTS: dict[str, tuple[str, object, set[str]]] = {
    "cells go along": ("_LEFT_OUT", frozenset(), {"cells"}),
    "keys go along": ("_COMPARTMENT", "nothing", {"keys"}),
    "every blob goes along": ("open_blobs", items.blob_names, {"blobs"}),
}


@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_copy_that_leaves_one_of_these_in_is_seen(
    heard: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mutant: str
) -> None:
    name, instead, seen = MUTANTS[mutant]
    monkeypatch.setattr(travelling, name, instead)
    if "blob" in mutant:  # only those in no compartment open with the inquiry's own keys
        monkeypatch.setattr(travelling, "copy_blobs", _copy_unopened)
    copy.travel(heard, tmp_path / "away")
    assert in_it(opening(tmp_path / "away")) == seen


def _copy_unopened(names: set[str], source: blobs.BlobStore, target: Path) -> None:
    for name in names:
        shutil.copy(source.folder / name, target / name)


def test_pages_hold_nothing_of_what_lay_open_before_and_was_enclosed(heard: Opened, tmp_path: Path) -> None:
    """What was deleted at home may linger in its pages and its index; a copy row by row never gets it."""
    (tmp_path / "open.txt").write_text("The wexlapondry kept a list.", encoding="utf-8")
    add(heard, [tmp_path / "open.txt"], **COMMON)
    add(heard, [tmp_path / "open.txt"], **COMMON, of="S-1", new_source=True)
    copy.travel(heard, tmp_path / "away")
    opened = opening(tmp_path / "away")
    assert b"wexlapondry" not in decrypted(opened).lower()
    assert search.search(opened, "wexlapondry") == ()
    assert len(search.search(opened, "quarry")) == 1


def test_what_came_while_files_were_copied_is_in_it_and_what_was_enclosed_is_not(
    heard: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    early, late = tmp_path / "early.txt", tmp_path / "late.txt"
    for path in (early, late):
        path.write_text(f"The {path.stem} otter.", encoding="utf-8")
    add(heard, [early], **COMMON)
    whole, calls = travelling.copy_blobs, iter(range(9))

    def meanwhile(names: set[str], source: blobs.BlobStore, target: Path) -> None:
        whole(names, source, target)
        if next(calls) == 0:
            add(heard, [late], **COMMON)
            add(heard, [early], **COMMON, of="S-1", new_source=True)

    monkeypatch.setattr(travelling, "copy_blobs", meanwhile)
    copy.travel(heard, tmp_path / "away")
    opened = opening(tmp_path / "away")
    with look(opened) as connection:
        texts = {one.text for one in items.all_documents(connection)}
        assert {one.name for one in opened.folder.blobs.iterdir()} == travelling.open_blobs(connection)
    assert "The late otter." in texts
    assert "The early otter." not in texts
    assert examined(tmp_path / "away").damages == []


def test_every_member_opens_it_and_fsck_finds_nothing(heard: Opened, tmp_path: Path) -> None:
    members.add(heard, "Olga", "protection officer", WEAK, passphrase=HERS)
    copy.travel(heard, tmp_path / "away")
    assert open_inquiry(tmp_path / "away", HERS).compartments.held == frozenset()
    found = examined(tmp_path / "away")
    assert (found.damages, found.as_json()["sound"]) == ([], True)
    assert "12 compartments left out of this travel copy" in found.not_looked


def test_fsck_still_finds_what_is_lost_in_it(away: Path) -> None:
    (blob,) = (away / "blobs").iterdir()
    blob.unlink()
    assert [one.says for one in examined(away).damages] == ["Its stored file is missing."]


def test_a_compartment_that_was_made_on_the_way_and_lost_its_holders_is_damage(away: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Said on the road.", encoding="utf-8")
    opened = opening(away)
    add(opened, [tmp_path / "a.txt"], **COMMON, of="S-9", new_source=True)
    opened.engine.dispose()
    assert examined(away).damages == []
    again = opening(away)
    keyring.destroy(again.folder.keyring, again.folder.inquiry, again.root, again.compartments.held)
    again.engine.dispose()
    assert any("Nobody in the keyring holds" in one.says for one in examined(away).damages)


def test_what_was_left_out_takes_no_new_file_and_makes_no_second_copy(away: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Said on the road.", encoding="utf-8")
    opened = opening(away)
    assert opened.travelling
    with pytest.raises(BadUse, match="do not hold"):
        add(opened, [tmp_path / "a.txt"], **COMMON, of="Q-01")
    with pytest.raises(BadUse, match="travel copy itself"):
        copy.travel(opened, tmp_path / "further")


def test_merged_back_it_takes_nothing_from_anybody(heard: Opened, away: Path, tmp_path: Path) -> None:
    held = heard.compartments.held
    (tmp_path / "a.txt").write_text("Said on the road.", encoding="utf-8")
    travelled = opening(away)
    add(travelled, [tmp_path / "a.txt"], **COMMON, of="S-9", new_source=True)
    done = merge(heard, travelled)
    assert done.new["files"] == 1
    again = opening(heard.folder.path)
    assert held < again.compartments.held
    with look(again) as connection:
        texts = {
            one.text for one in items.all_documents(connection, cells.Held(again.folder.inquiry, again.compartments))
        }
        assert travelling.travel(connection) is None
    assert {*ACCOUNTS.values(), "Said on the road."} < texts
    assert not again.travelling
    assert examined(heard.folder.path).damages == []


def test_home_is_never_merged_into_it(heard: Opened, away: Path) -> None:
    with pytest.raises(BadUse, match="left out of it"):
        merge(opening(away), heard)
    assert opening(away).travelling


def test_whoever_was_erased_at_home_does_not_come_back_with_it(heard: Opened, tmp_path: Path) -> None:
    members.add(heard, "Olga", "protection officer", WEAK, passphrase=HERS)
    copy.travel(heard, tmp_path / "away")
    erase.ask(heard, "Q-01", REQUEST)
    erase.confirm(open_inquiry(heard.folder.path, HERS), "Q-01")
    home = opening(heard.folder.path)
    held = home.compartments.held
    merge(home, opening(tmp_path / "away"))
    assert opening(heard.folder.path).compartments.held == held
    assert b"Q-01" not in everything(home)
    assert examined(heard.folder.path).damages == []


def test_what_was_taken_back_and_changed_on_the_way_holds_at_home(heard: Opened, away: Path) -> None:
    travelled = opening(away)
    withdraw(travelled, "Q-02", "asked by letter", "A. Member")
    members.passwd(travelled, HERS, WEAK)
    merge(heard, open_inquiry(away, HERS))
    again = open_inquiry(heard.folder.path, HERS)
    with look(again) as connection:
        assert {one.code_name for one in interviews.everyone(connection) if one.consent.withdrawn} == {"Q-02"}
    assert again.compartments.held == heard.compartments.held


def test_a_field_copy_that_was_made_on_the_way_opens_at_home(heard: Opened, away: Path, tmp_path: Path) -> None:
    travelled = opening(away)
    copy.field(travelled, tmp_path / "field", "F-01")
    put(tmp_path / "field")
    merge(heard, travelled)
    assert len(taken(opening(heard.folder.path), tmp_path / "field").receipt.stored) == 1


@pytest.mark.parametrize("kind", ["travel", "field"])
def test_nothing_is_written_over_and_nothing_into_the_inquiry(heard: Opened, tmp_path: Path, kind: str) -> None:
    def make(to: Path) -> object:
        return copy.travel(heard, to) if kind == "travel" else copy.field(heard, to, "F-01")

    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").write_text("mine", encoding="utf-8")
    with pytest.raises(AlreadyThere):
        make(tmp_path / "full")
    with pytest.raises(BadUse, match="inside the inquiry"):
        make(heard.folder.path / "copy")
    assert (tmp_path / "full" / "mine").read_text(encoding="utf-8") == "mine"
    assert "copy" not in acts(heard)


@pytest.mark.parametrize("step", ["copy_keyring", "copy_rows", "copy_blobs", "copy_file"])
def test_a_full_disk_leaves_neither_a_copy_nor_an_entry(
    heard: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def full(*_: object) -> None:
        raise StorageFull("There is no room left to write.")

    monkeypatch.setattr(travelling, step, full)
    with pytest.raises(StorageFull):
        copy.travel(heard, tmp_path / "away")
    assert not (tmp_path / "away").exists()
    assert "copy" not in acts(heard)


def test_without_its_marker_a_copy_is_none(heard: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed after the log was written: what lies there opens for nobody, and the log says more than there is."""

    def killed(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(copy, "write_marker", killed)
    monkeypatch.setattr(copy, "_undo", lambda *_: None)
    with pytest.raises(KeyboardInterrupt):
        copy.travel(heard, tmp_path / "away")
    assert acts(heard)[-1] == "copy"
    with pytest.raises(NoInquiry):
        opening(tmp_path / "away")


def test_a_reader_makes_no_travel_copy_and_an_investigator_no_field_copy(heard: Opened, tmp_path: Path) -> None:
    members.add(heard, "Ruth", "investigator", WEAK, passphrase=HERS)
    investigator = open_inquiry(heard.folder.path, HERS)
    with pytest.raises(BadUse, match="may not keys"):
        copy.field(investigator, tmp_path / "field", "F-01")
    assert copy.travel(investigator, tmp_path / "away").numbers.items == 1


def test_a_field_copy_holds_none_of_the_keys_and_does_not_say_what_it_is_called(heard: Opened, tmp_path: Path) -> None:
    made = copy.field(heard, tmp_path / "field", "F-01")
    with look(heard) as connection:
        (ref, compartment), *others = cells.under(connection, deposits.IDENTITY).items()
        identity = cells.get(connection, cells.Held(heard.folder.inquiry, heard.compartments), ref, deposits.IDENTITY)
    assert others == []
    assert identity is not None
    secret = identity.reveal()
    assert secret.startswith(b"AGE-SECRET-KEY-")
    everything_there = b"".join(data for _, data in files(tmp_path / "field"))
    raw = [heard.root.reveal(), *(heard.compartments.key(one).reveal() for one in heard.compartments.held)]
    for key in (secret, *raw, *(one.hex().encode() for one in raw)):
        assert key not in everything_there
    assert not [one for one in forms("F-01") if one in everything_there and len(one) > 4]
    assert b"F-01" not in everything_there
    assert sorted(one.name for one in (tmp_path / "field").iterdir()) == ["deposits", "probata-field.toml"]
    assert made.fingerprint == made.as_json()["fingerprint"]
    assert compartment in heard.compartments.held


def test_leads_and_protection_officers_can_open_deposits_and_ordinary_members_cannot(
    heard: Opened, tmp_path: Path
) -> None:
    members.add(heard, "Olga", "protection officer", WEAK, passphrase=HERS)
    other = Withheld("eleven quiet otters below the mill")
    members.add(heard, "Ruth", "investigator", WEAK, passphrase=other)
    copy.field(heard, tmp_path / "field", "F-01")
    with look(heard) as connection:
        (compartment,) = cells.under(connection, deposits.IDENTITY).values()
    assert compartment in open_inquiry(heard.folder.path, HERS).compartments.held
    assert compartment not in open_inquiry(heard.folder.path, other).compartments.held


def test_a_code_name_that_somebody_has_is_refused(heard: Opened, tmp_path: Path) -> None:
    with pytest.raises(BadUse):
        copy.field(heard, tmp_path / "field", "Q-01")
    assert not (tmp_path / "field").exists()
    assert "copy" not in acts(heard)


def test_a_field_copy_that_was_erased_opens_never_again(heard: Opened, tmp_path: Path) -> None:
    members.add(heard, "Olga", "protection officer", WEAK, passphrase=HERS)
    copy.field(heard, tmp_path / "field", "F-01")
    with look(heard) as connection:
        (compartment,) = cells.under(connection, deposits.IDENTITY).values()
    erase.ask(heard, "F-01", REQUEST)
    erase.confirm(open_inquiry(heard.folder.path, HERS), "F-01")
    again = opening(heard.folder.path)
    assert compartment not in again.compartments.held
    with look(again) as connection:
        assert cells.under(connection, deposits.IDENTITY) == {}


def test_the_marker_stands_last_and_files_are_nobody_elses(heard: Opened, away: Path) -> None:
    assert {path.stat().st_mode & 0o077 for path in away.rglob("*")} == {0}
    assert (away / MARKER).read_bytes() == (heard.folder.path / MARKER).read_bytes()
    (away / "inquiry.db").unlink()
    with pytest.raises(Damaged):
        opening(away)


def test_at_home_a_lost_file_of_a_compartment_that_is_not_held_is_still_damage(heard: Opened) -> None:
    members.add(heard, "Ruth", "investigator", WEAK, passphrase=HERS)
    with look(heard) as connection:
        name = min(one for names in items.blobs_of(connection).values() for one in names)
    (heard.folder.blobs / name).unlink()
    found = fsck.fsck(heard.folder.path, lambda: (HERS, None), progress=lambda *_: None)
    assert [one.says for one in found.damages] == ["Its stored file is missing."]


def _stopped(opened: Opened, to: Path, monkeypatch: pytest.MonkeyPatch, room: object, name: str) -> None:
    """Makes a field copy that is killed where this function is called."""

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(room, name, killed)
        patch.setattr(copy, "_undo", lambda *_: None)
        with pytest.raises(KeyboardInterrupt):
            copy.field(opened, to, "F-01")


def test_a_field_copy_that_was_stopped_after_its_commit_is_the_same_one_when_gone_on_with(
    heard: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    field = tmp_path / "field"
    _stopped(heard, field, monkeypatch, field_copy, "appear")
    assert acts(heard)[-1] == "copy"
    with pytest.raises(NotFound):
        field_copy.find(field)
    again = opening(heard.folder.path)
    said = copy.field(again, field, "F-01")
    assert acts(again).count("copy") == 1
    with look(again) as connection:
        assert list(map(str, cells.under(connection, deposits.IDENTITY))) == [said.ref]
    assert sorted(one.name for one in field.iterdir()) == ["deposits", field_copy.MARKER]
    put(field)
    assert len(taken(opening(heard.folder.path), field).receipt.stored) == 1
    with pytest.raises(AlreadyThere):
        copy.field(again, field, "F-01")


def test_without_the_prepared_marker_its_code_name_would_be_lost(
    heard: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _stopped(heard, tmp_path / "field", monkeypatch, field_copy, "appear")
    (tmp_path / "field" / field_copy.PREPARED).unlink()
    with pytest.raises(BadUse, match="has this code name already"):
        copy.field(heard, tmp_path / "field", "F-01")


def test_two_field_copies_never_share_a_name_however_the_first_was_stopped(
    heard: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = tmp_path / "field"
    _stopped(heard, first, monkeypatch, field_copy, "appear")
    with pytest.raises(BadUse, match="has this code name already"):
        copy.field(heard, tmp_path / "second", "F-01")
    assert not (tmp_path / "second").exists()
    copy.field(heard, first, "F-01")
    with pytest.raises(BadUse, match="has this code name already"):
        copy.field(heard, tmp_path / "second", "F-01")


@pytest.mark.parametrize(("room", "name"), [(field_copy, "write"), (enclosing, "compartment_of"), (cells, "put")])
def test_a_field_copy_that_was_stopped_before_its_commit_is_made_as_if_nothing_had_been(
    heard: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: object, name: str
) -> None:
    field = tmp_path / "field"
    _stopped(heard, field, monkeypatch, room, name)
    assert "copy" not in acts(heard)
    again = opening(heard.folder.path)
    copy.field(again, field, "F-01")
    put(field)
    assert len(taken(again, field).receipt.stored) == 1


@pytest.mark.parametrize("empty", [True, False])
def test_a_field_copy_that_is_refused_leaves_the_folder_as_it_was(
    heard: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty: bool
) -> None:
    def full(*_: object) -> None:
        raise StorageFull("There is no room left to write.")

    field = tmp_path / "field"
    if empty:
        field.mkdir()
    monkeypatch.setattr(cells, "put", full)
    with pytest.raises(StorageFull):
        copy.field(heard, field, "F-01")
    assert field.exists() is empty
    assert not empty or not any(field.iterdir())
    assert "copy" not in acts(heard)


def test_a_commit_that_the_disk_refused_and_that_stands_all_the_same_is_gone_on_with(
    heard: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = copy.transact

    @contextmanager
    def refused(opened: Opened) -> Iterator[object]:
        with whole(opened) as connection:
            yield connection
        raise StorageFull("There is no room left to write.")

    with monkeypatch.context() as patch:
        patch.setattr(copy, "transact", refused)
        with pytest.raises(StorageFull):
            copy.field(heard, tmp_path / "field", "F-01")
    copy.field(heard, tmp_path / "field", "F-01")
    assert acts(heard).count("copy") == 1
