"""Open copies of restricted files: somebody without the compartment added the same file, and nothing could tell them.

Whether a file lies in a compartment can only be known inside it: a digest that every member could compute would confirm
a guess to everybody. So whoever holds the compartment finds the copy later, and it is enclosed with the other. Until
then its words lie open to every member. A file that others published may lie in both.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, authorise, look
from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.store.cells import Held

NEXT_TIED = "Enclose it: `probata add FILE --of CODE_NAME`, or take the table of interviews in again."
NEXT = "Enclose it: `probata add FILE` with the same file again, or take the table of interviews in again."


@dataclass(frozen=True, slots=True)
class OpenCopy:
    """The name of an open file, and the compartment that the same file lies in, or (``holds``) a file that came inside
    of it, or (``tied``) that it is a transcript, a corrected text or a version of, or the other way round."""

    name: str
    item: Ref
    compartment: Ref
    holds: bool = False
    tied: bool = False

    def as_json(self) -> dict[str, Json]:
        """The documented open copy object."""
        words = {"name": self.name, "item": str(self.item), "compartment": str(self.compartment)}
        return {**words, "holds": self.holds, "tied": self.tied}

    @property
    def says(self) -> str:
        """For people."""
        what = "holds" if self.holds else "is tied to" if self.tied else "is an open copy of"
        return f"{self.name} {what} a file that lies in a compartment: every member can read it. " + (
            NEXT_TIED if self.tied else NEXT
        )


def open_copies(opened: Opened, act: str = "list") -> tuple[OpenCopy, ...]:
    """Those of files in compartments that this member holds; that these are opened is logged for ``act``."""
    from probata.store import items

    authorise(opened, "read")
    with look(opened) as connection:
        wanted = set(items.restricted(connection).values())
        return found(connection, holding.viewing(opened, connection, wanted, act))


def found(connection: Connection, held: Held) -> tuple[OpenCopy, ...]:
    """The same, for whoever has opened the compartments already."""
    from probata.store import arrivals, items, ties

    known = {digest: name for digest, (name, public) in items.by_digest(connection).items() if not public}
    twice = {digest: one for digest, one in _sealed(connection, held).items() if digest.hex in known}
    copies = [OpenCopy(known[one.hex], items.with_digest(connection, one), to) for one, to in twice.items()]
    names = items.names(connection)
    holders = {one: to for one, to in arrivals.lying_open(connection).items() if to in held}
    tied = {one: to for one, to in ties.lying_open(connection).items() if to in held and one not in holders}
    beside = [OpenCopy(names[one], one, to, tied=True) for one, to in tied.items()]
    return (*copies, *(OpenCopy(names[one], one, to, holds=True) for one, to in holders.items()), *beside)


def to_enclose(opened: Opened, connection: Connection, digests: Collection[str] | None = None) -> Mapping[Ref, Ref]:
    """Open item -> the compartment that it belongs into, of these digests or of all; no cell is opened.

    By the names of blobs, which the keys of a compartment give for each digest; of all, those too that hold a file
    which lies in a compartment, or are tied to one.
    """
    from probata.store import arrivals, blobs, items, ties

    held, names = holding.sealing(opened), items.blobs_of(connection)
    stores = [(one, held.blobs(one, opened.folder.blobs), names[one]) for one in names if one in held]
    copies: dict[Ref, Ref] = {}
    for hexed, (_, public) in items.by_digest(connection).items():
        if not public and (digests is None or hexed in digests):
            digest = Digest(hexed)
            for compartment, store, there in stores:
                name = blobs.name_of(store, digest)
                twin = items.with_blob(connection, name) if name in there else None
                if twin and arrivals.told(connection, twin[0]):
                    copies.setdefault(items.with_digest(connection, digest), compartment)
    if digests is None:
        beside = {**ties.lying_open(connection), **arrivals.lying_open(connection)}
        copies |= {one: to for one, to in beside.items() if to in held}
    return copies


def _sealed(connection: Connection, held: Held) -> dict[Digest, Ref]:
    from probata.store import arrivals, item_cells, items

    there, sheets = items.restricted(connection), item_cells.sheets(connection, held)
    told = arrivals.told(connection)
    return {sheet.item.digest: there[item] for item, sheet in sheets.items() if item in there and item in told}
