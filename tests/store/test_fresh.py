"""Files made beside their place: whole or not there, and nothing is written through a link that somebody planted."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from probata.store import fresh
from probata.store.backing_up import copy_file, write_file


def _create(path: Path) -> None:
    with fresh.create(path) as file:
        file.write(b"new")


def _copied(copy: Callable[[Path, Path], None]) -> Callable[[Path], None]:
    """The same for what copies a file to the name that ``path`` is the temporary one of."""

    def act(path: Path) -> None:
        source = path.with_name("source")
        source.write_bytes(b"new")
        copy(source, path.with_suffix(""))

    return act


def _copy_here(path: Path) -> None:
    source = path.with_name("source")
    source.write_bytes(b"new")
    copy_file(source, path)


WAYS: dict[str, Callable[[Path], None]] = {
    "create": _create,
    "write": lambda path: fresh.write(path, b"new"),
    "replace": lambda path: fresh.replace(path.with_suffix(""), b"new"),
    "backup, written": lambda path: write_file(path, b"new"),
    "backup, copied": _copy_here,
    "copied": _copied(fresh.copy),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_planted_link_is_taken_away_and_not_followed(tmp_path: Path, way: str) -> None:
    victim, link = tmp_path / "victim", tmp_path / "file.tmp"
    victim.write_bytes(b"somebody's own")
    link.symlink_to(victim)
    WAYS[way](link)
    assert victim.read_bytes() == b"somebody's own"
    made = link if link.exists() else tmp_path / "file"
    assert made.read_bytes() == b"new"
    assert not made.is_symlink()


def test_the_way_it_was_before_would_fail_that(tmp_path: Path) -> None:
    victim, link = tmp_path / "victim", tmp_path / "file.tmp"
    victim.write_bytes(b"somebody's own")
    link.symlink_to(victim)
    with link.open("wb") as file:
        file.write(b"new")
    assert victim.read_bytes() == b"new"


def test_a_stop_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise OSError("stopped")

    path = tmp_path / "file"
    fresh.replace(path, b"old")
    monkeypatch.setattr(os, "replace", stop)
    with pytest.raises(OSError, match="stopped"):
        fresh.replace(path, b"new")
    assert [one.name for one in tmp_path.iterdir()] == ["file"]
    assert path.read_bytes() == b"old"


def test_what_a_stopped_command_left_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / "file.tmp").write_bytes(b"half of it, and longer than the new one")
    fresh.replace(tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"new"


def test_a_folder_in_the_way_is_left_and_told_by_name(tmp_path: Path) -> None:
    (tmp_path / "file.tmp").mkdir()
    with pytest.raises(OSError, match=r"file\.tmp"):
        fresh.replace(tmp_path / "file", b"new")
    assert (tmp_path / "file.tmp").is_dir()
