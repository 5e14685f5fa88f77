"""custody: how a document came, inside of what, and what was done with its file since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.accounts import lying
from probata.inquiry.documents import texts
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, authorise, look
from probata.intake.pile import shown
from probata.record.canonical import Json
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.documents.item import Item
    from probata.store.arrivals import Arrival
    from probata.store.cells import Held


@dataclass(frozen=True, slots=True)
class Came:
    """One time that it came: when the machine says, brought in by which member, under which name, from which place on
    that member's machine, inside of which stored file (nothing for by itself)."""

    at: str
    by: str
    name: str
    place: str
    inside: str

    def as_json(self) -> dict[str, Json]:
        """The documented object of an arrival."""
        return {"at": self.at, "by": self.by, "name": self.name, "place": shown(self.place), "inside": self.inside}


@dataclass(frozen=True, slots=True)
class Done:
    """One act of the log that was done to the file."""

    at: str
    by: str
    act: str

    def as_json(self) -> dict[str, Json]:
        """The documented object of an act."""
        return {"at": self.at, "by": self.by, "act": self.act}


@dataclass(frozen=True, slots=True)
class Custody:
    """A file and its way: ``digest`` (SHA-256, hexadecimal) is that of the bytes that came, which are kept as they
    are; ``holds`` are the names of stored files that came inside of it; ``of`` is whose compartment it lies in."""

    document: str
    item: str
    digest: str
    size: int
    reader: str
    of: str
    came: tuple[Came, ...]
    holds: tuple[str, ...]
    done: tuple[Done, ...]

    def as_json(self) -> dict[str, Json]:
        """The documented custody object."""
        return {
            "document": self.document,
            "item": self.item,
            "sha256": self.digest,
            "size": self.size,
            "reader": self.reader,
            "of": self.of,
            "came": [one.as_json() for one in self.came],
            "holds": list(self.holds),
            "done": [one.as_json() for one in self.done],
        }


def custody(opened: Opened, name: str) -> Custody:
    """The way of the file that holds this document.

    Raises NotFound when no document has the name, BadUse when several have it, Damaged.
    """
    authorise(opened, "read")
    found = texts.named(texts.load(opened, act="custody"), name)
    with look(opened) as connection:
        return _custody(opened, connection, found.document.name, found.item)


def _custody(opened: Opened, connection: Connection, document: str, item: Item) -> Custody:
    from probata.store import arrivals, items, members

    within = items.restricted(connection).get(item.ref)
    held = holding.viewing(opened, connection, opened.compartments.held, "custody")
    called, everything = members.names(connection), tuple(arrivals.everything(connection, held))
    names = _names(connection, held)
    mine = [one for one in everything if one.item == item.ref]
    inside = dict.fromkeys(one.item for one in everything if one.holder == item.ref and one.item)
    return Custody(
        document=document,
        item=str(item.ref),
        digest=item.digest.hex,
        size=item.size,
        reader=item.reader,
        of=lying.whose(connection, within) if within else "",
        came=tuple(_came(one, called, names) for one in mine),
        holds=tuple(names[one] for one in inside if one in names),
        done=tuple(_done(connection, item.ref, called)),
    )


def _names(connection: Connection, held: Held) -> Mapping[Ref, str]:
    """The names of the files that may be seen."""
    from probata.store import item_cells, items

    sealed = {ref: one.item.name for ref, one in item_cells.sheets(connection, held).items()}
    return {**items.names(connection), **sealed}


def _came(one: Arrival, called: Mapping[Ref, str], names: Mapping[Ref, str]) -> Came:
    name, place = (one.said.name, one.said.place) if one.said else ("", "")
    inside = names.get(one.holder, "a file in a compartment that you do not hold") if one.holder else ""
    return Came(one.at, _who(one.by, called), name, place, inside)


def _done(connection: Connection, item: Ref, called: Mapping[Ref, str]) -> Iterator[Done]:
    from probata.store import log

    for one in log.entries(connection):
        if isinstance(one.detail, dict) and one.detail.get("item") == str(item):
            yield Done(one.at, _who(one.member, called), one.act)


def _who(member: str, called: Mapping[Ref, str]) -> str:
    return called.get(Ref.parse(member), "a member who was removed")
