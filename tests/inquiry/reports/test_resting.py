"""What a passage, and a part that fills itself, rest on."""

from __future__ import annotations

from probata.inquiry.reports.resting import everything, filled_parts, rests_on
from probata.method.report.model import Bound
from tests.method.report import both_world, found_world, world


def _of(bound: Bound, label: str) -> set[str]:
    passage = next(one for one in bound.passages if one.label == label)
    return rests_on(passage, bound.records)


def _ref(kind: str, name: str) -> str:
    return str(world.ref(kind, name))


def test_a_passage_in_a_finding_rests_on_it_and_on_those_it_points_at() -> None:
    bound = both_world.bound()
    assert _of(bound, "p-f1aa") == {_ref("finding", "F1"), str(world.records().places["decree"].ref)}
    assert _of(bound, "p-f2aa") == {_ref("finding", "F2"), _ref("finding", "F1")}
    assert _of(bound, "p-aans") == set()


def test_a_passage_rests_on_the_estimate_that_it_prints() -> None:
    bound = found_world.example("In all {estimate}`east:point` people. {#p-east}")
    assert _of(bound, "p-east") == {str(found_world.east().ref)}


def test_parts_that_fill_themselves_belong_to_the_paragraph_before_them() -> None:
    parts = list(filled_parts(both_world.bound()))
    assert {label for label, _ in parts} == {"p-aans"}
    answer, asked, elements = (refs for _, refs in parts)
    assert answer == {_ref("response", "answer")}
    assert asked == {_ref("finding", "F1"), _ref("finding", "F2")}
    assert elements == {_ref("finding", "F1"), _ref("finding", "F9")}


def test_what_stands_before_every_paragraph_belongs_to_the_first_one() -> None:
    bound = both_world.bound(":::{response} answer\n:::\n\nBehind it. {#p-behind}\n")
    assert [label for label, _ in filled_parts(bound)] == ["p-behind"]


def test_what_is_not_on_record_rests_on_nothing() -> None:
    source = ":::{response} none\n:::\n\n:::{elements} none\n:::\n\n:::{recommendations}\n:::\n"
    assert list(filled_parts(world.bound(source))) == []
    assert [refs for _, refs in filled_parts(both_world.bound(source))] == [
        {_ref("finding", "F1"), _ref("finding", "F2")}
    ]


def test_a_whole_report_rests_on_all_of_it() -> None:
    found = everything(both_world.bound())
    assert {_ref("response", "answer"), _ref("finding", "F9"), _ref("finding", "F1")} <= found
