"""PB433: the report prints another state of an element than the matrix has."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import cell_otherwise as rule
from tests.method.report.found_world import found, without

OBJECTED = [
    rule.BAD,
    rule.GOOD.replace("| Knowledge of the attack | not examined |", "| Knowledge of the attack | met |"),
    rule.GOOD.replace("Policy of the State | met", "Policy of the State | not met"),
    rule.GOOD.replace(
        "Knowledge: not examined.", "Knowledge was not examined. That the acts were widespread or systematic is met."
    ),
]
LET_BE = [
    rule.GOOD,
    rule.GOOD.replace("| met |\n| Wide", "| met, to the declared standard |\n| Wide"),
    rule.GOOD.replace("systematic | indications", "systematic | indications that it was systematic"),
    rule.GOOD.replace("| State |", "| What the Inquiry can say |"),
    rule.GOOD + "\n| Policy | Page |\n|---|---|\n| Insurance | met |\n",
    rule.GOOD.replace("Policy of the State | met", "Policy of the State | see the decree"),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_another_state_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_the_state_on_record_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))
