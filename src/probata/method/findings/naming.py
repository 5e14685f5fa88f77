"""Persons named as responsible: a record of its own, with its own threshold, notice, wording and adoption.

What makes a person responsible is for the people who adopt the record. Looked at here is what the house asks for before
a name is written down: a threshold that is not below the report's, evidence that is more than hearsay, and that the
person was told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from probata.method.findings.evaluating import Bind, judged_by_records, plain, records_on, refs_of, stale
from probata.method.findings.independence import independent
from probata.method.findings.model import (
    Adoption,
    Condition,
    Evidence,
    EvidenceKind,
    FindingsFile,
    FoundPerson,
    PersonNamed,
    Standard,
)
from probata.record.basis import Basis, Method
from probata.record.canonical import Json, dump
from probata.record.digest import Digest
from probata.record.ref import Ref

NAMED = Method("evaluate-person-named", 2)
_OF_OTHERS = frozenset({EvidenceKind.SECOND_HAND, EvidenceKind.PRESS, EvidenceKind.COUNT, EvidenceKind.ESTIMATE})
"""What names nobody by itself: hearsay, press reports, and numbers."""


def evaluate_person(
    file: FindingsFile,
    name: str,
    ref: Ref,
    bind: Bind,
    adoption: Adoption | None = None,
    findings: Sequence[Evidence] = (),
) -> FoundPerson:
    """The record of this name, evaluated; KeyError when the file has none.

    ``findings``: the findings that it names, bound. The other arguments are as for a finding.
    """
    person = file.persons[name]
    evidence = tuple(map(bind, person.rests_on))
    content, everything = content_of_person(file, name), (*evidence, *findings)
    return FoundPerson(
        ref=ref,
        person=person,
        evidence=evidence,
        independent=independent(evidence),
        conditions=tuple(_conditions(file, person, evidence)),
        content=content,
        basis=Basis((*refs_of(everything), *judged_by_records(file, everything)), NAMED),
        adoption=adoption,
        stale=stale(everything, content, adoption),
        beside=tuple(findings),
    )


def content_of_person(file: FindingsFile, name: str) -> Digest:
    """What an adoption binds to: everything that the record says, with the records on its evidence."""
    person = file.persons[name]
    said: dict[str, Json] = {
        "house": file.house.value,
        "declared": file.standard.value,
        "person": plain(person),
        **records_on(file, {one.handle for one in person.rests_on}),
    }
    return Digest.of(dump(said))


def _conditions(file: FindingsFile, person: PersonNamed, evidence: Sequence[Evidence]) -> Iterator[Condition]:
    order = list(Standard)
    low = order.index(person.standard) < order.index(file.standard)
    yield Condition("a threshold that is not below the report's", "it is below" if low else "")
    told = "" if person.notice or person.edition != "public" else "the person was not told"
    yield Condition("notice to the person before a public edition", told)
    told_on = [one.kind for one in evidence]
    bare = all(kind in _OF_OTHERS for kind in told_on)
    hearsay = "there is hearsay alone, or what others published" if told_on and bare else ""
    yield Condition("a first-hand account, a text, material or a finding", hearsay)
    leaked = [one.named.handle for one in evidence if one.leaked and one.named.handle not in file.authenticity]
    if leaked:
        yield Condition("an authenticity record for leaked material", f"{', '.join(leaked)}: there is none")
    unusable = [f"{one.named.handle} may not: {one.stale}" for one in evidence if one.stale]
    yield Condition("evidence that may be used as it is", "; ".join(unusable))
