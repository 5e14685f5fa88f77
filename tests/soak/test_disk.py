from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.soak.disk import (
    SECTOR,
    WAYS,
    Create,
    Cut,
    Disk,
    Files,
    Link,
    Remove,
    Rename,
    Step,
    Sync,
    Way,
    Write,
    read,
    write,
)

DROPPED, KEPT, NAMES, DATA, *TORN = WAYS


def left(way: Way, *steps: Step, before: Files | None = None, seed: int = 1) -> dict[str, bytes | None]:
    return Disk.of(before or {"blobs": None}).take(steps).after(way, random.Random(seed))  # noqa: S311 (a test)


def test_what_was_synced_with_its_folder_is_there_whatever_happens() -> None:
    steps = (Create("a"), Write("a", 0, b"x" * 2000), Sync("a"), Sync("."))
    assert all(left(way, *steps)["a"] == b"x" * 2000 for way in WAYS)


def test_a_name_without_a_sync_of_its_folder_may_be_gone_though_the_data_was_synced() -> None:
    steps = (Create("a"), Write("a", 0, b"x"), Sync("a"))
    assert "a" not in left(DROPPED, *steps)
    assert left(KEPT, *steps)["a"] == b"x"


def test_a_name_may_arrive_before_the_data() -> None:
    assert left(NAMES, Create("a"), Write("a", 0, b"x"), Sync("."))["a"] == b""


def test_a_rename_replaces_only_when_the_folder_was_synced() -> None:
    before = {"a": b"old", "b": b"new"}
    assert left(DROPPED, Rename("b", "a"), before=before) == before
    assert left(DROPPED, Rename("b", "a"), Sync("."), before=before) == {"a": b"new"}


def test_a_second_name_arrives_with_its_folder_and_shares_the_data() -> None:
    steps = (Create("a"), Write("a", 0, b"x"), Sync("a"), Sync("."), Link("a", "b"), Remove("a"))
    assert left(DROPPED, *steps) == {"blobs": None, "a": b"x"}
    assert left(DROPPED, *steps, Sync(".")) == {"blobs": None, "b": b"x"}


def test_a_renamed_folder_is_under_one_of_its_names_with_all_that_was_synced_in_it() -> None:
    steps = (Create("d", folder=True), Create("d/a"), Write("d/a", 0, b"x"), Sync("d/a"), Sync("d"), Sync("."))
    renamed = (*steps, Rename("d", "e"))
    there = {"blobs": None}
    assert left(DROPPED, *renamed) == {**there, "d": None, "d/a": b"x"}
    assert left(KEPT, *renamed) == left(DROPPED, *renamed, Sync(".")) == {**there, "e": None, "e/a": b"x"}


def test_what_was_not_synced_in_a_folder_before_it_was_renamed_may_be_gone() -> None:
    steps = (Create("d", folder=True), Sync("."), Create("d/a"), Rename("d", "e"), Sync("."), Write("e/a", 0, b"x"))
    assert left(DROPPED, *steps) == {"blobs": None, "e": None}
    assert left(KEPT, *steps) == {"blobs": None, "e": None, "e/a": b"x"}
    assert left(DROPPED, *steps, Sync("e"), Sync("e/a")) == {"blobs": None, "e": None, "e/a": b"x"}


def test_what_was_removed_may_come_back() -> None:
    assert left(DROPPED, Remove("a"), before={"a": b"old"}) == {"a": b"old"}
    assert left(KEPT, Remove("a"), before={"a": b"old"}) == {}


def test_a_torn_write_is_old_or_new_sector_by_sector_and_both_come_about() -> None:
    old, new = b"o" * 8 * SECTOR, b"n" * 8 * SECTOR
    found = {left(way, Write("a", 0, new), before={"a": old}, seed=seed)["a"] for way in TORN for seed in range(20)}
    for one in found:
        assert one is not None
        assert all(len(set(one[at : at + SECTOR])) == 1 for at in range(0, len(one), SECTOR))
    assert len(found) > 20


def test_a_file_of_which_a_later_part_arrived_holds_zeros_before_it() -> None:
    kept = Way("the last sector", 1, 1)
    assert left(kept, Write("a", SECTOR, b"x"), before={"a": b""}) == {"a": bytes(SECTOR) + b"x"}


def test_what_lies_in_a_folder_that_did_not_arrive_did_not_arrive() -> None:
    steps = (Create("d", folder=True), Create("d/a"), Write("d/a", 0, b"x"), Sync("d/a"), Sync("d"))
    assert left(DROPPED, *steps) == {"blobs": None}
    assert left(DROPPED, *steps, Sync(".")) == {"blobs": None, "d": None, "d/a": b"x"}


def test_a_file_is_cut_or_not() -> None:
    assert left(DROPPED, Cut("a", 1), before={"a": b"old"}) == {"a": b"old"}
    assert left(KEPT, Cut("a", 1), before={"a": b"old"}) == {"a": b"o"}
    assert left(KEPT, Cut("a", 5), before={"a": b"old"}) == {"a": b"old\0\0"}


def test_writing_to_a_file_that_was_never_made_is_an_error_of_the_trace() -> None:
    with pytest.raises(AssertionError, match="never made"):
        left(KEPT, Write("a", 0, b"x"))


def test_a_tree_of_files_is_read_as_it_was_written(tmp_path: Path) -> None:
    files = {"blobs": None, "blobs/a": b"x", "b": b""}
    write(files, tmp_path)
    assert read(tmp_path) == files
