"""The calls that only POSIX systems have, in one file; elsewhere each does what it can or nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Makes a rename in the folder survive a power cut. Windows has no such call; its renames are journalled."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with naming(folder):
            os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(folder: Path) -> None:
    """Makes the folder, and those above it that are not there, so that all of them survive a power cut."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True, mode=0o700)
    sync_folder(folder.parent)


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """What the system refuses of an open file, it refuses without a name: this puts the name in."""
    try:
        yield
    except OSError as fault:
        fault.filename = fault.filename or str(path)
        raise


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Waits until no other process has asked this for the folder. The lock ends with the process, however it ends.

    Elsewhere than on POSIX two processes are not kept apart.
    """
    if os.name != "posix":
        yield
        return
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        with naming(folder):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def private_process() -> None:
    """A crash of this process leaves no copy of its memory, keys included, on the disk; its files are its user's."""
    if os.name != "posix":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.umask(0o077)
