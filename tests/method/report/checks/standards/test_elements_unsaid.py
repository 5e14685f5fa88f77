"""PB432: a label is possible, and what was not examined of it is not printed."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import elements_unsaid as rule
from tests.method.report.found_world import found, without

OBJECTED = [
    rule.BAD,
    rule.GOOD.replace("Knowledge: not examined.", "It is for a court to decide."),
    rule.GOOD.replace('% cells.C4 = {state = "met", findings = ["F1"]}\n', ""),
    rule.GOOD + "\nAll this may constitute crimes against humanity.\n",
]
LET_BE = [
    rule.GOOD,
    rule.GOOD.replace("Knowledge: not examined.", "Whether there was knowledge of the attack was not examined."),
    rule.GOOD.replace("Knowledge: not examined.", "Knowledge was not assessed."),
    rule.GOOD.replace("Knowledge: not examined.", "C6 was not examined."),
    rule.GOOD + "\nThe confinement may constitute crimes against humanity ({ref}`F6`).\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_an_element_that_is_passed_over_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_an_element_that_is_named_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))
