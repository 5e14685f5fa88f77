"""The calls that only POSIX systems have, in one file; elsewhere each does what it can or nothing."""

from __future__ import annotations

import os
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Makes a rename in the folder survive a power cut. Windows has no such call; its renames are journalled."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def private_process() -> None:
    """A crash of this process leaves no copy of its memory, keys included, on the disk; its files are its user's."""
    if os.name != "posix":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.umask(0o077)
