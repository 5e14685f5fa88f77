"""PB408: a finding is put as a possibility, a rumour or a suspicion."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import below_the_standard as rule
from tests.method.report.more_world import found

OBJECTED = [
    ":::{finding} F9 incident\nIt is possible that people were beaten. {cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nIt seems quite plausible that a door was locked. {cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nThere are rumours that people were beaten. {cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nThere is reason to suspect that lists were kept. {cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nThe Inquiry suspects that lists were kept. {cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nPerhaps doors were locked. {cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nIt is rumoured that lists were kept. {cite}`gate`\n:::\n",
]
LET_BE = [
    ":::{finding} F9 incident\nThere are reasonable grounds to believe that lists were kept. {cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nThere are credible indications that wages were withheld. {cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nIt is not suspected that lists were kept. {cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nThere is no reason to suspect that accounts were rehearsed. {cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nA driver said that he suspected a theft. {cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nIt was possible to hear the guards. {cite}`gate`\n:::\n",
    ":::{finding} F9 limitation\nIt is possible that records exist.\n:::\n",
    "It is possible that the road was closed.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_finding_below_every_standard_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_the_standards_own_words_and_what_is_no_finding_are_let_be(source: str) -> None:
    assert not found(rule, source)
