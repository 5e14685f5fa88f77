"""PB426: evidence against a finding stands on record, and the report does not tell it."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import contrary_untold as rule
from tests.method.report.found_world import found, without

OBJECTED = [
    rule.BAD,
    rule.BAD + "\n# Another part\n\nThe lamp was never put out.\n",
]
LET_BE = [
    rule.GOOD,
    rule.BAD.replace("{cite}`lamp`", "{cite}`lamp`\nOne account points the other way and was weighed."),
    rule.BAD.replace(
        "{cite}`lamp`", "{cite}`lamp`\nA driver who only saw the front gate in the daytime found it open."
    ),
    rule.BAD + "\nThe driver spoke on the radio. {cite}`radio`\n",
    rule.BAD.replace('% contrary = ["radio"]\n', ""),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_contrary_evidence_that_is_told_nowhere_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_contrary_evidence_that_is_told_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))
