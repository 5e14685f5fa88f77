"""assess: take in what people write down about a file: acquisition record, verification card, authenticity record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts.unnamed import check_unnamed
from probata.inquiry.documents import texts
from probata.inquiry.entry import clock, holding
from probata.inquiry.entry.door import Opened, authorise, look, new_ref, record, transact
from probata.inquiry.files.written import check_for, read_text
from probata.inquiry.records import assessing
from probata.inquiry.records.days import not_yet
from probata.inquiry.records.way import of_document
from probata.method.findings.assessment_reading import SPEC, read_assessments
from probata.method.findings.assessment_template import template as write_template
from probata.method.sources.acquisition import Acquisition
from probata.method.sources.assessments import Assessments, ItemRecord, Kind
from probata.method.sources.verification import EarlierCopy, VerificationCard
from probata.method.testimony.toml_faults import Faults
from probata.record.canonical import Json
from probata.record.errors import BadInput, Busy, NotFound, ProbataError
from probata.record.uncertain_date import UncertainDate

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.inquiry.documents.texts import Loaded
    from probata.method.documents.item import FullDocument
    from probata.record.ref import Ref


@dataclass(frozen=True, slots=True)
class Taken:
    """One record of the file: which version counts now, and whether it is new (the same again changes nothing)."""

    kind: Kind
    ref: Ref
    version: int
    new: bool

    def as_json(self) -> dict[str, Json]:
        """The documented object."""
        return {"kind": self.kind.value, "ref": str(self.ref), "version": self.version, "new": self.new}


@dataclass(frozen=True, slots=True)
class Assessed:
    """What was taken in about a document's file. ``notes``: what Probata sees in it by comparing."""

    document: str
    item: str
    records: tuple[Taken, ...]
    notes: tuple[str, ...]

    def as_json(self) -> dict[str, Json]:
        """The documented object."""
        records: list[Json] = [one.as_json() for one in self.records]
        return {"document": self.document, "item": self.item, "records": records, "notes": list(self.notes)}


def take_in(opened: Opened, name: str, path: Path) -> Assessed:
    """Takes a file of records about one document's file in, each as a new version beside the earlier ones.

    The records lie where the file lies: sealed in its compartment, or open. All of them are taken in, or none. Raises
    NotFound for a file or a document that is not there, BadUse when several have the name, BadInput with all faults of
    the file, for words that name somebody who was interviewed (of a file that lies open), for a day in the future, and
    for an earlier copy that lies in another compartment; Busy where the file was erased meanwhile.
    """
    authorise(opened, "decide", "write down what is known of a file")
    text = read_text(path)
    check_for(text, path.name, "assess")
    found = read_assessments(text, path.name)
    copies = found.verification.earlier if found.verification else ()
    loaded = texts.load_named(opened, [name, *(one.document for one in copies if one.document)], "assess")
    document = texts.named(loaded, name)
    with look(opened) as connection:
        within = _compartment(connection, document.item.ref)
    if within is None:
        check_unnamed(opened, text, path.name)
    with transact(opened) as connection:
        if _compartment(connection, document.item.ref) != within:
            raise Busy("The file went elsewhere while this was read; nothing was taken in.")
        bound = _bound(connection, loaded, document, found, path.name)
        taken = tuple(_save(opened, connection, document.item.ref, within, kind, one) for kind, one in bound.each())
    _, told = of_document(opened, str(document.document.ref))
    kinds = {one.kind for one in taken}
    notes = [note for one in told.records if one.stands and one.version.kind in kinds for note in one.section.notes]
    return Assessed(document.document.name, str(document.item.ref), taken, tuple(notes))


def template(opened: Opened, name: str) -> str:
    """A file to fill in for this document, with what is known; raises NotFound, BadUse, Damaged."""
    authorise(opened, "read")
    found, told = of_document(opened, name)
    known = [f"{line.label}: {line.words}" for one in told.sections[: 2 if told.capture else 1] for line in one.lines]
    standing = assessing.as_file(one.version for one in told.records)
    return write_template(found.document.name, known, standing, {Kind.ACQUISITION: _start(told.capture)})


def _start(capture: Mapping[str, Json] | None) -> dict[str, Json]:
    """What a capture's own record says, to begin with: whoever signs for it has to look at it."""
    if capture is None:
        return {}
    said = {"collector": "collector", "source": "asked", "collected": "begun", "tools": "tools"}
    found = {key: str(capture.get(of) or "") for key, of in said.items()}
    return {key: [value] if key == "tools" else value for key, value in found.items() if value}


def _compartment(connection: Connection, item: Ref) -> Ref | None:
    from probata.store import items

    if not items.documents_of(connection, item):
        raise Busy("The file is gone: somebody erased it while this was read. Nothing was taken in.")
    return items.restricted(connection).get(item)


def _bound(connection: Connection, loaded: Loaded, mine: FullDocument, found: Assessments, name: str) -> Assessments:
    """The records with earlier copies by their Refs; BadInput for days that have not come and copies that are none."""
    faults = Faults(name, SPEC)
    faults.found += not_yet((f"{name}: [{kind}]", key, day) for kind, one in found.each() for key, day in _days(one))
    card = found.verification
    if card is not None:
        earlier = tuple(_copy(connection, loaded, mine, one, name, faults) for one in card.earlier)
        found = replace(found, verification=replace(card, earlier=earlier))
    faults.raise_all()
    return found


def _days(one: ItemRecord) -> Iterator[tuple[str, UncertainDate | None]]:
    if isinstance(one, Acquisition):
        yield "collected", one.collected
        yield from (("transfers on", each.on) for each in one.transfers)
    if isinstance(one, VerificationCard):
        yield "established_date", one.established_date
        yield from (("reverse_searches on", each.on) for each in one.searches)
        yield from (("earlier_copies on", each.on) for each in one.earlier)


def _copy(
    connection: Connection, loaded: Loaded, mine: FullDocument, one: EarlierCopy, name: str, faults: Faults
) -> EarlierCopy:
    """That a file in a compartment is the same picture tells what lies there: it may be said only inside of it."""
    from probata.store import items

    if not one.document:
        return one
    where = f"{name}: [[verification.earlier_copies]]"
    try:
        found = texts.named(loaded, one.document)
    except ProbataError as fault:
        faults.found.append(BadInput(fault.message, where=where, next_step=fault.next_step))
        return one
    within = items.restricted(connection)
    if within.get(found.item.ref) not in (None, within.get(mine.item.ref)):
        step = "Put both into one compartment first (`probata add --of`), or say it of the other file."
        faults.add("An earlier copy lies in a compartment in which this file is not.", where, step)
    if found.document.ref == mine.document.ref:
        faults.add("A file is no earlier copy of itself.", where, "Name the other one.")
    return replace(one, document=str(found.document.ref))


def _save(opened: Opened, connection: Connection, item: Ref, within: Ref | None, kind: Kind, one: ItemRecord) -> Taken:
    from probata.store import assessments

    held = holding.viewing(opened, connection, {within} if within else (), "assess")
    before = [each for each in assessing.of_item(connection, held, item) if each.kind is kind]
    if before and before[-1].record == one:
        return Taken(kind, before[-1].ref, before[-1].number, new=False)
    ref = new_ref("assessment")
    said = assessments.Said(kind.value, one.table())
    version = assessments.Version(ref, item, str(opened.member), clock.now(), said)
    try:
        assessments.save(connection, holding.sealing(opened), version)
    except KeyError:
        raise NotFound("The file lies in a compartment that you do not hold.", where=str(item)) from None
    record(connection, opened, "assess", {"assessment": str(ref), "item": str(item)})
    return Taken(kind, ref, len(before) + 1, new=True)
