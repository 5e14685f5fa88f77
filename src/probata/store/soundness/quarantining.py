"""Quarantine: a damaged blob is moved out of the way, and what still opens of it is sealed anew beside it.

Nothing leaves its encryption: the copy is a blob under the same keys, with zeros where pieces do not open. Nothing is
deleted until the file itself goes, or goes under a key of its own: the copy would outlive that key.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from probata.record.digest import Digest
from probata.record.errors import AlreadyThere
from probata.store import blobs
from probata.store.blobs import BlobStore
from probata.store.posix import sync_folder
from probata.store.soundness.model import Blob

FOLDER = "quarantine"
_DAMAGED = ".damaged-"


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


def forget(folder: Path, store: BlobStore, names: Collection[str]) -> None:
    """Removes what was moved here of these blobs, and what opened of them under the keys of ``store``: to be called
    where their content is destroyed, or goes under the key of a compartment."""
    if not folder.is_dir():
        return
    moved = [path for path in folder.iterdir() if _DAMAGED in path.name and path.name.split(_DAMAGED)[0] in names]
    for path in moved:
        content, opens = blobs.salvage(store, path.name.split(_DAMAGED)[0], path)
        if opens:  # first, since only the damaged file tells what it is called
            (folder / blobs.name_of(store, Digest.of(content))).unlink(missing_ok=True)
        path.unlink(missing_ok=True)
    sync_folder(folder)


def _free(folder: Path, name: str) -> Path:
    """A name of its own for what is moved, so that nothing is overwritten."""
    for number in range(1, 1000):
        path = folder / f"{name}{_DAMAGED}{number}"
        if not path.exists():
            return path
    raise AlreadyThere("This file was put into quarantine a thousand times.", where=str(folder / name))
