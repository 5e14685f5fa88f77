"""PB126: a finding is published that nobody adopted as it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.checks.evidence import unadopted_finding as rule
from tests.method.report.found_world import Marks, found, with_findings, without

RECORD = """[findings.F2]
type = "incident"
says = "The accounts of a gate that was closed from the outside are credible."
object = "allegation"
wording = "are credible"
rests_on = ["gate", "lamp"]
"""
OBJECTED = [
    rule.BAD,
    rule.BAD.replace(":::{finding} F2 incident", ":::{finding} F2 incident "),
]
LET_BE = [
    rule.GOOD,
    rule.GOOD.replace("The accounts of a gate that was closed", "Accounts of a closed gate"),
    rule.GOOD.replace('"lamp"]', '"lamp", "taken-back"]'),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_what_nobody_adopted_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_what_was_adopted_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))


def test_an_earlier_wording_and_an_adoption_without_a_reason_are_none() -> None:
    plain = without(rule.GOOD)
    for marks in (Marks(earlier=frozenset({"F2"})), Marks(reasonless=frozenset({"F2"}))):
        assert found(rule, plain, with_findings(RECORD, marks=marks))
    assert not found(rule, plain, with_findings(RECORD))


def test_a_record_that_changed_since_makes_it_stale() -> None:
    known = with_findings(RECORD)
    assert known.findings is not None
    stale = replace(known.findings.findings["F2"], stale="gate changed since the adoption")
    (one,) = found(rule, without(rule.GOOD), replace(known, findings=replace(known.findings, findings={"F2": stale})))
    assert "gate changed" in one.message


def test_an_internal_edition_may_print_drafts() -> None:
    assert not found(rule, rule.BAD, audience="internal")
