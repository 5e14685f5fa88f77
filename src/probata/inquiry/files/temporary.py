"""A folder beside its place, which gets its name when it is whole, or is gone."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from probata.record.errors import AlreadyThere


@contextmanager
def beside(to: Path, what: str) -> Iterator[Path]:
    """A new folder beside ``to``, hidden and the user's own; what is left of it at the end is removed.

    Raises AlreadyThere when ``to`` is there and not an empty folder.
    """
    from probata.store.posix import make_folder

    if to.exists() and (not to.is_dir() or any(to.iterdir())):
        raise AlreadyThere("This place is not empty.", where=str(to))
    make_folder(to.parent)
    made = to.parent / f".probata-{what}-{secrets.token_hex(8)}"
    made.mkdir(mode=0o700)
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def appear(made: Path, to: Path) -> None:
    """Gives the finished folder its name, in one step that survives a power cut."""
    from probata.store.posix import sync_folder

    sync_folder(made)
    if to.exists():
        to.rmdir()  # an empty one; where anything came into it meanwhile, the system refuses
    os.rename(made, to)
    sync_folder(to.parent)
