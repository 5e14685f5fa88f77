"""PB127: a finding rests on what may not be used any more."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import withdrawn_evidence as rule
from tests.method.report.found_world import found, without

OBJECTED = [
    rule.BAD,
    rule.GOOD.replace('"lamp"]', '"lamp"]\n% contrary = ["taken-back"]\n% weighed = "It was another night."'),
]
LET_BE = [
    rule.GOOD,
    rule.GOOD.replace("The accounts of a gate that was closed", "Accounts of a closed gate"),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_evidence_that_was_withdrawn_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_evidence_that_stands_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))


def test_the_handle_is_named_and_the_account_is_not() -> None:
    (one,) = found(rule, rule.BAD)
    assert "`taken-back`" in one.message
    assert "moved at night" not in one.message
