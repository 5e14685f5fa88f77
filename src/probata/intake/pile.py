"""The pile: what lies at the places that a person named, each file once, nothing skipped in silence."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from probata.intake.receipt import CLUTTER, SetAside
from probata.record.errors import NotFound, Unreadable, Vanished

# What desktops leave in folders: no evidence, but counted and named all the same.
_CLUTTER = {".ds_store", "thumbs.db", "desktop.ini", ".localized"}
_OPEN_IT = "Change its permissions and add it again."


@dataclass(frozen=True, slots=True)
class Found:
    """A regular file and the name that it gets here: its path from the folder that was named, ``/`` between."""

    path: Path
    name: str


def gather(places: Sequence[Path]) -> list[Found | SetAside]:
    """Everything at these files and folders, folder by folder in name order; what is reached twice comes once.

    Raises NotFound for a place that does not exist, before anything is read.
    """
    for place in places:
        if not os.path.lexists(place):
            raise NotFound("There is no such file or folder.", where=str(place), next_step="Check the spelling.")
    found: dict[Path, Found | SetAside] = {}
    for place in places:
        for path, one in _at(place):
            lying = replace(one, place=place_of(path)) if isinstance(one, SetAside) else one
            found.setdefault(path.parent.resolve() / path.name, lying)
    return list(found.values())


def place_of(path: Path) -> str:
    """Where a file lies, whatever folder a command is run in; bytes that are no UTF-8 are lone surrogates."""
    return os.path.abspath(path)


def is_clutter(path: str) -> bool:
    """Whether a desktop left this file in a folder or an archive."""
    steps = path.split("/")
    return steps[-1].lower() in _CLUTTER or steps[-1].startswith(("._", "~$")) or steps[0] == "__MACOSX"


def read_whole(found: Found, most_bytes: int) -> bytes:
    """The file's bytes.

    Raises Vanished when it is gone, changes its size while it is read, or its disk fails; Unreadable when it is empty,
    larger than ``most_bytes`` or closed to this user.
    """
    try:
        with found.path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > most_bytes:
                raise Unreadable(
                    f"The file has {size} bytes, more than the {most_bytes} that are read.",
                    where=found.name,
                    next_step="Raise PROBATA_MAX_FILE_MIB, or split the file.",
                )
            data = file.read(most_bytes + 1)
    except FileNotFoundError:
        raise Vanished("The file was there a moment ago and is gone.", where=found.name) from None
    except PermissionError:
        raise Unreadable(
            "The file may not be read by this user.",
            where=found.name,
            next_step=_OPEN_IT,
        ) from None
    except OSError as fault:
        raise Vanished(f"The file could not be read to its end ({fault.strerror}).", where=found.name) from None
    if len(data) != size:
        raise Vanished("The file changed its size while it was read.", where=found.name)
    if not data:
        raise Unreadable("The file is empty.", where=found.name)
    return data


def _at(place: Path) -> Iterator[tuple[Path, Found | SetAside]]:
    if not os.path.isdir(place):  # Path.is_dir raises where this says no
        yield place, _one(place, place.name)
        return
    base = place.resolve()
    closed: list[OSError] = []
    for folder, folders, files in os.walk(place, onerror=closed.append):
        yield from _closed(closed, place)
        folders.sort()
        links = [name for name in folders if os.path.islink(os.path.join(folder, name))]
        for name in sorted([*files, *links]):
            path = Path(folder, name)
            yield path, _one(path, _name(base, path.relative_to(place)))
    yield from _closed(closed, place)


def _closed(faults: list[OSError], place: Path) -> Iterator[tuple[Path, SetAside]]:
    """The folders that could not be listed since the last time that somebody asked."""
    while faults:
        fault = faults.pop()
        folder = Path(fault.filename)
        called = shown(_name(place.resolve(), folder.relative_to(place)))
        yield folder, SetAside(called, "unreadable", f"The folder could not be listed ({fault.strerror}).", _OPEN_IT)


def _name(base: Path, inside: Path) -> str:
    return "/".join((base.name, *inside.parts))


def shown(name: str) -> str:
    """A name with bytes that are no UTF-8 gets question marks for them; the path itself keeps its bytes."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _one(path: Path, name: str) -> Found | SetAside:
    called = shown(name)
    try:
        mode = path.lstat().st_mode
    except PermissionError:
        return SetAside(called, "unreadable", "The file may not be looked at by this user.", _OPEN_IT)
    except OSError:
        return SetAside(called, "vanished", "The file was there a moment ago and is gone.", Vanished.advice)
    if stat.S_ISLNK(mode):
        return SetAside(called, "unreadable", "A link, not a file.", "Add the file that it points to.")
    if not stat.S_ISREG(mode):
        return SetAside(called, "unreadable", "Neither a file nor a folder.", "Save what it gives into a file.")
    if is_clutter(path.name):
        return SetAside(called, CLUTTER, "Left by a desktop; holds no evidence.")
    return Found(path, called)
