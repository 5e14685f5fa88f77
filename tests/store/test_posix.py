from __future__ import annotations

import os
import resource
from pathlib import Path

import pytest

from probata.store.posix import private_process, sync_folder


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
