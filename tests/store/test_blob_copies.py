"""Blobs copied as they are: what cannot be whole is found without a key, what is there is left alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from probata.store import blob_copies, blobs
from probata.store.blobs import BlobStore

SIZES = (0, 1, 240, 248, 249, 1_000, 65_528, 65_529, 70_000, 200_000)


@pytest.fixture
def names(blobs: BlobStore) -> dict[str, int]:
    """Name -> size of blobs of many lengths."""
    blobs.folder.mkdir(exist_ok=True)
    return {put(blobs, bytes([7]) * size): size for size in SIZES}


def put(store: BlobStore, data: bytes) -> str:
    return blobs.put(store, data)


def nobody(*_: object) -> None:
    """Nobody watches."""


def test_the_length_of_a_blob_follows_from_that_of_its_content(blobs: BlobStore, names: dict[str, int]) -> None:
    for name, size in names.items():
        has = (blobs.folder / name).stat().st_size
        assert blob_copies.file_size(size) == has
        assert blob_copies.can_be_whole(has)
        assert not blob_copies.can_be_whole(has - 1)
        assert not blob_copies.can_be_whole(has + 1)
    assert not blob_copies.can_be_whole(0)


def test_what_is_missing_cut_or_something_else_is_found(blobs: BlobStore, names: dict[str, int]) -> None:
    assert list(blob_copies.broken(blobs.folder, names, names)) == []
    gone, cut, other, swapped, *_ = sorted(names, key=names.__getitem__)[3:]
    (blobs.folder / gone).unlink()
    os.truncate(blobs.folder / cut, 200)
    (blobs.folder / other).write_bytes(b"x" * blob_copies.file_size(names[other]))
    (blobs.folder / swapped).write_bytes((blobs.folder / max(names, key=names.__getitem__)).read_bytes())
    assert set(blob_copies.broken(blobs.folder, names, names)) == {gone, cut, other, swapped}
    assert set(blob_copies.broken(blobs.folder, names, {})) == {gone, cut, other}  # a whole blob, as far as it shows


def test_they_are_copied_once_and_again_when_they_changed(
    blobs: BlobStore, names: dict[str, int], tmp_path: Path
) -> None:
    to = tmp_path / "to"
    to.mkdir()
    told: list[int] = []
    made = blob_copies.copy(blobs.folder, to, set(names), lambda done, _all, _name: told.append(done))
    assert set(made) == set(names)
    assert told == list(range(1, len(names) + 1))
    assert all((to / name).read_bytes() == (blobs.folder / name).read_bytes() for name in names)
    assert {path.stat().st_mtime for path in to.iterdir()} == {946_684_800}
    cut, rotten = sorted(names)[:2]
    os.truncate(to / cut, 100)
    data = bytearray((to / rotten).read_bytes())
    data[-1] ^= 1
    (to / rotten).write_bytes(bytes(data))
    assert blob_copies.copy(blobs.folder, to, set(names), nobody) == (cut,)
    assert blob_copies.copy(blobs.folder, to, set(names), nobody, compare=True) == (rotten,)


def test_a_stop_leaves_no_half_file(
    blobs: BlobStore, names: dict[str, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise OSError("stopped")

    to = tmp_path / "to"
    to.mkdir()
    monkeypatch.setattr(os, "replace", stop)
    with pytest.raises(OSError, match="stopped"):
        blob_copies.copy(blobs.folder, to, set(names), nobody)
    assert list(to.iterdir()) == []


def test_what_nothing_names_goes_and_what_is_no_blob_stays(blobs: BlobStore, names: dict[str, int]) -> None:
    keep = set(sorted(names)[:2])
    (blobs.folder / ("0" * 64 + ".tmp")).write_bytes(b"half")
    (blobs.folder / "notes.txt").write_bytes(b"mine")
    assert blob_copies.drop_others(blobs.folder, keep) == len(names) - 2 + 1
    assert {path.name for path in blobs.folder.iterdir()} == {*keep, "notes.txt"}
