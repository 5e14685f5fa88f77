"""Rows of people: one a person, about that person; none of whom nothing may be told, and none of a stranger."""

from __future__ import annotations

from dataclasses import replace

from probata.method.findings.model import Evidence, EvidenceKind, Named, Witness
from probata.method.report.annex_tables import AnnexNumber
from probata.method.report.model import Bound, SavedCount, SavedPlace
from probata.method.report.value_rows import (
    around,
    of_annex,
    of_crossed,
    of_finding,
    of_five,
    of_people,
    of_place,
    witnesses,
)
from probata.method.report.values import counted
from probata.method.testimony.disclosable import may_be_disclosed
from probata.record.digest import Digest
from probata.record.grade import Grade
from probata.signing import Value
from tests.method.report import both_world
from tests.method.report.world import bound, ref

SOURCE = "Of the women, {count}`women-held:k` had been held. {count}`medicine:of` had pills. He said {quote}`lamp`.\n"
EMPTY = Value("Some.", 0, {"name": "count-rows"}, Grade.ATTESTED, ())


def _record(found: Bound, handle: str) -> object:
    return next(one.record for one in found.values if one.role.parts[0].split(":")[0] == handle)


def _count(found: Bound, handle: str) -> SavedCount:
    record = _record(found, handle)
    assert isinstance(record, SavedCount)
    return record


def _lamp(found: Bound) -> SavedPlace:
    record = _record(found, "lamp")
    assert isinstance(record, SavedPlace)
    return record


def test_a_crossed_row_says_what_was_counted_and_stands_for_one_person() -> None:
    found = bound(SOURCE)
    record = _count(found, "women-held")
    members = counted(found, record, "described")
    told = of_crossed(EMPTY, record, "described", members, around(found, {}))
    silent = {one.ref for one in found.records.interviews if not may_be_disclosed(one, found.records.today)}
    assert {ref for who in told.people for ref in who or ()} == members - silent
    assert len(told.value.left_out) == len(members & silent)
    assert {str(row) for row in told.value.rows} == {
        str({"counted": "described", "of": record.expression, "among": record.among})
    }


def test_a_plain_row_says_what_its_own_person_said() -> None:
    found = bound(SOURCE)
    record, at_hand = _count(found, "medicine"), around(found, {})
    told = of_five(EMPTY, record, at_hand)
    described = counted(found, record, "described")
    for row, who in zip(told.value.rows, told.people, strict=True):
        assert (row["heard"] == "described") is bool((who or frozenset()) & described)


def test_whoever_the_signer_leaves_out_has_no_row_whatever_they_allowed() -> None:
    found = bound(SOURCE)
    fine = [one.ref for one in found.records.interviews if may_be_disclosed(one, found.records.today)]
    out = frozenset(fine[:2])
    each = [(ref, {"n": at}) for at, ref in enumerate(fine)]
    kept, less = (of_people(EMPTY, each, around(found, {}, gone)) for gone in (frozenset(), out))
    assert (len(kept.value.rows), len(kept.value.left_out)) == (len(fine), 0)
    assert (len(less.value.rows), [row["n"] for row in less.value.left_out]) == (len(fine) - 2, [0, 1])
    assert not any((who or frozenset()) & out for who in less.people)


def test_words_of_whoever_is_left_out_are_printed_and_bound_by_no_leaf() -> None:
    found = bound(SOURCE)
    record = _lamp(found)
    assert record.interview is not None
    value = Value("He said it.", "it", {"name": "quotation"}, Grade.ATTESTED, ({"text": "it"},))
    item = {record.document: Digest.of(b"account")}
    kept = of_place(value, record, around(found, item))
    assert (kept.people, kept.value.items) == ((frozenset({record.interview.ref}),), (Digest.of(b"account"),))
    gone = of_place(value, record, around(found, item, frozenset({record.interview.ref})))
    assert (gone.value.rows, gone.value.items, gone.value.left_out) == ((), (), value.rows)


def test_a_number_of_the_annex_is_over_its_members() -> None:
    found = bound(SOURCE)
    refs = frozenset(one.ref for one in found.records.interviews[:6])
    told = of_annex(EMPTY, AnnexNumber("women", 6, {"sex": "woman"}, refs), around(found, {}))
    assert len(told.value.rows) + len(told.value.left_out) == 6
    assert {str(row) for row in told.value.rows} == {str({"counted": "women", "of": {"sex": "woman"}})}
    unknown = of_annex(EMPTY, AnnexNumber("women", 7, {}, refs), around(found, {}))
    assert (len(unknown.value.rows), unknown.people) == (7, ())  # whom it counts is not known one by one


def test_a_finding_binds_each_piece_without_its_words_and_knows_whom_to_ask() -> None:
    found, theirs = bound(SOURCE), next(iter(both_world.bound().records.findings.findings.items()))  # type: ignore[union-attr]  # it has findings
    record, (name, finding) = _lamp(found), theirs
    assert record.interview is not None
    who, named = record.interview.ref, Named("lamp")
    spoken = Evidence(named, EvidenceKind.FIRST_HAND, record.ref, record.document, witnesses=(Witness(who),))
    paper = Evidence(named, EvidenceKind.PRIMARY, ref("place", "x"), ref("document", "x"))
    counted_ = Evidence(named, EvidenceKind.COUNT, ref("count", "x"))
    item = {record.document: Digest.of(b"account")}
    (told,) = of_finding(name, replace(finding, evidence=(spoken, paper, counted_)), around(found, item))
    assert told.people == (frozenset({who}), None, frozenset())  # of a paper that nobody published nobody is known
    assert told.value.items == (Digest.of(b"account"), None, None)
    assert record.words not in str(told.value.rows)
    (less,) = of_finding(name, replace(finding, evidence=(spoken,)), around(found, item, frozenset({who})))
    assert (less.value.rows, less.value.items, len(less.value.left_out)) == ((), (), 1)
    at_hand = around(found, item)
    assert witnesses(replace(finding, evidence=(spoken, counted_)), at_hand) == {who}
    assert witnesses(replace(finding, evidence=(spoken, paper)), at_hand) is None
    assert [*of_finding(name, replace(finding, evidence=(), contrary=(), beside=()), at_hand)] == []
