"""Files that leave the inquiry: whole under their name, or not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.files.writing import write_whole
from probata.record.errors import AlreadyThere, StorageFull


def _left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_appears_whole_and_alone(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.html", b"words")
    assert (tmp_path / "a.html").read_bytes() == b"words"
    assert _left(tmp_path) == ["a.html"]


def test_what_is_there_is_left_alone_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    out = tmp_path / "a.html"
    out.write_bytes(b"mine")
    with pytest.raises(AlreadyThere):
        write_whole(out, b"other")
    assert (out.read_bytes(), _left(tmp_path)) == (b"mine", ["a.html"])
    write_whole(out, b"other", replace=True)
    assert (out.read_bytes(), _left(tmp_path)) == (b"other", ["a.html"])


def test_a_file_that_is_replaced_keeps_who_may_read_it(tmp_path: Path) -> None:
    out = tmp_path / "report.md"
    out.write_bytes(b"before")
    out.chmod(0o640)
    write_whole(out, b"after", replace=True)
    assert out.stat().st_mode & 0o777 == 0o640


def test_a_new_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    write_whole(tmp_path / "new.html", b"words", replace=True)
    assert (tmp_path / "new.html").stat().st_mode & 0o077 == 0


def test_when_the_entry_before_it_fails_there_is_no_file(tmp_path: Path) -> None:
    def fails() -> None:
        raise AlreadyThere("The log would not have it.")

    with pytest.raises(AlreadyThere):
        write_whole(tmp_path / "a.probata", b"words", first=fails)
    assert _left(tmp_path) == []


def test_the_entry_comes_before_the_name(tmp_path: Path) -> None:
    seen: list[list[str]] = []
    out = tmp_path / "a.probata"
    write_whole(out, b"words", first=lambda: seen.append([name for name in _left(tmp_path) if name == out.name]))
    assert seen == [[]]


def test_a_full_disk_leaves_what_was_there(small_disk: Path) -> None:
    out = small_disk / "report.html"
    write_whole(out, b"before")
    with pytest.raises(StorageFull):
        write_whole(out, bytes(4 * 2**20), replace=True)
    assert (out.read_bytes(), _left(small_disk)) == (b"before", ["report.html"])
