"""7z archives, by py7zr (an extra): an inventory as text, and the files that they hold."""

from __future__ import annotations

import io
from collections.abc import Iterator

from probata.method.documents.model import Left, Part, Reading
from probata.method.documents.readers._archive import inventory
from probata.method.documents.readers._archive.bounds import UNPACK_IT, Budget
from probata.method.documents.readers._archive.members import Damaged, bring
from probata.method.documents.readers._archive.paths import Paths
from probata.method.documents.readers._archive.sevenzip_members import (
    MAGIC,
    MAX_HEADER,
    MAX_SEVENZIP,
    SevenZip,
    header_size,
)
from probata.method.documents.readers._building import Building
from probata.record.basis import Method
from probata.record.errors import Unreadable

METHOD = Method("read-7z", 1)
SUFFIXES = (".7z",)
SAYS = "7z archives, where py7zr is installed: an inventory of what they hold; the files inside come out one by one."
PACK = True
LOADS = ("py7zr",)


def recognises(head: bytes) -> bool:
    """Whether the file begins with the signature of 7z."""
    return head.startswith(MAGIC)


def read(data: bytes, name: str) -> Reading:
    """A line for each member; raises Unreadable when it is damaged, wholly encrypted, or py7zr is missing."""
    archive = _opened(data, name)
    to, paths = Building(name), Paths()
    inventory.tell(archive.members(paths, Budget(len(data), MAX_SEVENZIP)), to)
    return Reading(to.text(), METHOD, to.sorted_marks(), (), (*archive.limits, *paths.limits()))


def parts(data: bytes, name: str) -> Iterator[Part | Left]:
    """Each file inside; raises Unreadable where ``read`` does."""
    budget = Budget(len(data), MAX_SEVENZIP)
    return bring(_opened(data, name).members(Paths(), budget), budget)


def _opened(data: bytes, name: str) -> SevenZip:
    if not recognises(data[: len(MAGIC)]):
        raise Unreadable("The file is no 7z archive.", where=name, next_step="Look what it is, and name it so.")
    try:
        import py7zr
        from py7zr.exceptions import PasswordRequired
    except ImportError:
        raise Unreadable(
            "7z archives are read by py7zr, which is not installed.",
            where=name,
            next_step="Install probata[archives], or unpack it yourself and add the files.",
        ) from None
    try:
        if header_size(data) > MAX_HEADER:
            raise Unreadable("The list of what the 7z archive holds is too long.", where=name, next_step=UNPACK_IT)
        archive = SevenZip(py7zr.SevenZipFile(io.BytesIO(data)), len(data))
    except Unreadable:
        raise
    except PasswordRequired:
        raise Unreadable("The 7z archive needs a password.", where=name, next_step=UNPACK_IT) from None
    except Damaged as fault:
        raise _damaged(name, str(fault)) from None
    except Exception as fault:  # noqa: BLE001 (py7zr raises whatever it stumbles over)
        raise _damaged(name, type(fault).__name__) from None
    if archive.empty:
        raise Unreadable("The 7z archive is empty.", where=name, next_step="Ask for the files that belong into it.")
    return archive


def _damaged(name: str, how: str) -> Unreadable:
    return Unreadable(
        f"The 7z archive is cut off or damaged ({how}).", where=name, next_step="Get a sound copy of the archive."
    )
