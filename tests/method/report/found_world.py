"""The small world with findings, persons named and estimates, for the rules that hold a report against records.

An example carries its records with it, in lines that are not printed: behind ``% findings.toml`` each line that begins
with ``%`` is a line of a file of findings (its head is the house's own). All of it is adopted, except what a line
``% not adopted: F2`` names; ``% adopted although F2: why`` gives the reason of an adoption with something missing, and
``% exculpatory keeper: decree`` marks the item of a place as speaking for a person or against a finding.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, partial
from importlib.resources import files

from probata.method.estimates.estimating import estimate
from probata.method.estimates.model import Asked, CaptureTable
from probata.method.estimates.saving import saved
from probata.method.findings.elements import read_instrument
from probata.method.findings.evaluating import content_of, evaluate, records_of
from probata.method.findings.exculpatory import Exculpatory
from probata.method.findings.model import (
    Adoption,
    Evidence,
    EvidenceKind,
    Finding,
    Findings,
    FindingsFile,
    FoundPerson,
    Instrument,
    Named,
    Witness,
)
from probata.method.findings.naming import content_of_person, evaluate_person
from probata.method.findings.reading import read_findings
from probata.method.report.model import Bound, Objection, Records, SavedEstimate
from probata.method.report.rules import Rule
from probata.record.basis import Basis
from probata.record.digest import Digest
from probata.record.errors import NotFound
from tests.method.report import more_world, world

HEAD = 'house = "un"\nstandard = "reasonable grounds to believe"\nperiod = "2019-03-02/2020-06-30"\n'
_BLOCK = re.compile(r"^% findings\.toml$(?P<lines>(?:\n%.*)+)", re.M)
_NOT = re.compile(r"not adopted: (?P<name>\S+)")
_EXCULPATORY = re.compile(r"exculpatory (?P<name>\S+): (?P<place>\S+)")
_ALTHOUGH = re.compile(r"adopted although (?P<name>\S+): (?P<why>.+)")
EAST, WEST = (0, 180, 90, 40, 160, 60, 30, 14), (0, 100, 90, 40, 60, 60, 30, 214)
"""Captures by association, clinic and roster: 574 people of the East, and lists of the West that were copied."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What is unlike the rest: who was not adopted, and why something was adopted although a condition is missing."""

    not_adopted: frozenset[str] = frozenset()
    although: Mapping[str, str] = field(default_factory=dict)
    reasonless: frozenset[str] = frozenset()
    earlier: frozenset[str] = frozenset()


def example(source: str, known: Records | None = None, **front: str) -> Bound:
    """A manuscript, or a piece of one, over the world and the records that stand in its own comments."""
    over = of_comments(source, known or world.records())
    return more_world.bound(source, over, **front)


def found(rule: object, source: str, known: Records | None = None, **front: str) -> list[Objection]:
    """What one rule objects to in an example."""
    asked: Rule = rule  # type: ignore[assignment]  # a module is a rule; the shelf says so too
    return list(asked.run(example(source, known, **front)))


def without(source: str) -> str:
    """An example without what its comments put on record: the inquiry has no file of findings."""
    return _BLOCK.sub("", source)


def of_comments(source: str, known: Records) -> Records:
    """The records with the estimates, and with the findings that the comments of an example hold."""
    block = _BLOCK.search(source)
    over = replace(known, estimates=estimates()) if "{estimate}" in source or block else known
    if block is None:
        return over
    lines = [line[1:].strip() for line in block["lines"].strip("\n").split("\n")]
    marks = Marks(
        frozenset(hit["name"] for line in lines if (hit := _NOT.fullmatch(line))),
        {hit["name"]: hit["why"] for line in lines if (hit := _ALTHOUGH.fullmatch(line))},
    )
    said = (_NOT, _ALTHOUGH, _EXCULPATORY)
    toml = "\n".join(line for line in lines if not any(one.fullmatch(line) for one in said))
    spoken = [hit for line in lines if (hit := _EXCULPATORY.fullmatch(line))]
    exculpatory = tuple(Exculpatory(frozenset({known.places[one["place"]].document}), one["name"]) for one in spoken)
    return replace(with_findings(toml, over, marks), exculpatory=exculpatory)


def with_findings(toml: str, known: Records | None = None, marks: Marks | None = None, head: str = HEAD) -> Records:
    """The records with the findings of this text, evaluated and, as far as ``marks`` says nothing else, adopted."""
    over = replace(known or world.records(), estimates=estimates())
    file = read_findings(head + toml, "findings.toml", instruments())
    return replace(over, findings=_evaluated(file, over, marks or Marks()))


@cache
def instruments() -> Mapping[str, Instrument]:
    """The house's own, by name."""
    folder = files("probata.method.findings") / "instruments"
    each = [one for one in folder.iterdir() if one.name.endswith(".toml")]
    return {one.name[:-5]: read_instrument(one.read_text(encoding="utf-8"), one.name) for one in each}


def _evaluated(file: FindingsFile, known: Records, marks: Marks) -> Findings:
    bind = partial(_bound, known, file)
    found_: dict[str, Finding] = {}
    for name in file.findings:
        drafted = evaluate(file, name, world.ref("finding", name), bind)
        adoption = _adoption(name, content_of(file, name), drafted.evidence, marks)
        found_[name] = evaluate(file, name, world.ref("finding", name), bind, adoption)
    people: dict[str, FoundPerson] = {}
    for name in file.persons:
        at = world.ref("finding", f"person {name}")
        person = evaluate_person(file, name, at, bind)
        adoption = _adoption(name, content_of_person(file, name), person.evidence, marks)
        people[name] = evaluate_person(file, name, at, bind, adoption)
    return Findings(file, found_, people)


def _adoption(name: str, content: Digest, evidence: tuple[Evidence, ...], marks: Marks) -> Adoption | None:
    if name in marks.not_adopted:
        return None
    return Adoption(
        name,
        Digest.of(b"another wording") if name in marks.earlier else content,
        "Ane Brolund",
        "" if name in marks.reasonless else "The accounts are detailed and agree.",
        "2022-02-25T10:00:00Z",
        marks.although.get(name, ""),
        records_of(evidence),
    )


def _bound(known: Records, file: FindingsFile, named: Named) -> Evidence:
    handle = named.handle
    if handle in file.findings:
        return Evidence(named, EvidenceKind.FINDING, world.ref("finding", handle))
    if handle in known.counts:
        count = known.counts[handle]
        return Evidence(named, EvidenceKind.COUNT, count.ref, said_no=count.count.said_no)
    if handle in known.estimates:
        return Evidence(named, EvidenceKind.ESTIMATE, known.estimates[handle].ref)
    if handle not in known.places:
        raise NotFound(f"Nothing is saved under the handle {handle!r}.")
    place = known.places[handle]
    if place.interview is None:
        kind = named.kind or (EvidenceKind.PRESS if place.public else EvidenceKind.PRIMARY)
        leaked = not place.public
        return Evidence(
            named, kind, place.ref, place.document, place.shared_text, leaked=leaked, stale=place.stale, digest="d"
        )
    told = place.interview
    kind = EvidenceKind.SECOND_HAND if told.heard_from else named.kind or EvidenceKind.FIRST_HAND
    witness = Witness(
        told.ref,
        heard_from=tuple(world.ref("interview", name) for name in told.heard_from),
        together_with=tuple(world.ref("interview", name) for name in told.together_with),
        through=told.through,
    )
    return Evidence(named, kind, place.ref, place.document, witnesses=(witness,), stale=place.stale)


def estimates() -> Mapping[str, SavedEstimate]:
    """One that is given, one that was refused, and one that was printed against the reasons for a refusal."""
    return {"east": east(), "west": west(), "forced": forced()}


@cache
def east() -> SavedEstimate:
    """Three lists that owe nothing to each other: an estimated 1,023 (921 to 1,154), of whom 574 are documented."""
    return _estimate("east", "people missing in the East", EAST, ())


@cache
def west() -> SavedEstimate:
    """One list was made from another, so that there is no headline."""
    return _estimate("west", "people missing in the West", WEST, (("association", "roster"),))


@cache
def forced() -> SavedEstimate:
    """Nobody linked the lists; it is printed all the same, with the reason."""
    return _estimate(
        "forced", "people missing in the East", EAST, (), False, "the families of the missing asked for it"
    )


def _estimate(
    handle: str,
    label: str,
    captures: tuple[int, ...],
    derived: tuple[tuple[str, str], ...],
    linked: bool = True,
    override: str = "",
) -> SavedEstimate:
    table = CaptureTable(("association", "clinic", "roster"), captures)
    asked = Asked(linked=linked, assume="no-highest-order-interaction", derived=derived, override=override)
    ref = world.ref("estimate", handle)
    basis = Basis((world.ref("doc", "lists"),), world.MADE)
    return SavedEstimate(ref, handle, label, saved(estimate(table, asked), label), "", basis)
