from __future__ import annotations

import os
from collections.abc import Callable
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
from probata.store import padding
from probata.store.blobs import (
    CHUNK,
    MAGIC,
    SALT_BYTES,
    TAG,
    BlobStore,
    _sealed,
    _write_whole,
    chunks,
    discard,
    get,
    holds,
    name_of,
    put,
    sweep,
)

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


LARGE = content(300_000)  # five chunks


@pytest.fixture
def large(blobs: BlobStore) -> Path:
    return blobs.folder / put(blobs, LARGE)


def pieces(stored: bytes) -> tuple[bytes, list[bytes]]:
    """What stands before the chunks, and the chunks."""
    head, size = len(MAGIC) + SALT_BYTES, CHUNK + TAG
    return stored[:head], [stored[at : at + size] for at in range(head, len(stored), size)]


@pytest.mark.parametrize(
    "change",
    [
        lambda chunks: [chunks[1], chunks[0], *chunks[2:]],
        lambda chunks: [chunks[0], chunks[0], *chunks[2:]],
        lambda chunks: chunks[1:],
        lambda chunks: [chunks[0], *chunks[2:]],
        lambda chunks: chunks[:-1],
        lambda chunks: chunks[:1],
        lambda _: [],
        lambda chunks: [*chunks, chunks[-1]],
        lambda chunks: [*chunks, chunks[1]],
        lambda chunks: [*chunks, b""],
        lambda chunks: [*chunks[:-1], chunks[-1][:-1]],
        lambda chunks: [chunks[-1], *chunks[1:-1], chunks[0]],
        lambda chunks: list(reversed(chunks)),
    ],
)
def test_chunks_that_were_swapped_dropped_repeated_or_cut_are_noticed(
    blobs: BlobStore, large: Path, change: Callable[[list[bytes]], list[bytes]]
) -> None:
    head, there = pieces(large.read_bytes())
    assert len(there) == 5
    other = change(there)
    large.write_bytes(head + b"".join(other))
    if b"".join(other) == b"".join(there):
        assert get(blobs, large.name) == LARGE
        return
    with pytest.raises(Damaged):
        get(blobs, large.name)


@pytest.mark.parametrize("left", [1, 2, 4])
def test_a_blob_that_ends_early_shows_it_at_the_chunk_that_is_not_its_last(
    blobs: BlobStore, large: Path, left: int
) -> None:
    head, there = pieces(large.read_bytes())
    large.write_bytes(head + b"".join(there[:left]))
    reading, given = chunks(blobs, large.name), []
    with pytest.raises(Damaged, match="changed after it was written"):
        given.extend(reading)
    assert sum(map(len, given)) <= (left - 1) * CHUNK


def test_a_chunk_of_another_writing_of_the_same_content_is_noticed(blobs: BlobStore, large: Path) -> None:
    first = large.read_bytes()
    large.unlink()
    put(blobs, LARGE)
    head, there = pieces(large.read_bytes())
    assert head != pieces(first)[0]
    large.write_bytes(head + b"".join([pieces(first)[1][0], *there[1:]]))
    with pytest.raises(Damaged):
        get(blobs, large.name)


def test_a_large_blob_is_given_in_pieces_that_are_checked_one_by_one(blobs: BlobStore, large: Path) -> None:
    given_pieces = list(chunks(blobs, large.name))
    assert b"".join(given_pieces) == LARGE
    assert max(map(len, given_pieces)) <= CHUNK
    stored = bytearray(large.read_bytes())
    stored[-1] ^= 1
    large.write_bytes(stored)
    reading = chunks(blobs, large.name)
    assert next(reading) == given_pieces[0]
    with pytest.raises(Damaged):
        list(reading)


def test_padding_that_another_program_chose_is_noticed(blobs: BlobStore) -> None:
    name = name_of(blobs, Digest.of(SMALL))
    for padded in (SMALL, padding.pad(SMALL)[:-1], padding.pad(SMALL)[:-1] + b"x", b"\xff" * 256, bytes(255)):
        _write_whole(blobs.folder / name, _sealed(blobs, name, bytes(32), padded))
        with pytest.raises(Damaged):
            get(blobs, name)


def test_a_blob_of_the_format_before_is_refused(blobs: BlobStore) -> None:
    name = put(blobs, SMALL)
    path = blobs.folder / name
    path.write_bytes(path.read_bytes().replace(b"blob 1", b"blob 0", 1))
    with pytest.raises(Damaged, match="not a blob of this format"):
        get(blobs, name)
