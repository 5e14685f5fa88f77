"""PB447: what a finding prints is not what was adopted under its name."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import another_finding_printed as rule
from tests.method.report.found_world import found, without

_PRINTED = "Credible accounts speak of a gate that was closed from the outside."
OBJECTED = [
    rule.BAD,
    rule.GOOD.replace(_PRINTED, "There are credible accounts of pills that nobody explained."),
    rule.GOOD.replace(_PRINTED, "The decree makes leaving depend on permission."),
]
LET_BE = [
    rule.GOOD,
    rule.GOOD.replace(_PRINTED, "Several people told the Inquiry of closed gates. What they told is credible."),
    rule.GOOD.replace(_PRINTED, "From the outside, it was said, somebody closed the gate; this is credible."),
    rule.BAD.replace(
        "The accounts of a gate that was closed from the outside are credible.", "The accounts are credible."
    ),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_another_claim_under_an_adopted_name_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_the_adopted_claim_in_other_words_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))
