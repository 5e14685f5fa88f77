"""PB431: a term of two parts that was adopted whole is told by its first part."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import law_cut_short
from probata.method.report.checks.standards import two_parts_cut as rule
from tests.method.report.found_world import found, without

OBJECTED = [
    rule.BAD,
    rule.GOOD + "\nThe accounts of torture at night are credible ({ref}`F3`).\n",
]
LET_BE = [
    rule.GOOD,
    rule.GOOD.replace("torture or ill-treatment at", "torture or other ill-treatment at", 1),
    rule.GOOD + "\nThe word torture has a meaning in law.\n",
    rule.BAD.replace("torture or ill-treatment", "torture"),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_half_of_a_term_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_both_halves_are_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))


def test_what_the_record_decides_is_not_objected_to_twice() -> None:
    assert not found(law_cut_short, rule.BAD)
    assert found(law_cut_short, without(rule.BAD))


def test_detained_or_worked_is_one_term() -> None:
    source = rule.GOOD.replace("torture or ill-treatment", "people who were detained or worked")
    assert not found(rule, source)
    assert found(
        rule, source.replace("detained or worked at night are credible. {", "detained at night are credible. {")
    )
