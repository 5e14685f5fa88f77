"""PB434: a crime is named that no legal finding bears, or without every element."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import bare_label, elements_unsaid
from probata.method.report.checks.standards import label_without_elements as rule
from tests.method.report.found_world import found, without

_LEGAL = elements_unsaid.GOOD
_COMPLETE = _LEGAL.replace('state = "indications"', 'state = "met"').replace(
    "% cells.e", '% cells.C6 = {state = "met", findings = ["F1"]}\n% cells.e'
)
OBJECTED = [
    rule.BAD,
    _LEGAL.replace("may constitute crimes against humanity. Know", "constitutes crimes against humanity. Know"),
    _LEGAL + "\nThe confinement could amount to genocide.\n",
]
LET_BE = [
    rule.GOOD,
    _LEGAL,
    _COMPLETE.replace("may constitute crimes against humanity. Know", "constitutes crimes against humanity. Know"),
    rule.GOOD + "\nCrimes against humanity are defined by the Statute.\n",
    _LEGAL + "\nA ministry said that it may constitute genocide.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_label_without_its_elements_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_label_that_stands_or_belongs_to_others_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))


def test_the_rule_that_knows_no_record_steps_back() -> None:
    bare = _LEGAL.replace("may constitute crimes against humanity. Know", "constitutes crimes against humanity. Know")
    assert not found(bare_label, bare)
    assert found(bare_label, without(bare))
