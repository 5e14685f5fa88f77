"""ZIP archives: an inventory as text, and the files that they hold (PKWARE APPNOTE 6.3).

Taken by content where no other format made of a ZIP fits (Office files, books, web archives). Directory and headers are
both read; members that no directory names come out, too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from probata.method.documents.model import Declared, Left, Part, Reading
from probata.method.documents.readers._archive import inventory
from probata.method.documents.readers._archive.bounds import Budget
from probata.method.documents.readers._archive.members import bring
from probata.method.documents.readers._archive.paths import Paths
from probata.method.documents.readers._archive.zip_claims import SYSTEMS
from probata.method.documents.readers._archive.zip_directory import EMPTY_MARKS, LOCAL, SPANNED
from probata.method.documents.readers._archive.zip_members import Surveyed, members, survey
from probata.method.documents.readers._building import Building
from probata.record.basis import Method
from probata.record.errors import Unreadable

METHOD = Method("read-zip", 1)
SUFFIXES = (".zip", ".zipx", ".jar", ".cbz")
SAYS = "ZIP archives: an inventory of what they hold, hidden members too; the files inside come out one by one."
PACK = True
GENERAL = True
"""Gives way to every reader of a format that is made of a ZIP."""


def recognises(head: bytes) -> bool:
    """Whether the file begins like a ZIP archive."""
    return head.startswith((LOCAL, *EMPTY_MARKS, *SPANNED))


def read(data: bytes, name: str) -> Reading:
    """A line for each member; raises Unreadable where there is none."""
    found = _survey(data, name)
    to, paths = Building(name), Paths()
    inventory.tell(members(data, found, paths), to)
    inventory.comment(found.comment, to)
    claims = tuple(_claims(found))
    return Reading(to.text(), METHOD, to.sorted_marks(), claims, (*found.limits, *paths.limits()))


def parts(data: bytes, name: str) -> Iterator[Part | Left]:
    """Each file inside; raises Unreadable where there is none."""
    return bring(members(data, _survey(data, name), Paths()), Budget(len(data)))


def _survey(data: bytes, name: str) -> Surveyed:
    found = survey(data)
    if found is None:
        raise Unreadable(
            "The file is no ZIP archive, or too damaged to find anything in it.",
            where=name,
            next_step="Get a sound copy of the archive.",
        )
    if not found.entries:
        raise Unreadable("The ZIP archive is empty.", where=name, next_step="Ask for the files that belong into it.")
    return found


def _claims(found: Surveyed) -> Iterator[Declared]:
    if found.comment.strip():
        yield Declared("comment", found.comment, "ZIP directory")
    for system, _count in sorted(Counter(each.system for each in found.entries if not each.unlisted).items()):
        yield Declared("packed on", SYSTEMS.get(system, f"system {system}"), "ZIP directory")
