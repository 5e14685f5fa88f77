"""From what is written to a finding: what an adoption binds to, and what makes a finding stale."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from probata.method.findings.evaluating import content_of, evaluate, plain, records_of
from probata.method.findings.model import (
    Adoption,
    Cell,
    CellState,
    Draft,
    Evidence,
    EvidenceKind,
    FindingsFile,
    FindingType,
    House,
    Named,
    SameWitness,
    Standard,
    WordingObject,
)
from probata.record.canonical import dump
from probata.record.errors import NotFound
from probata.record.uncertain_date import UncertainDate
from tests.method.findings.evidence import account, authentic, other, paper, ref
from tests.method.findings.writing import LAW, LEGAL, TOP, read

FILE = read(TOP + LAW + LEGAL)
MINE = ref("finding", 9)
OTHERWISE: dict[str, object] = {
    "name": "F7",
    "type": FindingType.STATISTICS,
    "says": "Something else.",
    "object": WordingObject.LABEL,
    "wording": "else",
    "standard": Standard.BALANCE,
    "rests_on": (Named("decree", EvidenceKind.TEXT_ITSELF), Named("more")),
    "deviates": "because",
    "period": UncertainDate("2019", "2019"),
    "contrary": (Named("against"),),
    "weighed": "weighed",
    "gaps": ("a gap",),
    "second_part": "a pattern is not established",
    "special": True,
    "second_reader": "N. N.",
    "reasons": "sober",
    "elements": "small",
}


def bind(named: Named) -> Evidence:
    made = {"decree": paper(1, EvidenceKind.TEXT_ITSELF, digest="d1"), "F1": replace(other(), digest="f1")}
    if named.handle not in made:
        raise NotFound("Nothing is saved.", where=named.handle)
    return replace(made[named.handle], named=named)


def with_draft(draft: Draft) -> FindingsFile:
    return replace(FILE, findings={**FILE.findings, "F1": draft})


def test_the_test_below_knows_every_field_of_a_finding() -> None:
    assert {one.name for one in fields(Draft)} == set(OTHERWISE)


@pytest.mark.parametrize("field", sorted(OTHERWISE))
def test_each_field_of_a_finding_changes_what_is_adopted(field: str) -> None:
    changed = replace(FILE.findings["F1"], **{field: OTHERWISE[field]})  # type: ignore[arg-type]  # as above
    assert content_of(with_draft(changed), "F1") != content_of(FILE, "F1")


def test_house_standard_and_mandate_change_it() -> None:
    period = UncertainDate("2019/2021", "2019/2021")
    for changed in (
        replace(FILE, house=House.NGO),
        replace(FILE, standard=Standard.BALANCE),
        replace(FILE, period=period),
    ):
        assert content_of(changed, "F1") != content_of(FILE, "F1")


def test_a_wider_mandate_leaves_a_finding_with_a_period_of_its_own_alone() -> None:
    own = with_draft(replace(FILE.findings["F1"], period=UncertainDate("2019-05", "2019-05")))
    wider = replace(own, period=UncertainDate("2019/2021", "2019/2021"))
    assert content_of(wider, "F1") == content_of(own, "F1")


def test_records_on_its_own_evidence_change_it_and_others_do_not() -> None:
    same = SameWitness("decree", "A-1", "no", "N.", "asked")
    for changed in (
        replace(FILE, authenticity={"decree": authentic(handle="decree")}),
        replace(FILE, same_witness=(same,)),
    ):
        assert content_of(changed, "F1") != content_of(FILE, "F1")
    for elsewhere in (
        replace(FILE, authenticity={"else": authentic(handle="else")}),
        replace(FILE, same_witness=(replace(same, place="else"),)),
    ):
        assert content_of(elsewhere, "F1") == content_of(FILE, "F1")


def test_a_cell_of_its_matrix_changes_it() -> None:
    matrix = FILE.matrices["small"]
    cells = {**matrix.cells, "K2": Cell("K2", CellState.NOT_EXAMINED, gap="nobody was asked")}
    changed = replace(FILE, matrices={"small": replace(matrix, cells=cells)})
    assert content_of(changed, "F2") != content_of(FILE, "F2")
    assert content_of(changed, "F1") == content_of(FILE, "F1")


def test_the_order_of_tables_changes_nothing() -> None:
    law, legal = LAW.strip() + "\n", LEGAL.strip() + "\n"
    turned = read(TOP + legal + "\n" + law)
    for name in ("F1", "F2"):
        assert content_of(turned, name) == content_of(FILE, name)
    one, two = (SameWitness("decree", f"A-{n}", "no", "N.", "asked") for n in (1, 2))
    there, back = (replace(FILE, same_witness=order) for order in ((one, two), (two, one)))
    assert content_of(there, "F1") == content_of(back, "F1")


def test_everything_that_is_bound_has_a_canonical_spelling() -> None:
    assert dump(plain(FILE.findings["F2"]))
    assert dump(plain(FILE.matrices["small"].instrument))


def test_a_finding_is_bound_to_its_evidence_and_looked_at() -> None:
    found = evaluate(FILE, "F1", MINE, bind)
    assert [one.named.handle for one in found.evidence] == ["decree"]
    assert (found.missing, found.state, found.adopted) == ((), "drafted", False)
    assert found.basis.needs(ref("place", 901))


def test_a_handle_that_is_none_is_not_found() -> None:
    with pytest.raises(NotFound):
        evaluate(with_draft(replace(FILE.findings["F1"], rests_on=(Named("nowhere"),))), "F1", MINE, bind)


def test_who_speaks_in_a_document_is_part_of_what_a_finding_rests_on() -> None:
    quoted = replace(bind(Named("decree")), witnesses=account(4).witnesses)
    assert evaluate(FILE, "F1", MINE, lambda _: quoted).basis.needs(ref("interview", 4))


def test_a_limitation_that_names_only_a_gap_rests_on_itself() -> None:
    draft = replace(FILE.findings["F1"], type=FindingType.LIMITATION, rests_on=(), gaps=("a gap",))
    assert evaluate(with_draft(draft), "F1", MINE, bind).basis.rests_on == (MINE,)


def adopted(records: dict[str, str], **changed: object) -> Adoption:
    made = Adoption("F1", content_of(FILE, "F1"), "N. N.", "read", "2031-05-06T07:08:09Z", records=records)
    return replace(made, **changed)  # type: ignore[arg-type]  # names of its fields


def test_an_adoption_holds_for_this_content_and_these_records() -> None:
    found = evaluate(FILE, "F1", MINE, bind, adopted({"decree": "d1"}))
    assert found.adopted
    assert found.state == "adopted by N. N. on 2031-05-06"


def test_an_adoption_of_an_earlier_wording_says_so() -> None:
    earlier = adopted({"decree": "d0"}, content=content_of(FILE, "F2"))
    found = evaluate(FILE, "F1", MINE, bind, earlier)
    assert not found.adopted
    assert found.state == "adopted by N. N. on 2031-05-06, in an earlier wording"


def test_a_record_that_changed_since_makes_it_stale() -> None:
    found = evaluate(FILE, "F1", MINE, bind, adopted({"decree": "d0"}))
    assert not found.adopted
    assert found.state == "stale: decree changed since the adoption"


def test_what_stands_beside_makes_it_stale_too() -> None:
    beside = [replace(other("F4"), digest="new")]
    records = records_of([replace(other("F4"), digest="old")]) | {"decree": "d1"}
    found = evaluate(FILE, "F1", MINE, bind, adopted(records), beside)
    assert found.stale == "F4 changed since the adoption"


def test_evidence_that_may_not_be_used_makes_it_stale_before_anything_else() -> None:
    found = evaluate(FILE, "F1", MINE, lambda named: replace(bind(named), stale="withdrawn"), adopted({"decree": "d0"}))
    assert found.state == "stale: decree: withdrawn"
