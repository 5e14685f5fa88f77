"""A copy of the database at one moment: whole, encrypted, in one file; damage is found before it has a name."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened, record, transact
from probata.record.errors import Damaged
from probata.record.withheld import Withheld
from probata.store import backing_up, keys


@pytest.fixture
def key(opened: Opened) -> Withheld[bytes]:
    return keys.derived(opened.root, opened.folder.inquiry, keys.DATABASE)


def _copy(opened: Opened, to: Path, key: Withheld[bytes]) -> None:
    with backing_up.moment(opened.folder.database, key) as old:
        with transact(opened) as connection:
            record(connection, opened, "mark", {"after": "the moment"})
        backing_up.copy_database(old, to, key)


def test_it_is_of_the_moment_and_lies_in_one_file(opened: Opened, tmp_path: Path, key: Withheld[bytes]) -> None:
    before = backing_up.acts(opened.folder.database, key)
    to = tmp_path / "to"
    to.mkdir()
    (to / "copy").write_bytes(b"what a command left that was stopped")
    _copy(opened, to / "copy", key)
    assert backing_up.acts(to / "copy", key) == before
    assert len(backing_up.acts(opened.folder.database, key)) == len(before) + 1
    assert [path.name for path in to.iterdir()] == ["copy"]
    assert b"SQLite format 3" not in (to / "copy").read_bytes()


def test_damage_at_any_page_is_found(opened: Opened, tmp_path: Path, key: Withheld[bytes]) -> None:
    _copy(opened, tmp_path / "copy", key)
    whole = (tmp_path / "copy").read_bytes()
    for at in range(100, len(whole), 4096 * 9):
        (tmp_path / "copy").write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(Damaged):
            backing_up.check_database(tmp_path / "copy", key)
    (tmp_path / "copy").write_bytes(whole)
    backing_up.check_database(tmp_path / "copy", key)


@pytest.mark.parametrize("size", [0, 4096, 5000])
def test_a_copy_that_was_cut_short_is_found(opened: Opened, tmp_path: Path, key: Withheld[bytes], size: int) -> None:
    _copy(opened, tmp_path / "copy", key)
    (tmp_path / "copy").write_bytes((tmp_path / "copy").read_bytes()[:size])
    with pytest.raises(Damaged):
        backing_up.check_database(tmp_path / "copy", key)


def test_another_key_opens_nothing(opened: Opened, tmp_path: Path, key: Withheld[bytes]) -> None:
    _copy(opened, tmp_path / "copy", key)
    with pytest.raises(Damaged):
        backing_up.acts(tmp_path / "copy", Withheld(bytes(32)))
    with pytest.raises(Damaged):
        backing_up.check_database(tmp_path / "copy", Withheld(bytes(32)))


def test_what_is_made_beside_a_file_takes_its_name_or_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "removals"
    backing_up.write_file(backing_up.beside(path), b"one")
    assert not path.exists()
    backing_up.put(path)
    backing_up.copy_file(path, backing_up.beside(path))
    assert [one.name for one in sorted(tmp_path.iterdir())] == ["removals", "removals.tmp"]
    (tmp_path / "removals.tmp-journal").write_bytes(b"left")
    backing_up.forget(backing_up.beside(path))
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"one"]
