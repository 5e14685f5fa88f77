"""PB108: a finding has no name, no known type or another's name; or it claims a pattern on one source."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import thin_pattern as rule
from tests.method.report.world import bound

OBJECTED = [
    ":::{finding} \nx {cite}`decree`\n:::\n",
    ":::{finding} F1\nx {cite}`decree`\n:::\n",
    ":::{finding} F1 patern\nx {cite}`decree`\n:::\n",
    ":::{finding} law\nx {cite}`decree`\n:::\n",
    ":::{finding} F1 law\nx {cite}`decree`\n:::\n\n:::{finding} F1 law\ny {cite}`decree`\n:::\n",
    ":::{finding} F2 pattern\nx {quote}`lamp` {quote}`lamp-too`\n:::\n",
    ":::{finding} F2 pattern\nx {cite}`lamp` {cite}`hearsay`\n:::\n",
    ":::{finding} F2 pattern\nx {cite}`wire-a` {cite}`wire-copy`\n:::\n",
    ":::{finding} F2 pattern\nx {count}`violence:k|one`\n:::\n",
    ":::{finding} F2 pattern\nx {cite}`wire-a` {cite}`courier`\n:::\n",
]
LET_BE = [
    ":::{finding} F2 pattern\nx {cite}`lamp` {cite}`gate`\n:::\n",
    ":::{finding} F2 pattern\nx {count}`leave:k`\n:::\n",
    ":::{finding} F2 pattern\nx {cite}`lamp` {cite}`decree`\n:::\n",
    ":::{finding} F3 incident\nx {count}`violence:k|one`\n:::\n",
    ":::{finding} F1 Law\nx {cite}`decree`\n:::\n",
    ":::{finding} F2 incident\nx {cite}`lamp`\n:::\n\n:::{finding} F3 incident\nx "
    "{cite}`gate`\n:::\n\n:::{finding} F4 pattern\nx {ref}`F2` {ref}`F3`\n:::\n",
    ":::{finding} F2 pattern\nx\n:::\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_finding_without_name_or_type_and_a_pattern_on_one_source_are_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_findings_that_bear_their_type_are_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_two_dependent_accounts_and_their_documents_count_as_they_are() -> None:
    body = "x {cite}`lamp` {cite}`hearsay` {cite}`wire-a` {cite}`wire-copy`"
    assert not list(rule.run(bound(f":::{{finding}} F2 pattern\n{body}\n:::\n")))
