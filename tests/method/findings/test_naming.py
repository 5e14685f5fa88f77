"""A person named as responsible: a record of its own."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from probata.method.findings.model import Evidence, EvidenceKind, Named, PersonNamed, Standard
from probata.method.findings.naming import content_of_person, evaluate_person
from probata.record.uncertain_date import UncertainDate
from tests.method.findings.evidence import other, paper, ref
from tests.method.findings.writing import IDENTITY, LAW, PERSON, TOP, read

FILE = read(TOP + LAW + PERSON)
PERSONS = FILE.persons["vestalquin"]
MINE = ref("person", 3)
OTHERWISE: dict[str, object] = {
    "name": "another",
    "role": "a guard",
    "identity": "Somebody Else",
    "standard": Standard.BALANCE,
    "wording": "kept the key",
    "rests_on": (Named("order"), Named("more")),
    "findings": (),
    "notice": UncertainDate("2022", "2022"),
    "not_notified": "",
    "edition": "public",
}


def bind(named: Named) -> Evidence:
    return replace(paper(1, EvidenceKind.PRIMARY), named=named)


def missing(**changed: object) -> list[str]:
    person = replace(PERSONS, **changed)  # type: ignore[arg-type]  # names of its fields
    file = replace(FILE, persons={"vestalquin": person})
    return [one.missing for one in evaluate_person(file, "vestalquin", MINE, bind).missing]


def test_a_confidential_record_with_its_threshold_misses_nothing() -> None:
    assert missing() == []


def test_a_public_one_needs_notice_to_the_person() -> None:
    assert missing(edition="public") == ["the person was not told"]
    assert missing(edition="public", notice=UncertainDate("2022", "2022"), not_notified="") == []


@pytest.mark.parametrize("kind", [EvidenceKind.SECOND_HAND, EvidenceKind.PRESS, EvidenceKind.COUNT])
def test_nobody_is_named_on_hearsay_press_reports_or_numbers_alone(kind: EvidenceKind) -> None:
    def told(named: Named) -> Evidence:
        return replace(bind(named), kind=kind)

    found = evaluate_person(FILE, "vestalquin", MINE, told)
    assert [one.missing for one in found.missing] == ["there is hearsay alone, or what others published"]


def test_hearsay_beside_more_is_let_be() -> None:
    def told(named: Named) -> Evidence:
        kind = EvidenceKind.PRIMARY if named.handle == "order" else EvidenceKind.PRESS
        return replace(bind(named), kind=kind)

    person = replace(PERSONS, rests_on=(Named("order"), Named("more")))
    file = replace(FILE, persons={"vestalquin": person})
    assert not evaluate_person(file, "vestalquin", MINE, told).missing


def test_the_threshold_is_not_below_the_reports() -> None:
    assert missing(standard=Standard.SUSPICION) == ["it is below"]
    assert missing(standard=Standard.GROUNDS) == []


def test_leaked_material_without_a_record_and_what_may_not_be_used_are_named() -> None:
    def leak(named: Named) -> Evidence:
        return replace(bind(named), leaked=True, stale="withdrawn")

    found = evaluate_person(FILE, "vestalquin", MINE, leak)
    assert [one.missing for one in found.missing] == ["order: there is none", "order may not: withdrawn"]
    assert found.state == "stale: order: withdrawn"


def test_the_test_below_knows_every_field() -> None:
    assert {one.name for one in fields(PersonNamed)} == set(OTHERWISE)


@pytest.mark.parametrize("field", sorted(OTHERWISE))
def test_each_field_changes_what_is_adopted(field: str) -> None:
    changed = replace(PERSONS, **{field: OTHERWISE[field]})  # type: ignore[arg-type]  # as above
    other_file = replace(FILE, persons={"vestalquin": changed})
    assert content_of_person(other_file, "vestalquin") != content_of_person(FILE, "vestalquin")


def test_a_person_is_in_no_representation() -> None:
    found = evaluate_person(FILE, "vestalquin", MINE, bind, findings=[other()])
    assert IDENTITY not in repr(found)
    assert found.basis.needs(other().record)
