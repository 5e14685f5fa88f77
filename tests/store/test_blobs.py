from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from probata.record.digest import Digest
from probata.record.errors import Damaged
from probata.record.withheld import Withheld
from probata.store.blobs import BlobStore, discard, get, holds, name_of, put, sweep

SMALL = b"The hostel had forty beds."


def content(size: int) -> bytes:
    return (b"%d " % size * (size // 2 + 1))[:size]


@settings(max_examples=60)
@given(st.integers(0, 70_000))
@example(0)
@example(1)
@example(247)
@example(248)
@example(249)
@example(65_536)
@example(70_000)
@example(5_000_000)
def test_what_is_stored_comes_back_whatever_its_size(size: int) -> None:
    with TemporaryDirectory() as folder:
        blobs = BlobStore(Path(folder), Withheld(b"c" * 32), Withheld(b"n" * 32))
        assert get(blobs, put(blobs, content(size))) == content(size)


def test_the_same_content_is_stored_once_under_one_name(blobs: BlobStore) -> None:
    name = put(blobs, SMALL)
    before = (blobs.folder / name).read_bytes()
    assert put(blobs, SMALL) == name
    assert name == name_of(blobs, Digest.of(SMALL))
    assert [path.name for path in blobs.folder.iterdir()] == [name]
    assert (blobs.folder / name).read_bytes() == before


def test_a_name_tells_nothing_without_the_key_of_the_inquiry(blobs: BlobStore) -> None:
    other = replace(blobs, name_key=Withheld(b"m" * 32))
    assert name_of(other, Digest.of(SMALL)) != name_of(blobs, Digest.of(SMALL))
    assert Digest.of(SMALL).hex not in name_of(blobs, Digest.of(SMALL))


def test_neither_the_name_nor_the_file_holds_the_content(blobs: BlobStore) -> None:
    name = put(blobs, SMALL * 20)
    stored = (blobs.folder / name).read_bytes()
    assert b"hostel" not in stored
    assert Digest.of(SMALL * 20).raw not in stored
    assert all(key.reveal() not in stored for key in (blobs.content_key, blobs.name_key))


def test_files_of_nearly_one_size_look_the_same(blobs: BlobStore, tmp_path: Path) -> None:
    sizes = {(blobs.folder / put(blobs, content(size))).stat().st_size for size in range(9_000, 9_150, 10)}
    assert len(sizes) == 1


def test_every_blob_has_the_same_time_of_change(blobs: BlobStore) -> None:
    times = {(blobs.folder / put(blobs, content(size))).stat().st_mtime for size in (1, 900, 40_000)}
    assert times == {946_684_800}


def test_every_changed_byte_is_noticed(blobs: BlobStore) -> None:
    path = blobs.folder / put(blobs, SMALL)
    good = path.read_bytes()
    for at in range(len(good)):
        path.write_bytes(good[:at] + bytes([good[at] ^ 1 << at % 8]) + good[at + 1 :])
        with pytest.raises(Damaged):
            get(blobs, path.name)
    path.write_bytes(good)
    assert get(blobs, path.name) == SMALL


def test_every_missing_or_added_end_is_noticed(blobs: BlobStore) -> None:
    path = blobs.folder / put(blobs, SMALL)
    good = path.read_bytes()
    for other in [good[:size] for size in range(len(good))] + [good + b"\0", good + good]:
        path.write_bytes(other)
        with pytest.raises(Damaged):
            get(blobs, path.name)


def test_a_blob_under_the_name_of_another_is_noticed(blobs: BlobStore) -> None:
    one, other = put(blobs, b"one"), put(blobs, b"other")
    os.replace(blobs.folder / one, blobs.folder / other)
    for name in (one, other):
        with pytest.raises(Damaged) as noticed:
            get(blobs, name)
        assert noticed.value.where == str(blobs.folder / name)


def test_a_blob_of_another_inquiry_is_noticed(blobs: BlobStore) -> None:
    name = put(blobs, SMALL)
    with pytest.raises(Damaged):
        get(replace(blobs, content_key=Withheld(b"d" * 32)), name)


def test_sweeping_removes_what_was_half_written_and_nothing_else(blobs: BlobStore) -> None:
    kept = put(blobs, b"kept")
    (blobs.folder / f"{name_of(blobs, Digest.of(b'cut short'))}.tmp").write_bytes(b"probata blob 0\n half of it")
    strangers = [blobs.folder / "notes.txt", blobs.folder / "notes.tmp"]
    for stranger in strangers:
        stranger.write_text("not ours")
    assert sweep(blobs) == 1
    assert sorted(blobs.folder.iterdir()) == sorted([blobs.folder / kept, *strangers])
    assert get(blobs, kept) == b"kept"


def test_a_lost_or_damaged_copy_is_written_anew_when_the_content_comes_again(blobs: BlobStore) -> None:
    name = put(blobs, SMALL)
    (blobs.folder / name).write_bytes(b"probata blob 0\n and then something else")
    assert put(blobs, SMALL) == name
    assert get(blobs, name) == SMALL
    discard(blobs, [name])
    assert not holds(blobs, name)
    assert get(blobs, put(blobs, SMALL)) == SMALL


def test_what_an_interrupted_command_left_does_not_hinder_the_next(blobs: BlobStore) -> None:
    (blobs.folder / f"{name_of(blobs, Digest.of(SMALL))}.tmp").write_bytes(b"half of it")
    assert get(blobs, put(blobs, SMALL)) == SMALL
    assert len(list(blobs.folder.iterdir())) == 1


def test_a_blob_that_cannot_be_written_leaves_nothing(blobs: BlobStore, kit: ModuleType) -> None:
    target = blobs.folder / name_of(blobs, Digest.of(SMALL))
    Path(f"{target}.tmp").mkdir()  # an obstacle that root meets too
    with pytest.raises(IsADirectoryError):
        put(blobs, SMALL)
    assert not target.exists()
