"""A disk as a power cut may leave it: which writes, sizes and names of a traced process are there afterwards.

The model is what POSIX promises and no more. What a process wrote to a file is sure to be there after an fsync of that
file; a name (new, moved, removed) after an fsync of its folder. All else may be there, or not, or in part: of unsynced
writes any set of 512-byte sectors, in any order; of unsynced changes of names those up to some moment, folder by
folder. A file of which the size arrived and the data did not holds zeros.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

SECTOR = 512
_SHARED = "-shm"  # the index of a write-ahead log: mapped memory, made anew by whoever opens first


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes into a file at a place."""

    path: str
    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """A file brought to a size."""

    path: str
    size: int


@dataclass(frozen=True, slots=True)
class Sync:
    """fsync of a file or a folder."""

    path: str


@dataclass(frozen=True, slots=True)
class Create:
    """A new, empty file, or a new folder."""

    path: str
    folder: bool = False


@dataclass(frozen=True, slots=True)
class Rename:
    """A file under another name of the same folder, replacing what stood there."""

    path: str
    to: str


@dataclass(frozen=True, slots=True)
class Link:
    """A second name for a file, in the same folder."""

    path: str
    to: str


@dataclass(frozen=True, slots=True)
class Remove:
    """A name taken away."""

    path: str


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The process said that an act returned."""

    act: str


Change = Write | Cut
Naming = Create | Rename | Link | Remove
Step = Change | Naming | Sync | Acknowledged


@dataclass(frozen=True, slots=True)
class Way:
    """How much of what was not synced is there: a share of the sectors of each file, and of the names of each folder.

    Between 0 and 1 each sector falls by itself, and the names up to a moment.
    """

    says: str
    data: float
    names: float


WAYS = (
    Way("dropped", 0, 0),
    Way("kept", 1, 1),
    Way("names without data", 0, 1),
    Way("data without names", 1, 0),
    *(Way(f"torn, about {share:.0%}", share, share) for share in (0.1, 0.5, 0.9)),
)


@dataclass(slots=True)
class _File:
    """What is surely there, and what was asked for since."""

    sure: bytearray = field(default_factory=bytearray)
    asked: list[Change] = field(default_factory=list)

    def synced(self) -> None:
        self.sure, self.asked = self.after(1, random.Random(0)), []  # noqa: S311 (all of it: nothing is drawn)

    def after(self, share: float, chance: random.Random) -> bytearray:
        """What a power cut leaves of it."""
        left = bytearray(self.sure)
        for change in self.asked:
            if isinstance(change, Write):
                _write(left, change, share, chance)
            elif chance.random() < share:
                del left[change.size :]
                left.extend(bytes(change.size - len(left)))
        return left


def _write(left: bytearray, change: Write, share: float, chance: random.Random) -> None:
    """Those sectors of one write that arrived."""
    end = change.at + len(change.data)
    start = change.at
    while start < end:
        stop = min(end, (start // SECTOR + 1) * SECTOR)
        if chance.random() < share:
            left.extend(bytes(max(0, start - len(left))))
            left[start:stop] = change.data[start - change.at : stop - change.at]
        start = stop


Files = Mapping[str, "bytes | None"]
"""A folder tree: path -> content, None for a folder."""
_Names = dict[str, "_File | None"]  # None is a folder


@dataclass(slots=True)
class Disk:
    """Files and names of one folder tree, as the process sees them and as they are sure to be."""

    now: _Names = field(default_factory=dict)
    sure: _Names = field(default_factory=dict)
    asked: dict[str, list[tuple[Naming, _File | None]]] = field(default_factory=dict)
    acknowledged: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, files: Files) -> Disk:
        """A disk on which these are sure."""
        made: _Names = {
            path: None if data is None else _File(bytearray(data))
            for path, data in files.items()
            if not path.endswith(_SHARED)
        }
        return cls(dict(made), dict(made))

    def take(self, steps: Iterable[Step]) -> Disk:
        """Goes through what the process did."""
        for step in steps:
            if isinstance(step, Acknowledged):
                self.acknowledged.append(step.act)
            elif not step.path.endswith(_SHARED):
                self._take(step)
        return self

    def _take(self, step: Change | Naming | Sync) -> None:
        if isinstance(step, Sync):
            self._synced(step.path)
        elif isinstance(step, Write | Cut):
            file = self.now.get(step.path)
            assert file is not None, f"{step.path} is written and was never made"
            file.asked.append(step)
        else:
            self._named(step)

    def _named(self, step: Naming) -> None:
        if isinstance(step, Create):
            if step.path in self.now:
                return
            made = None if step.folder else _File()
        else:
            made = self.now[step.path]
        _name(self.now, step, made)
        if isinstance(step, Rename) and made is None:
            self._folder_renamed(step)
        self.asked.setdefault(_folder(step.path), []).append((step, made))

    def _folder_renamed(self, step: Rename) -> None:
        """What was asked for in a folder goes under its new name; where only the old one is there, it is lost."""
        for path in [one for one in self.asked if one == step.path or one.startswith(f"{step.path}/")]:
            asked = [(_moved(each, step), made) for each, made in self.asked.pop(path)]
            self.asked[_under(path, step)] = asked

    def _synced(self, path: str) -> None:
        file = self.now.get(path)
        if file is not None:
            file.synced()
            return
        for step, made in self.asked.pop(path, []):
            _name(self.sure, step, made)

    def after(self, way: Way, chance: random.Random) -> dict[str, bytes | None]:
        """What is there after a power cut at this moment; what lies in a folder that is not there is not there."""
        names = dict(self.sure)
        for asked in self.asked.values():
            for step, made in asked[: _how_many(len(asked), way.names, chance)]:
                _name(names, step, made)
        there = {path: file for path, file in names.items() if _reachable(path, names)}
        return {path: None if file is None else bytes(file.after(way.data, chance)) for path, file in there.items()}


def _how_many(asked: int, share: float, chance: random.Random) -> int:
    return round(asked * share) if share in (0, 1) else chance.randint(0, asked)


def _name(names: _Names, step: Naming, made: _File | None) -> None:
    if isinstance(step, Create):
        names[step.path] = made
        return
    if not isinstance(step, Link):
        names.pop(step.path, None)
    if isinstance(step, Rename | Link):
        names[step.to] = made
    if isinstance(step, Rename) and made is None:
        for path in [one for one in names if one.startswith(f"{step.path}/")]:
            names[_under(path, step)] = names.pop(path)


def _under(path: str, renamed: Rename) -> str:
    """Where something in a renamed folder lies."""
    return renamed.to + path.removeprefix(renamed.path)


def _moved(step: Naming, renamed: Rename) -> Naming:
    if isinstance(step, Rename | Link):
        return replace(step, path=_under(step.path, renamed), to=_under(step.to, renamed))
    return replace(step, path=_under(step.path, renamed))


def _folder(path: str) -> str:
    return str(PurePosixPath(path).parent)


def _reachable(path: str, names: Mapping[str, object]) -> bool:
    folder = _folder(path)
    return folder == "." or (folder in names and _reachable(folder, names))


def read(folder: Path) -> dict[str, bytes | None]:
    """A folder tree as :meth:`Disk.of` takes it, with the paths below it."""
    return {
        str(path.relative_to(folder)): None if path.is_dir() else path.read_bytes()
        for path in sorted(folder.rglob("*"))
    }


def write(files: Files, folder: Path) -> None:
    """Files and folders made in an empty folder."""
    for path, data in sorted(files.items()):
        place = folder / path
        if data is None:
            place.mkdir(mode=0o700)
        else:
            place.write_bytes(data)
