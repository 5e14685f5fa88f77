"""Parts that fill themselves: what they print of records, and why they sometimes cannot."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.manuscript.model import Directive
from probata.method.reply.model import Answered, AnswerKind, Disposition
from probata.method.report.filled import FILLED, addressed, answer, asked, elements, findings_told, missing
from probata.method.report.model import Bound
from tests.method.report import both_world, replied_world, world

PRINTED = {"F1": "finding-F1", "F2": "finding-F2"}


def _directive(bound: Bound, name: str) -> Directive:
    return next(one for one in bound.manuscript.blocks if isinstance(one, Directive) and one.name == name)


def _why(source: str, bound: Bound | None = None) -> str:
    made = bound or both_world.bound(source)
    name = next(one for one in FILLED if f"{{{one}}}" in source)
    found = missing(_directive(made, name), made)
    return found.message if found else ""


@pytest.mark.parametrize(
    "source", [":::{response} answer\n:::\n", ":::{recommendations}\n:::\n", ":::{elements} humanity\n:::\n"]
)
def test_what_is_on_record_is_not_missing_and_without_a_file_it_is(source: str) -> None:
    assert _why(source) == ""
    assert _why(source, world.bound(source)).startswith("No ")


@pytest.mark.parametrize(
    ("source", "near"),
    [(":::{response} anser\n:::\n", "'answer'"), (":::{elements} humanitas\n:::\n", "'humanity'")],
)
def test_an_unknown_name_is_told_with_those_near_it(source: str, near: str) -> None:
    made = both_world.bound(source)
    found = missing(_directive(made, source[4:].partition("}")[0]), made)
    assert found is not None
    assert near in found.next_step


def test_an_answer_waits_for_its_dispositions() -> None:
    one = Disposition((1,), AnswerKind.GENERAL, Answered.NOTED, "annexed", "A. Merrin")
    made = replied_world.bound(":::{response} answer\n:::\n", replied_world.with_answer(one))
    assert "2-6" in _why(":::{response} answer\n:::\n", made)


def test_an_answer_whose_document_is_gone_says_so() -> None:
    known = replied_world.records()
    assert known.replies is not None
    made = replied_world.bound(
        ":::{response} answer\n:::\n", replace(known, replies=replace(known.replies, responses={}))
    )
    assert "may not be used any more" in _why(":::{response} answer\n:::\n", made)


def test_the_answer_has_every_paragraph_and_no_name() -> None:
    found = answer("answer", both_world.bound())
    assert [one.number for one in found.paragraphs] == [1, 2, 3, 4, 5, 6, 7]
    assert found.paragraphs[3].classed == "correction: corrected"
    assert replied_world.REMOVED not in str(found)
    assert "[name removed]" in found.paragraphs[5].blocks[0]


def test_an_answer_that_names_somebody_named_as_responsible_is_printed_without_the_name() -> None:
    known = both_world.records()
    assert known.replies is not None
    response = known.replies.responses["answer"]
    text = response.text.replace("The fisheries", both_world.IDENTITY[:13], 1)
    changed = replace(known.replies, responses={"answer": replace(response, text=text)})
    found = answer("answer", both_world.bound(known=replace(known, replies=changed)))
    assert both_world.IDENTITY.split()[1] not in str(found)


def test_recommendations_name_the_findings_that_the_report_prints() -> None:
    rows = {one.name: one for one in asked(both_world.bound(), {"F1": "finding-F1"})}
    assert (rows["R2"].findings, rows["R2"].more, rows["R2"].state) == (("F1",), False, "addressed (2022-03-01)")
    assert (rows["R3"].findings, rows["R3"].more, rows["R3"].state) == ((), True, "drafted")
    assert rows["R3"].depends_on == ("a vote of the Assembly",)
    inside = asked(both_world.bound(audience="internal"), {})
    assert [one.findings for one in inside] == [("F2",), ("F1",), ("F2",), ("F2",)]


def test_elements_are_all_contextual_ones_and_the_acts_that_are_claimed() -> None:
    found = elements("humanity", both_world.bound(), PRINTED)
    assert [(one.key, one.state) for one in found.contextual] == [
        ("C1", "met"),
        ("C2", "not examined"),
        ("C3", "not examined"),
        ("C4", "indications"),
        ("C5", "not examined"),
        ("C6", "not examined"),
    ]
    assert [one.key for one in found.acts] == ["f"]
    assert "murder" in found.unclaimed
    assert "torture" not in found.unclaimed
    first, fourth = found.contextual[0], found.contextual[3]
    assert (first.findings, first.more, fourth.findings, fourth.more) == (("F1",), True, (), True)
    assert fourth.gap == "The order of [name removed] was <not> found."


@pytest.mark.parametrize(
    ("argument", "told"),
    [
        ("R2 the Government of Velmarra", ("R2", "the Government of Velmarra")),
        ("the Government of Velmarra", ("", "the Government of Velmarra")),
        ("R3", ("R3", "the Assembly of the Coastal Compact")),
        ("R9 the Government", ("", "R9 the Government")),
        ("R2-bis the Government", ("", "R2-bis the Government")),
    ],
)
def test_a_recommendation_may_begin_with_its_name_on_record(argument: str, told: tuple[str, str]) -> None:
    assert addressed(argument, both_world.bound()) == told


def test_a_report_tells_of_the_findings_that_it_prints_and_inside_the_inquiry_of_all() -> None:
    assert findings_told(both_world.bound()) == ("F1", "F2")
    assert findings_told(both_world.bound(audience="internal")) == ("F1", "F2", "F9")
    assert findings_told(world.bound("Words.")) == ()
