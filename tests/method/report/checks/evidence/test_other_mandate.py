"""PB130: the report declares another standard or period than its findings."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import other_mandate as rule
from tests.method.report.found_world import found, without

OBJECTED = [
    rule.BAD,
    rule.GOOD.replace("2019-03-02/2020-06-30", "2016/2020"),
]
LET_BE = [
    rule.GOOD,
    rule.GOOD.replace("standard: reasonable grounds to believe", "standard: reasonable grounds"),
    rule.GOOD.replace("period: 2019-03-02/2020-06-30\n", ""),
    rule.GOOD.replace("standard: reasonable grounds to believe", "standard: of its own"),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_another_standard_or_period_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_the_same_in_other_words_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))
