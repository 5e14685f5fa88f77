"""Files that leave the inquiry: whole under their name, or not there."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from probata.record.errors import AlreadyThere


def write_whole(out: Path, data: bytes, *, first: Callable[[], None] = lambda: None, replace: bool = False) -> None:
    """Writes the bytes beside their place, syncs them, does ``first`` (the log entry), and then gives them their name.

    Raises AlreadyThere when a file has that name and ``replace`` is false, StorageFull when the disk is full.
    """
    from probata.store.database import storage_errors
    from probata.store.posix import sync_folder

    with storage_errors():
        handle, name = tempfile.mkstemp(prefix=".probata-", dir=out.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            first()
            if replace:
                _like(temporary, out)
                os.replace(temporary, out)
            else:
                _appear(temporary, out)
            sync_folder(out.parent)
        finally:
            temporary.unlink(missing_ok=True)


def _like(temporary: Path, out: Path) -> None:
    """A file that is replaced keeps who may read it."""
    with contextlib.suppress(FileNotFoundError):
        temporary.chmod(out.stat().st_mode & 0o777)


def _appear(temporary: Path, out: Path) -> None:
    """Gives the finished file its name, unless something has taken that name since it was looked at."""
    try:
        os.link(temporary, out)
    except FileExistsError:
        raise AlreadyThere("This would overwrite a file.", where=str(out)) from None
    except OSError:  # a file system without hard links
        os.rename(temporary, out)
