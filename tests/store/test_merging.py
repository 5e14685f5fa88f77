"""merging: rows of a copy, tables that merging does not know, and blobs; the rest is in tests/inquiry/test_merge.py."""

from __future__ import annotations

import secrets
import shutil
from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened, look
from probata.record.errors import BadUse, Damaged
from probata.record.withheld import Withheld
from probata.store import keyring, merging
from probata.store.blobs import BlobStore
from probata.store.uniting import rings


def test_every_table_is_merged_or_made_anew_or_compared(opened: Opened) -> None:
    with look(opened) as connection:
        found, again = merging.snapshot(connection), merging.snapshot(connection)
    assert set(found.rows) >= merging.MERGED
    merging.refuse_unknown(found, again)
    again.rows["something new"], found.rows["something new"] = [{"ref": "a"}], []
    with pytest.raises(BadUse, match="something new"):
        merging.refuse_unknown(found, again)


def test_a_blob_that_is_missing_is_said_and_nothing_stays(opened: Opened) -> None:
    elsewhere = opened.folder.path / "elsewhere"
    elsewhere.mkdir()
    source = BlobStore(elsewhere, opened.blobs.content_key, opened.blobs.name_key)
    with pytest.raises(Damaged, match="missing"):
        merging.copy_blobs([{"blob": "a" * 64, "compartment": None}], source, opened.blobs)
    (elsewhere / ("b" * 64)).write_bytes(b"no blob")
    with pytest.raises(Damaged, match="not a blob"):
        merging.copy_blobs([{"blob": "b" * 64, "compartment": None}], source, opened.blobs)
    assert list(opened.folder.blobs.iterdir()) == []


def test_a_blob_in_a_compartment_may_be_missing_in_a_travel_copy_alone(opened: Opened) -> None:
    elsewhere = opened.folder.path / "elsewhere"
    elsewhere.mkdir()
    source = BlobStore(elsewhere, opened.blobs.content_key, opened.blobs.name_key)
    rows = [{"blob": "a" * 64, "compartment": "compartment"}]
    assert merging.copy_blobs(rows, source, opened.blobs, travel=True) == set()
    with pytest.raises(Damaged, match="missing"):
        merging.copy_blobs(rows, source, opened.blobs)
    with pytest.raises(Damaged, match="missing"):
        merging.copy_blobs([{"blob": "a" * 64, "compartment": None}], source, opened.blobs, travel=True)


def test_keyrings_are_joined_and_written_once_with_a_later_number(opened: Opened, tmp_path: Path) -> None:
    path, place = opened.folder.keyring, (opened.folder.inquiry, opened.root)
    other = tmp_path / "other.db"
    shutil.copy(path, other)
    keyring.add_member(other, *place, secrets.token_bytes, role="coder", passphrase=Withheld("a b c d e f g"), keys={})
    nothing = rings.Said(frozenset(), frozenset(), {}, frozenset())
    assert merging.join_keyrings(path, other, place, nothing, write=False)[0]
    before = keyring.generation(path, *place)
    changed, came = merging.join_keyrings(path, other, place, nothing, write=True)
    assert (changed, len(came), keyring.generation(path, *place)) == (True, 1, before + 1)
    assert merging.join_keyrings(path, other, place, nothing, write=True) == (False, [])
    assert keyring.members(path, *place) == keyring.members(other, *place)
    other.write_bytes(other.read_bytes().replace(b"coder", b"leads"))
    with pytest.raises(Damaged):
        merging.join_keyrings(path, other, place, nothing, write=True)
