"""PB121: a finding is printed that nobody wrote down."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import unrecorded_finding as rule
from tests.method.report.found_world import found, without

OBJECTED = [
    rule.BAD,
    rule.GOOD.replace(":::{finding} F2", ":::{finding} F3"),
    rule.GOOD.replace(":::{finding} F2", ":::{finding} f2"),
]
LET_BE = [
    rule.GOOD,
    rule.GOOD.replace("The accounts of a gate that was closed", "Accounts of a closed gate", 1),
    rule.GOOD + "\nThe gate was closed, as {ref}`F2` says.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_finding_without_a_record_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_what_has_a_record_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))


def test_the_record_that_was_probably_meant_is_named() -> None:
    (one,) = found(rule, rule.GOOD.replace(":::{finding} F2", ":::{finding} F22"))
    assert "'F2'" in one.next_step
