"""Files that are made beside their place and get its name when they are whole.

Whoever can write in a folder can put a link under the name that a temporary file is going to have; opened for writing,
the link would be followed and what it points to overwritten. So whatever has the name is taken away first, a link as
such, and the file is made new or not at all.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import BinaryIO

from probata.store.posix import naming, sync_folder


def create(path: Path) -> BinaryIO:
    """A new file, open for writing; what had the name (a stopped command's, or anybody's) is gone."""
    path.unlink(missing_ok=True)
    return path.open("xb")


def write(path: Path, data: bytes) -> None:
    """A new file with these bytes, synced."""
    with naming(path), create(path) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def replace(path: Path, data: bytes) -> None:
    """Puts these bytes in the place of what the file holds: all of them, or it stays as it is."""
    temporary = path.with_name(path.name + ".tmp")
    try:
        write(temporary, data)
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def copy(source: Path, target: Path, *, time: int | None = None, sync: bool = True) -> None:
    """Copies a file as it is: whole under its name, or not there. ``time`` is when the copy says that it was changed;
    whoever copies many without ``sync`` syncs their folder afterwards."""
    temporary = target.with_name(target.name + ".tmp")
    try:
        with naming(temporary), source.open("rb") as old, create(temporary) as new:
            shutil.copyfileobj(old, new)
            new.flush()
            os.fsync(new.fileno())
        if time is not None:
            os.utime(temporary, (time, time))
        os.replace(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    if sync:
        sync_folder(target.parent)
