"""Files that leave the inquiry: whole under their name, or not there."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO, TypeVar

from probata.record.errors import AlreadyThere

Filled = TypeVar("Filled")


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


def write_all(
    files: Mapping[Path, bytes], *, first: Callable[[], None], while_naming: AbstractContextManager[object]
) -> None:
    """Writes all of these beside their places and syncs them, does ``first``, and then gives each its name inside
    ``while_naming``, in place of what has it. What either raises leaves every file as it was.

    Several names cannot be given in one step: a power cut between two leaves the new of the one and the old of the
    other, each whole. Raises StorageFull when the disk is full.
    """
    from probata.store.database import storage_errors
    from probata.store.posix import sync_folder

    with storage_errors(), ExitStack() as made:
        ready = [(made.enter_context(_beside(out, data)), out) for out, data in files.items()]
        first()
        with while_naming:
            for temporary, out in ready:
                _like(temporary, out)
                os.replace(temporary, out)
            for folder in {out.parent for out in files}:
                sync_folder(folder)


@contextmanager
def _beside(out: Path, data: bytes) -> Iterator[Path]:
    """A file beside its place with these bytes, synced; gone at the end unless it got its name."""
    handle, name = tempfile.mkstemp(prefix=".probata-", dir=out.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def write_streamed(out: Path, fill: Callable[[BinaryIO], Filled]) -> Filled:
    """Lets ``fill`` write a file of any size beside its place, and gives it its name when that went well.

    Raises AlreadyThere when a file has that name, StorageFull when the disk is full; what ``fill`` raises leaves
    nothing.
    """
    from probata.store.database import storage_errors
    from probata.store.posix import sync_folder

    if out.exists():
        raise AlreadyThere("This would overwrite a file.", where=str(out))
    with storage_errors():
        handle, name = tempfile.mkstemp(prefix=".probata-", dir=out.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                found = fill(file)
                file.flush()
                os.fsync(file.fileno())
            _appear(temporary, out)
            sync_folder(out.parent)
        finally:
            temporary.unlink(missing_ok=True)
    return found


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
