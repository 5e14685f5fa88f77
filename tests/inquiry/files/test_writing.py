"""Files that leave the inquiry: whole under their name, or not there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import BinaryIO

import pytest

from probata.inquiry.files.writing import write_all, write_streamed, write_whole
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


def test_a_file_that_is_written_piece_by_piece_is_whole_or_not_there(tmp_path: Path) -> None:
    out = tmp_path / "a.bin"

    def stopped(file: BinaryIO) -> None:
        file.write(b"half")
        raise StorageFull("There is no room left to write.")

    with pytest.raises(StorageFull):
        write_streamed(out, stopped)
    assert _left(tmp_path) == []
    assert write_streamed(out, lambda file: file.write(b"words")) == 5
    assert (out.read_bytes(), _left(tmp_path)) == (b"words", ["a.bin"])
    with pytest.raises(AlreadyThere):
        write_streamed(out, lambda file: file.write(b"other"))
    assert out.read_bytes() == b"words"


def test_several_files_get_their_names_together_behind_the_entry_and_under_the_lock(tmp_path: Path) -> None:
    files = {tmp_path / "a.html": b"new words", tmp_path / "a.docx": b"new pages"}
    (tmp_path / "a.html").write_bytes(b"old")
    (tmp_path / "a.html").chmod(0o640)
    seen: list[object] = []

    @contextmanager
    def lock() -> Iterator[None]:
        seen.append(("locked", (tmp_path / "a.html").read_bytes(), (tmp_path / "a.docx").exists()))
        yield
        seen.append(("free", (tmp_path / "a.html").read_bytes(), (tmp_path / "a.docx").exists()))

    write_all(files, first=lambda: seen.append("entry"), while_naming=lock())
    assert seen == ["entry", ("locked", b"old", False), ("free", b"new words", True)]
    assert _left(tmp_path) == ["a.docx", "a.html"]
    assert (tmp_path / "a.html").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("at", ["entry", "lock"])
def test_a_no_before_the_first_name_leaves_every_file_as_it_was(tmp_path: Path, at: str) -> None:
    def no() -> None:
        raise AlreadyThere("No.")

    @contextmanager
    def shut() -> Iterator[None]:
        no()
        yield

    (tmp_path / "a.html").write_bytes(b"old")
    files = {tmp_path / "a.html": b"new", tmp_path / "a.pdf": b"new"}
    first, lock = (no, nullcontext()) if at == "entry" else (lambda: None, shut())
    with pytest.raises(AlreadyThere):
        write_all(files, first=first, while_naming=lock)
    assert _left(tmp_path) == ["a.html"]
    assert (tmp_path / "a.html").read_bytes() == b"old"


def test_where_the_second_file_has_no_room_the_first_stays_as_it_was(small_disk: Path) -> None:
    (small_disk / "a.html").write_bytes(b"old")
    files = {small_disk / "a.html": b"new", small_disk / "a.pdf": bytes(4 * 2**20)}
    said: list[str] = []
    with pytest.raises(StorageFull):
        write_all(files, first=lambda: said.append("entry"), while_naming=nullcontext())
    assert (said, _left(small_disk), (small_disk / "a.html").read_bytes()) == ([], ["a.html"], b"old")
