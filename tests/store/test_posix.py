from __future__ import annotations

import os
import resource
from pathlib import Path

import pytest

from probata.store.posix import alone, make_folder, naming, private_process, sync_folder


def test_a_crash_leaves_no_copy_of_the_memory() -> None:
    private_process()
    assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0


def test_syncing_a_folder_leaves_no_file_open(tmp_path: Path) -> None:
    before = len(os.listdir("/dev/fd"))
    sync_folder(tmp_path)
    assert len(os.listdir("/dev/fd")) == before


def test_syncing_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        sync_folder(tmp_path / "gone")


def test_a_folder_is_made_with_those_above_it_and_each_is_synced_into_the_one_above(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    monkeypatch.setattr("probata.store.posix.sync_folder", synced.append)
    make_folder(tmp_path / "a" / "b" / "c")
    assert synced == [tmp_path, tmp_path / "a", tmp_path / "a" / "b"]
    make_folder(tmp_path / "a" / "b" / "c")
    assert len(synced) == 3


def test_what_is_refused_of_an_open_file_gets_its_name(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="bad") as fault, naming(tmp_path):
        raise OSError(5, "bad")
    assert fault.value.filename == str(tmp_path)
    with pytest.raises(OSError, match="bad") as fault, naming(tmp_path):
        raise OSError(5, "bad", "its own")
    assert fault.value.filename == "its own"


def test_one_process_waits_for_another_and_goes_on_when_that_one_ends(tmp_path: Path) -> None:
    import fcntl

    with alone(tmp_path):
        handle = os.open(tmp_path, os.O_RDONLY)
        with pytest.raises(BlockingIOError):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.close(handle)
