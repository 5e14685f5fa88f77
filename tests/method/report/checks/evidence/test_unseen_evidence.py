"""PB129: what a finding rests on is nowhere to be seen in the report."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import unseen_evidence as rule
from tests.method.report.found_world import found, without

OBJECTED = [
    rule.BAD,
    rule.GOOD.replace('as = "press report"}]', 'as = "press report"}, "held"]'),
]
LET_BE = [
    rule.GOOD,
    rule.BAD + "\nThe driver spoke on the radio. {cite}`radio`\n",
    rule.BAD.replace('{from = "radio", as = "press report"}', '"gate"'),
    rule.BAD.replace('{from = "radio", as = "press report"}', '"directive"'),
    rule.GOOD.replace("{cite}`decree`", "{cite}`decree-all`"),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_published_document_that_is_cited_nowhere_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_what_is_cited_anywhere_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))
