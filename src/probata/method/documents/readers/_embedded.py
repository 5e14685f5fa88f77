"""Files inside an Office file: embedded ones and pictures, each as a file of its own.

What programs wrap (``Ole10Native``) comes out unwrapped, under the name that it had. Every bound of the package holds:
what lies beyond, is damaged or encrypted comes out as ``Left`` with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from probata.method.documents.model import Declared, Left, Part
from probata.method.documents.readers._package import Package
from probata.method.documents.readers._paths import Paths
from probata.method.documents.readers._wrapped import unwrapped
from probata.record.errors import Unreadable

MAX_FILES = 10_000
"""Files of one document; a book with a picture on every page stays far below."""
_KEPT = re.compile(r"(?:^|/)(?:embeddings|media)/[^/]|^docprops/thumbnail\.", re.IGNORECASE)


def held(package: Package) -> list[str]:
    """The names of embedded files, pictures, recordings and the picture of the first page, in the archive's order."""
    return [name for name in package.spelled if _KEPT.search(name.replace("\\", "/"))]


def limits(names: Iterable[str]) -> list[str]:
    """What the text does not hold because it is in files of its own."""
    count = len(list(names))
    if count == 1:
        return ["holds an embedded file or picture, which is no part of its text"]
    return [f"holds {count:,} embedded files and pictures, which are no part of its text"] if count else []


def inside(package: Package, names: Iterable[str]) -> Iterator[Part | Left]:
    """Each of these parts, one after the other."""
    paths = Paths()
    for number, name in enumerate(names):
        if number >= MAX_FILES:
            yield Left(paths.distinct(name), f"The file holds more than {MAX_FILES:,} files; the rest was left.")
            return
        yield _one(package, name, paths)


def _one(package: Package, name: str, paths: Paths) -> Part | Left:
    path = paths.distinct(name)
    try:
        data = package.part(name)
    except Unreadable as fault:
        return Left(path, fault.message, fault.next_step)
    return part(path, data, paths)


def part(path: str, data: bytes, paths: Paths, declared: tuple[Declared, ...] = ()) -> Part | Left:
    """One file, without its wrapper when it has one."""
    if not data:
        return Left(path, "It is empty.")
    found = unwrapped(data)
    if found is None:
        return Part(path, data, declared)
    origin = (Declared("original path", found.origin, "OLE package"),) if found.origin.strip() else ()
    return Part(paths.distinct(f"{path}/{found.name}"), found.data, (*declared, *origin))
