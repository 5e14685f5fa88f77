"""The way of a file: how it came, inside of what, what was done with it, and what people wrote about it.

Used by custody and assess."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from probata.inquiry.accounts import lying
from probata.inquiry.documents import attaching, texts
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.records import assessing, captured
from probata.inquiry.records.assessing import Standing
from probata.inquiry.records.stored_bytes import digest_note
from probata.intake.pile import shown
from probata.method.sources.acquisition import Acquisition
from probata.method.sources.assessment_lines import Line, Section, section
from probata.method.sources.assessments import Kind
from probata.record.canonical import Json
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.documents.item import FullDocument
    from probata.store.arrivals import Arrival
    from probata.store.cells import Held

RECORDED = "recorded by Probata"
_BEFORE = "before arrivals were written down; the log says when it was added"
_CLOSED = "a document in a compartment that you do not hold, or that is gone"


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
class NamedBy:
    """A message that names the file, in a chat that came together with it."""

    document: str
    ref: str
    message: int

    def as_json(self) -> dict[str, Json]:
        """The documented object."""
        return {"document": self.document, "ref": self.ref, "message": self.message}


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
class Written:
    """One version of a record that people keep about the file; ``stands``: it is the newest of its kind.

    ``entered_by``: the member who wrote it in; who signs for it stands in the record. ``section``: it, for reading.
    """

    version: Standing
    entered_by: str
    stands: bool
    section: Section

    def as_json(self) -> dict[str, Json]:
        """The documented object of a record."""
        one = self.version
        return {
            "kind": one.kind.value,
            "ref": str(one.ref),
            "version": one.number,
            "stands": self.stands,
            "entered_at": one.at,
            "entered_by": self.entered_by,
            "record": one.record.table(),
            "notes": list(self.section.notes),
        }


@dataclass(frozen=True, slots=True)
class Custody:
    """A file and its way: ``digest`` (SHA-256, hexadecimal) is that of the bytes that came, which are kept as they
    are; ``holds`` are the names of stored files that came inside of it; ``of`` is whose compartment it lies in.

    ``capture``: what the custody record in a web capture's package says, None where it came in none. ``attached_to``
    are the messages that name it: for members, since a chat may lie in a compartment, and so on no card for others.
    """

    document: str
    item: str
    digest: str
    size: int
    reader: str
    of: str
    came: tuple[Came, ...]
    holds: tuple[str, ...]
    done: tuple[Done, ...]
    capture: Mapping[str, Json] | None = None
    records: tuple[Written, ...] = ()
    attached_to: tuple[NamedBy, ...] = ()

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
            "capture": dict(self.capture) if self.capture is not None else None,
            "records": [one.as_json() for one in self.records],
            "attached_to": [one.as_json() for one in self.attached_to],
        }

    @property
    def recorded(self) -> Section:
        """What Probata knows by itself, for reading."""
        lines = [Line("SHA-256", self.digest), Line("size", f"{self.size:,} bytes, {self.reader}")]
        lines += [Line("lies", f"in the compartment of {self.of}")] if self.of else []
        lines += [Line("came", _came_words(one)) for one in self.came]
        lines += [] if self.came else [Line("came", _BEFORE)]
        lines += [Line("holds", name) for name in self.holds]
        return Section("the file", RECORDED, tuple(lines))

    @property
    def sections(self) -> tuple[Section, ...]:
        """What Probata recorded, what a capture's package says, and the records that stand."""
        told = [captured.section(self.capture)] if self.capture is not None else []
        return (self.recorded, *told, *(one.section for one in self.records if one.stands))


def way(opened: Opened, connection: Connection, found: FullDocument) -> Custody:
    """The way of the file that holds this document; Damaged where what is sealed of it does not open."""
    from probata.store import arrivals, items, members

    item = found.item
    within = items.restricted(connection).get(item.ref)
    held = holding.viewing(opened, connection, opened.compartments.held, "custody")
    called, everything = members.names(connection), tuple(arrivals.everything(connection, held))
    names = _names(connection, held)
    mine = [one for one in everything if one.item == item.ref]
    inside = dict.fromkeys(one.item for one in everything if one.holder == item.ref and one.item)
    return Custody(
        document=found.document.name,
        item=str(item.ref),
        digest=item.digest.hex,
        size=item.size,
        reader=item.reader,
        of=lying.whose(connection, within) if within else "",
        came=tuple(_came(one, called, names) for one in mine),
        holds=tuple(names[one] for one in inside if one in names),
        done=tuple(_done(connection, item.ref, called)),
        capture=captured.captured(opened, connection, held, item.ref, everything),
        records=tuple(_written(opened, connection, held, item.ref, called)),
    )


def of_document(opened: Opened, name: str) -> tuple[FullDocument, Custody]:
    """The document of this name, and its way; NotFound, BadUse when several have it, Damaged."""
    loaded = texts.load(opened, act="custody")
    found = texts.named(loaded, name)
    named = attaching.came(opened, "custody").attached_to(found.item.ref, loaded.stored)
    by = tuple(NamedBy(chat.document.name, str(chat.document.ref), message) for chat, message in named)
    with look(opened) as connection:
        return found, replace(way(opened, connection, found), attached_to=by)


def _written(
    opened: Opened, connection: Connection, held: Held, item: Ref, called: Mapping[Ref, str]
) -> Iterator[Written]:
    from probata.store import items

    versions = assessing.of_item(connection, held, item)
    newest = assessing.newest(versions)
    seen = {str(ref): name for name, ref, _ in items.names_of_documents(connection, held)} if versions else {}
    for one in versions:
        notes: tuple[str, ...] = ()
        if one.kind is Kind.ACQUISITION and isinstance(one.record, Acquisition):
            notes = tuple(filter(None, (digest_note(opened, connection, held, item, one.record),)))
        by, stands = _who(one.member, called), newest[one.kind] is one
        verb = "declared" if one.kind is Kind.ACQUISITION else "judged"
        said = f"{verb} by {one.record.by}; version {one.number}, written in {one.at} by {by}"
        told = section(one.kind, one.record, said, lambda ref: seen.get(ref, _CLOSED), notes)
        yield Written(one, by, stands, told)


def _names(connection: Connection, held: Held) -> Mapping[Ref, str]:
    """The names of the files that may be seen."""
    from probata.store import item_cells, items

    sealed = {ref: one.item.name for ref, one in item_cells.sheets(connection, held).items()}
    return {**items.names(connection), **sealed}


def _came(one: Arrival, called: Mapping[Ref, str], names: Mapping[Ref, str]) -> Came:
    name, place = (one.said.name, one.said.place) if one.said else ("", "")
    inside = names.get(one.holder, "a file in a compartment that you do not hold") if one.holder else ""
    return Came(one.at, _who(one.by, called), name, place, inside)


def _came_words(one: Came) -> str:
    inside = f", inside of {one.inside}" if one.inside else ""
    return f"{one.at} as {one.name or 'a name that is gone'}{inside}, brought in by {one.by}"


def _done(connection: Connection, item: Ref, called: Mapping[Ref, str]) -> Iterator[Done]:
    from probata.store import log

    for one in log.entries(connection):
        if isinstance(one.detail, dict) and one.detail.get("item") == str(item):
            yield Done(one.at, _who(one.member, called), one.act)


def _who(member: str, called: Mapping[Ref, str]) -> str:
    return called.get(Ref.parse(member), "a member who was removed")
