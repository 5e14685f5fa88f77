"""Blobs from one folder into another as they are, still encrypted, for a backup and back from one.

Whoever copies need not be able to open them. What can be seen without a key is looked at: that each is there, begins as
a blob does, and has a length that a whole one can have.
"""

from __future__ import annotations

import filecmp
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path

from probata.store import blobs, fresh, padding
from probata.store.posix import sync_folder

Progress = Callable[[int, int, str], None]
_HEAD = len(blobs.MAGIC) + blobs.SALT_BYTES


def file_size(content: int) -> int:
    """How long the blob of a content of so many bytes is."""
    padded = padding.padded_size(content + padding.HEAD)
    return _HEAD + padded + _pieces(padded, blobs.CHUNK) * blobs.TAG


def can_be_whole(size: int) -> bool:
    """Whether a file of so many bytes can be a blob from beginning to end: few lengths can."""
    sealed = size - _HEAD
    padded = sealed - _pieces(sealed, blobs.CHUNK + blobs.TAG) * blobs.TAG
    return padded >= padding.padded_size(0) and padding.padded_size(padded) == padded


def broken(folder: Path, names: Iterable[str], sizes: Mapping[str, int]) -> Iterator[str]:
    """Those of these names under which no whole blob lies. ``sizes``: of the contents, where they are known."""
    for name in sorted(names):
        path = folder / name
        try:
            with path.open("rb") as file:
                fine = file.read(len(blobs.MAGIC)) == blobs.MAGIC
        except FileNotFoundError:
            fine = False
        size = path.stat().st_size if fine else 0
        if not fine or not can_be_whole(size) or (name in sizes and size != file_size(sizes[name])):
            yield name


def copy(
    source: Path, target: Path, names: Collection[str], progress: Progress, *, compare: bool = False
) -> tuple[str, ...]:
    """Copies those that the target lacks, or has in another length, and gives their names; the target's folder is
    synced once. With ``compare`` what is there already is read and compared too."""
    made = []
    for number, name in enumerate(sorted(names), 1):
        if not _alike(source / name, target / name, compare):
            fresh.copy(source / name, target / name, time=blobs.TIME, sync=False)
            made.append(name)
        progress(number, len(names), "")
    sync_folder(target)
    return tuple(made)


def drop_others(folder: Path, named: Collection[str]) -> int:
    """Removes blobs, and beginnings of blobs, that are not named; nothing else that lies there."""
    others = [path for path in folder.iterdir() if path.name not in named and _own(path.name)]
    for path in others:
        path.unlink(missing_ok=True)
    sync_folder(folder)
    return len(others)


def _own(name: str) -> bool:
    return blobs.is_name(name) or blobs.is_temporary(name)


def _alike(source: Path, target: Path, compare: bool) -> bool:
    if not target.is_file() or target.stat().st_size != source.stat().st_size:
        return False
    return not compare or filecmp.cmp(source, target, shallow=False)


def _pieces(size: int, of: int) -> int:
    return -(-size // of)
