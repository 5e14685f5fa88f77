"""The keyring's file: whole replacement, and rows that nobody without the root key can vouch for."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from probata.record.errors import Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import ring
from probata.store.ring import AGE, PASSPHRASE, Member, Ring

INQUIRY = Ref.of("inquiry", bytes(16))
ROOT = Withheld(b"r" * 32)
ONE = Member(Ref.of("member", bytes([1] * 16)), "lead", b"p" * 32, PASSPHRASE, b"s" * 60, b"salt" * 4, 65_536, 3, 1)
TWO = Member(Ref.of("member", bytes([2] * 16)), "coder", b"q" * 32, AGE, b"age file", recipient="age1somebody")


def made() -> Ring:
    sealed = {
        (one.ref, name): f"{one.role} {name}".encode() for one in (ONE, TWO) for name in ("root", "compartment x")
    }
    return Ring({one.ref: one for one in (ONE, TWO)}, sealed)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "keyring.db"
    ring.write(made(), place, ROOT, INQUIRY)
    return place


def test_a_keyring_comes_back_as_it_was_written(path: Path) -> None:
    found = ring.read(path)
    assert {ref: replace(one, mac=b"") for ref, one in found.members.items()} == {ONE.ref: ONE, TWO.ref: TWO}
    assert found.sealed == made().sealed
    assert found.generation == 1
    assert sorted(found.holders("root")) == sorted([ONE.ref, TWO.ref])
    ring.check(found, path, ROOT, INQUIRY)


def test_every_change_makes_a_new_file_one_generation_on(path: Path) -> None:
    inode, found = path.stat().st_ino, ring.read(path)
    ring.write(found, path, ROOT, INQUIRY)
    assert ring.read(path).generation == 2
    assert path.stat().st_ino != inode
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_the_file_is_synced_before_it_takes_the_old_ones_place_and_the_folder_after(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    sync, rename = os.fsync, os.replace

    def noted_sync(handle: int) -> None:
        done.append("folder" if os.path.isdir(f"/proc/self/fd/{handle}") else "file")
        sync(handle)

    def noted_rename(old: Path, new: Path) -> None:
        done.append("rename")
        rename(old, new)

    monkeypatch.setattr(os, "fsync", noted_sync)
    monkeypatch.setattr(os, "replace", noted_rename)
    ring.write(made(), path, ROOT, INQUIRY)
    assert done == ["file", "rename", "folder"]


@pytest.mark.parametrize(
    "field",
    ["role", "public_key", "sealed_private_key", "salt", "memory_kib", "passes", "lanes", "recipient", "lock", "ref"],
)
def test_every_field_of_a_member_is_vouched_for(path: Path, field: str) -> None:
    other = {
        "role": "reader",
        "public_key": b"x" * 32,
        "sealed_private_key": b"x",
        "salt": b"x",
        "memory_kib": 1,
        "passes": 1,
        "lanes": 2,
        "recipient": "age1other",
        "lock": "other",
        "ref": Ref.of("member", bytes([3] * 16)),
    }
    found = ring.read(path)
    found.members[ONE.ref] = replace(found.members[ONE.ref], **{field: other[field]})  # type: ignore[arg-type]  # by field
    with pytest.raises(Damaged, match="without the inquiry's key"):
        ring.check(found, path, ROOT, INQUIRY)


def test_what_is_missing_added_or_moved_is_seen_as_well(path: Path) -> None:
    changes = [
        lambda it: it.members.pop(TWO.ref),
        lambda it: it.sealed.pop((TWO.ref, "root")),
        lambda it: it.sealed.update({(TWO.ref, "compartment y"): b"x"}),
        lambda it: it.sealed.update({(TWO.ref, "root"): it.sealed[ONE.ref, "root"]}),
        lambda it: setattr(it, "generation", 7),
    ]
    for change in changes:
        found = ring.read(path)
        change(found)  # type: ignore[no-untyped-call]  # five small changes of one object
        with pytest.raises(Damaged, match="put into the keyring or taken out"):
            ring.check(found, path, ROOT, INQUIRY)


@pytest.mark.parametrize("wrong", [(Withheld(b"s" * 32), INQUIRY), (ROOT, Ref.of("inquiry", bytes([1] * 16)))])
def test_another_key_or_inquiry_vouches_for_nothing(path: Path, wrong: tuple[Withheld[bytes], Ref]) -> None:
    with pytest.raises(Damaged):
        ring.check(ring.read(path), path, *wrong)
