from __future__ import annotations

import os
from pathlib import Path

import pytest

from probata.record.digest import Digest
from probata.record.withheld import Withheld
from probata.store.blobs import CHUNK, MAGIC, BlobStore, name_of, put
from probata.store.soundness import captured

CONTENT = b"Eleven carts came out of the quarry. " * 4000


@pytest.fixture
def store(tmp_path: Path) -> BlobStore:
    return BlobStore(tmp_path, Withheld(b"c" * 32), Withheld(b"n" * 32))


def says(store: BlobStore, name: str, content: bytes = CONTENT) -> list[str]:
    return [one.says for one in captured.sound("register.txt", store, name, Digest.of(content), len(content))]


def test_a_whole_file_draws_nothing(store: BlobStore) -> None:
    assert says(store, put(store, CONTENT)) == []


def test_the_byte_up_to_which_a_changed_file_opens_is_told(store: BlobStore) -> None:
    name = put(store, CONTENT)
    data = bytearray((store.folder / name).read_bytes())
    data[2 * CHUNK] ^= 1
    (store.folder / name).write_bytes(data)
    assert says(store, name) == [
        f"A stored file was changed after it was written. It opens up to byte {CHUNK - 8} of {len(CONTENT)}."
    ]


def test_a_missing_file_is_damage(store: BlobStore) -> None:
    assert says(store, name_of(store, Digest.of(CONTENT))) == ["Its stored file is missing."]


def test_another_file_than_the_record_says_is_damage(store: BlobStore) -> None:
    assert "another file than its record says" in says(store, put(store, CONTENT), b"ten carts")[0]


def test_of_a_file_that_does_not_open_for_this_member_only_its_presence_and_kind_are_known(store: BlobStore) -> None:
    name = put(store, CONTENT)
    assert list(captured.there("item", store.folder, name)) == []
    assert [one.says for one in captured.there("item", store.folder, "f" * 64)] == ["Its stored file is missing."]
    (store.folder / name).write_bytes(b"x" + MAGIC)
    assert ["no blob" if "not a blob" in one.says else "" for one in captured.there("item", store.folder, name)] == [
        "no blob"
    ]


def test_what_no_record_names_and_times_that_tell_are_remarked_on(store: BlobStore) -> None:
    named, other = put(store, CONTENT), put(store, b"unnamed")
    assert [one[:15] for one in captured.unnamed(store.folder, {named, other}, [store])] == []
    os.utime(store.folder / named)
    for name in ("a" * 64, "b" * 64 + ".tmp", "notes.txt"):
        (store.folder / name).write_bytes(b"?")
    remarks = list(captured.unnamed(store.folder, {named}, [store]))
    assert sum("; it opens." in one for one in remarks) == 1
    assert sum("under no key" in one for one in remarks) == 1
    assert sum("was stopped" in one for one in remarks) == 1
    assert sum("is none" in one for one in remarks) == 1
    assert remarks[-1].startswith("1 stored file tells")


def test_a_link_that_leads_nowhere_and_a_folder_are_told_of_and_end_nothing(store: BlobStore) -> None:
    name = put(store, CONTENT)
    assert list(captured.unnamed(store.folder, {name}, [store])) == []
    (store.folder / name).unlink()
    (store.folder / name).symlink_to("/nowhere/at/all")
    (store.folder / ("0" * 64)).mkdir()
    assert says(store, name) == ["Its stored file is missing."]
    assert list(captured.unnamed(store.folder, {name}, [store])) == [
        f"{'0' * 64} lies among the stored files and is none."
    ]
