"""The findings of an inquiry as they stand: written, bound, evaluated, with who adopted them; used by findings.

The newest file that was taken in stands. What each finding rests on is bound anew whenever it is looked at, so that a
finding is never in another state than its evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING, cast

from probata.inquiry.entry.door import Opened, look, new_ref
from probata.inquiry.records.evidence import Binder
from probata.inquiry.records.finding_files import Written, handles, standing
from probata.inquiry.records.known import Known, known
from probata.method.findings.between import below, is_finding
from probata.method.findings.evaluating import evaluate, records_of
from probata.method.findings.model import (
    Adoption,
    Evidence,
    EvidenceKind,
    Finding,
    FindingsFile,
    FoundPerson,
    Named,
)
from probata.method.findings.naming import evaluate_person
from probata.record.canonical import dump
from probata.record.digest import Digest
from probata.record.errors import NotFound
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.inquiry.documents.texts import Loaded
    from probata.store.saved import Saved

Adopt = Callable[[Finding | FoundPerson], Adoption | None]


@dataclass(frozen=True, slots=True)
class Found:
    """Findings and persons named by name, in the order of the file; ``known`` is what they are bound to.

    ``spoken_for``: name of a finding or person -> the documents marked as exculpatory for it, by their names; and
    ``closed_marks`` how many such marks lie in compartments that this member does not hold.
    """

    written: Written
    findings: Mapping[str, Finding]
    persons: Mapping[str, FoundPerson]
    known: Known
    spoken_for: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    closed_marks: int = 0

    def named(self, name: str) -> Finding | FoundPerson | None:
        """A finding or a person."""
        return self.findings.get(name) or self.persons.get(name)


def now(opened: Opened, loaded: Loaded | None = None) -> Found | None:
    """Every finding as it is at this moment; None when none was taken in. ``loaded``: all documents, when at hand."""
    with look(opened) as connection:
        made = standing(connection)
        refs = {name: one.ref for name, one in records(connection).items()}
        adoptions = adoptions_of(connection)
    if made is None:
        return None
    return found(made, known(opened, handles(made.file), loaded), refs, adoptions)


def standing_now(opened: Opened) -> Found:
    """The same; NotFound when none was taken in."""
    made = now(opened)
    if made is None:
        raise NotFound("No findings were taken in.", next_step="Write findings.toml: probata findings --from FILE.")
    return made


def found(
    made: Written,
    to: Known,
    refs: Mapping[str, Ref],
    adoptions: Mapping[str, Adoption],
    adopt: Adopt = lambda _: None,
) -> Found:
    """Every finding, evaluated from the ones that rest on none to those that rest on others.

    ``refs`` may lack a name, which then gets a new one. ``adopt`` may give a finding a new adoption, which those above
    it then see. Evidence that fits no more (see Binder) makes a finding stale; ``fitting.check_fits`` refuses it.
    """
    file = with_records(made.file, to)
    binder = Binder(to, file, made.kinds)
    findings: dict[str, Finding] = {}
    cells, order = below(file), TopologicalSorter(below(file)).static_order()
    for name in order:
        draft = file.findings[name]
        bind = partial(_bind, binder.among((*draft.rests_on, *draft.contrary)), findings)
        named = {one.handle for one in (*draft.rests_on, *draft.contrary)}
        beside = [_as_evidence(Named(one), findings) for one in cells[name] if one not in named]
        one = evaluate(file, name, refs.get(name) or new_ref("finding"), bind, adoptions.get(name), beside)
        new = adopt(one)
        findings[name] = replace(one, adoption=new, stale="") if new else one
    persons: dict[str, FoundPerson] = {}
    for name, person in file.persons.items():
        bind = partial(_bind, binder.among(person.rests_on), findings)
        named_too = [_as_evidence(Named(one), findings) for one in person.findings]
        ref = refs.get(name) or new_ref("person")
        somebody = evaluate_person(file, name, ref, bind, adoptions.get(name), named_too)
        new = adopt(somebody)
        persons[name] = replace(somebody, adoption=new, stale="") if new else somebody
    return Found(replace(made, file=file), {name: findings[name] for name in file.findings}, persons, to)


def with_records(file: FindingsFile, to: Known) -> FindingsFile:
    """A record on an item is one for every handle of a place in it: what the file says, and else what is stored."""
    of = {document: one for handle, one in file.authenticity.items() if (document := to.document(handle))}
    more = {handle: of[document] for handle in handles(file) if (document := to.document(handle)) in of}
    judged = {handle: one for handle in handles(file) if (one := to.authenticity(handle)) is not None}
    stored = {handle: replace(one, handle=handle) for handle, one in judged.items()}
    return replace(file, authenticity={**stored, **more, **file.authenticity})


def records(connection: Connection) -> dict[str, Saved]:
    """Name -> the record of a finding or person that stands."""
    from probata.store import saved

    return {**saved.standing(connection, {saved.FINDING}), **saved.standing(connection, {saved.PERSON})}


def adoptions_of(connection: Connection) -> dict[str, Adoption]:
    """Name -> the newest adoption."""
    from probata.store import saved

    return {name: _adoption(one) for name, one in saved.standing(connection, {saved.ADOPTION}).items()}


def _adoption(one: Saved) -> Adoption:
    said = {key: str(one.body[key]) for key in ("by", "reason", "although")}
    kept = cast("Mapping[str, str]", one.body["records"])
    return Adoption(one.handle, Digest(str(one.body["content"])), at=one.at, records=dict(kept), **said)


def _bind(binder: Binder, findings: Mapping[str, Finding], named: Named) -> Evidence:
    return _as_evidence(named, findings) if is_finding(named, binder.file) else binder(named)


def _as_evidence(named: Named, findings: Mapping[str, Finding]) -> Evidence:
    """A finding that another one rests on; it says something else when anything that it rests on does."""
    one = findings[named.handle]
    rests_on = sorted(records_of(one.everything).items())
    digest = Digest.of(dump({"content": one.content.hex, "records": [list(pair) for pair in rests_on]}))
    stale = f"it is stale ({one.stale})" if one.stale else ""
    return Evidence(named, EvidenceKind.FINDING, one.ref, stale=stale, digest=digest.hex)
