"""WACZ: a ZIP of web archives with a description, lists of pages and indexes (WACZ 1.1.1, Webrecorder).

The digests of the description are computed again. That a WARC is in it is checked: the reference tool accepts a WACZ
without one, which lists pages and holds none.
"""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.documents.model import Declared, Left, MarkKind, Part, Reading
from probata.method.documents.readers._archive import inventory
from probata.method.documents.readers._archive.bounds import Budget
from probata.method.documents.readers._archive.members import Damaged, bring
from probata.method.documents.readers._archive.paths import Paths, shown
from probata.method.documents.readers._archive.wacz_package import (
    DIGEST,
    PACKAGE,
    by_name,
    claims,
    description,
    pages,
    verified,
)
from probata.method.documents.readers._archive.zip_directory import LOCAL, names
from probata.method.documents.readers._archive.zip_members import Surveyed, members, survey
from probata.method.documents.readers._building import Building
from probata.record.basis import Method
from probata.record.errors import Unreadable

METHOD = Method("read-wacz", 1)
SUFFIXES = (".wacz",)
SAYS = "Web archives in a WACZ: pages listed with title and time, digests checked; the WARC files inside come out."
PACK = True
_LOOKED_AT = 20_000
_WARCS = (".warc", ".warc.gz")
_FOLDERS = ("archive/", "pages/", "indexes/")


def recognises(head: bytes) -> bool:
    """Whether the file is a ZIP at all; what it holds says whether it is a WACZ."""
    return head.startswith(LOCAL)


def fits(data: bytes) -> bool:
    """Whether the ZIP has the description of a WACZ and one of its folders."""
    found = {raw.decode("utf-8", "replace") for raw in names(data, _LOOKED_AT) or []}
    return PACKAGE in found and any(name.startswith(_FOLDERS) for name in found)


def read(data: bytes, name: str) -> Reading:
    """The pages, then everything inside, a line each; raises Unreadable for what is no WACZ."""
    found = _survey(data, name)
    entries, paths, to = by_name(found), Paths(), Building(name)
    limits = list(found.limits)
    if not any(_is_warc(told) for told in entries):
        limits.append("holds no WARC: the pages that it lists are not in it")
    said: tuple[Declared, ...] = ()
    try:
        told = description(data, entries)
        said = tuple(claims(told))
        limits += verified(data, entries, told)
    except Damaged as fault:
        limits.append(f"{fault}: its digests could not be checked")
    for page in pages(data, entries, limits):
        with to.marked(MarkKind.LINE):
            to.write("\t".join(("page", shown(page.title), shown(page.url), shown(page.at))))
        to.gap("\n")
    to.gap("\n\n")
    inventory.tell(members(data, found, paths), to)
    limits.append("its indexes and lists serve programs: they are listed, not taken out")
    return Reading(to.text(), METHOD, to.sorted_marks(), said, (*limits, *paths.limits()))


def parts(data: bytes, name: str) -> Iterator[Part | Left]:
    """The WARC files, and whatever else is in it beside its own lists; raises Unreadable for what is no WACZ."""
    found = _survey(data, name)
    wanted = (each for each in members(data, found, Paths()) if not _own(each.told))
    return bring(wanted, Budget(len(data)))


def _survey(data: bytes, name: str) -> Surveyed:
    found = survey(data) if recognises(data[:4]) else None
    if found is None or not (PACKAGE in found.names or any(map(_is_warc, found.names))):
        raise Unreadable(
            "The file is no WACZ: it holds neither a description nor a WARC.",
            where=name,
            next_step="Get a sound copy of it, or name it .zip if it is an archive of files.",
        )
    return found


def _is_warc(told: str) -> bool:
    return told.lower().endswith(_WARCS)


def _own(told: str) -> bool:
    """Whether it is one of the lists that a WACZ keeps about itself."""
    listed = told.startswith("pages/") and told.endswith(".jsonl")
    return listed or told in (PACKAGE, DIGEST) or told.startswith("indexes/")
