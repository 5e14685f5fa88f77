"""PB123: somebody adopted a finding, and the report does not print it."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import unprinted_finding as rule
from tests.method.report.found_world import found, without

OBJECTED = [
    rule.BAD,
    rule.GOOD.replace(":::{finding} F2 incident", ":::{finding} F9 incident"),
]
LET_BE = [
    rule.GOOD,
    rule.BAD.replace('"lamp"]\n', '"lamp"]\n% not adopted: F2\n'),
    rule.GOOD.replace("The accounts of a gate that was closed", "Accounts of a closed gate"),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_what_was_adopted_and_is_not_printed_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_what_is_printed_or_was_never_adopted_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))
