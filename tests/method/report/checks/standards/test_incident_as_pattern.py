"""PB411: a finding about incidents claims a pattern."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import incident_as_pattern as rule
from tests.method.report.more_world import found

OBJECTED = [
    ":::{finding} F9 incident\nA door was locked. It was systematic. {cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nDoors were routinely locked. {cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nThe information shows a pattern. {cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nBeatings were widespread. {cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nThis was common practice. {cite}`gate`\n:::\n",
]
LET_BE = [
    ":::{finding} F9 incident\nWe do not find a pattern. {cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nThe information does not allow broader conclusions about a pattern. {cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nWhether it was systematic was not examined. {cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nA pattern was not established. {cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nThe ministry said that it was common practice. {cite}`gate`\n:::\n",
    ":::{finding} F9 pattern\nDoors were routinely locked. {cite}`gate`\n:::\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_pattern_among_incidents_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_what_leaves_the_pattern_open_is_let_be(source: str) -> None:
    assert not found(rule, source)
