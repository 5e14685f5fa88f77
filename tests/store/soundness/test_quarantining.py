from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from probata.record.withheld import Withheld
from probata.store.blobs import CHUNK, MAGIC, SALT_BYTES, TAG, BlobStore, get, put
from probata.store.soundness.model import Blob
from probata.store.soundness.quarantining import forget, quarantine

CONTENT = bytes(range(256)) * 1000
HEAD = len(MAGIC) + SALT_BYTES


@pytest.fixture
def store(tmp_path: Path) -> BlobStore:
    (tmp_path / "blobs").mkdir()
    return BlobStore(tmp_path / "blobs", Withheld(b"c" * 32), Withheld(b"n" * 32))


def damaged(store: BlobStore, at: int) -> str:
    name = put(store, CONTENT)
    data = bytearray((store.folder / name).read_bytes())
    data[at] ^= 1
    (store.folder / name).write_bytes(data)
    return name


def test_what_still_opens_is_kept_sealed_and_the_damaged_file_is_moved_as_it_is(
    store: BlobStore, tmp_path: Path
) -> None:
    name = damaged(store, HEAD + CHUNK + TAG + 5)
    before = (store.folder / name).read_bytes()
    moved = quarantine(tmp_path / "quarantine", Blob(store, name))
    assert not (store.folder / name).exists()
    assert (tmp_path / "quarantine" / moved.name).read_bytes() == before
    found = get(replace(store, folder=tmp_path / "quarantine"), moved.copy)
    assert found[: CHUNK - 8] == CONTENT[: CHUNK - 8]
    assert found[CHUNK - 8 : 2 * CHUNK - 8] == bytes(CHUNK)
    assert found[2 * CHUNK - 8 :] == CONTENT[2 * CHUNK - 8 :]
    assert (len(found), moved.of) == (len(CONTENT), len(CONTENT))
    assert moved.opens < moved.of
    assert CONTENT[:300] not in b"".join(path.read_bytes() for path in (tmp_path / "quarantine").iterdir())


def test_of_a_file_without_its_salt_nothing_opens(store: BlobStore, tmp_path: Path) -> None:
    moved = quarantine(tmp_path / "quarantine", Blob(store, damaged(store, len(MAGIC))))
    assert (moved.copy, moved.opens) == ("", 0)


def test_a_file_cut_at_the_end_of_a_chunk_opens_up_to_there(store: BlobStore, tmp_path: Path) -> None:
    name = put(store, CONTENT)
    (store.folder / name).write_bytes((store.folder / name).read_bytes()[: HEAD + 2 * (CHUNK + TAG)])
    moved = quarantine(tmp_path / "quarantine", Blob(store, name))
    assert get(replace(store, folder=tmp_path / "quarantine"), moved.copy) == CONTENT[: 2 * CHUNK - 8]


def test_a_second_one_of_the_same_name_overwrites_nothing(store: BlobStore, tmp_path: Path) -> None:
    names = {quarantine(tmp_path / "quarantine", Blob(store, damaged(store, HEAD + 1))).name for _ in range(3)}
    assert {path.name for path in (tmp_path / "quarantine").iterdir()} >= names
    assert len(names) == 3


def test_what_was_moved_is_forgotten_with_what_opened_of_it_and_nothing_else_is(
    store: BlobStore, tmp_path: Path
) -> None:
    folder, first = tmp_path / "quarantine", damaged(store, HEAD + CHUNK + TAG + 5)
    forget(folder, store, {first})  # there is nothing yet
    moved = [quarantine(folder, Blob(store, first))]
    moved.append(quarantine(folder, Blob(store, damaged(store, HEAD + 5))))  # the same file once more, hurt elsewhere
    other = put(store, b"another file")
    data = bytearray((store.folder / other).read_bytes())
    data[-1] ^= 1
    (store.folder / other).write_bytes(data)
    stays = quarantine(folder, Blob(store, other))
    assert {one.name for one in folder.iterdir()} > {each for one in moved for each in (one.name, one.copy)}
    forget(folder, store, {first})
    assert {one.name for one in folder.iterdir()} == {stays.name, stays.copy} - {""}


def test_what_opened_under_other_keys_is_not_looked_for(store: BlobStore, tmp_path: Path) -> None:
    folder, name = tmp_path / "quarantine", damaged(store, HEAD + CHUNK + TAG + 5)
    moved = quarantine(folder, Blob(store, name))
    forget(folder, replace(store, content_key=Withheld(b"x" * 32)), {name})
    assert [one.name for one in folder.iterdir()] == [moved.copy]
