"""PB428: a finding uses another standard than the report, and does not say so."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import deviation_unsaid as rule
from probata.method.report.checks.standards import mixed_standards
from tests.method.report.found_world import found, without

OBJECTED = [
    rule.BAD,
]
LET_BE = [
    rule.GOOD,
    rule.BAD + "\nFinding {ref}`F2` is made on a balance of probabilities, because only residents saw the gate.\n",
    rule.BAD.replace("{cite}`lamp`", "{cite}`lamp` It is more likely than not that it was closed."),
    rule.BAD.replace('% standard = "balance of probabilities"\n', ""),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_standard_that_is_not_named_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_standard_that_is_named_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))


def test_the_rule_that_knows_no_record_lets_the_adopted_standard_be() -> None:
    assert not found(mixed_standards, rule.GOOD)
    assert found(mixed_standards, without(rule.GOOD))
