"""Quarantine: a damaged blob is moved out of the way, and what still opens of it is sealed anew beside it.

Nothing is deleted, and nothing leaves its encryption: the copy is a blob under the same keys, with zeros where pieces
do not open.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from probata.record.errors import AlreadyThere
from probata.store import blobs
from probata.store.posix import sync_folder
from probata.store.soundness.model import Blob

FOLDER = "quarantine"


@dataclass(frozen=True, slots=True)
class Moved:
    """A blob in quarantine: its name, the name of what still opens of it (empty when nothing does), bytes of bytes."""

    name: str
    copy: str
    opens: int
    of: int


def quarantine(folder: Path, blob: Blob) -> Moved:
    """Moves the blob into ``folder``, which is made when it is not there; AlreadyThere when one of its name lies in
    it."""
    made = not folder.exists()
    folder.mkdir(mode=0o700, exist_ok=True)
    if made:
        sync_folder(folder.parent)
    target = _free(folder, blob.name)
    content, opens = blobs.salvage(blob.store, blob.name)
    copy = blobs.put(replace(blob.store, folder=folder), content) if opens else ""
    os.replace(blob.store.folder / blob.name, target)
    sync_folder(folder)
    sync_folder(blob.store.folder)
    return Moved(target.name, copy, opens, len(content))


def _free(folder: Path, name: str) -> Path:
    """A name of its own for what is moved, so that nothing is overwritten."""
    for number in range(1, 1000):
        path = folder / f"{name}.damaged-{number}"
        if not path.exists():
            return path
    raise AlreadyThere("This file was put into quarantine a thousand times.", where=str(folder / name))
