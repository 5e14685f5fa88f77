"""PB001: the manuscript has a place that cannot be read as the report language says."""

from __future__ import annotations

import pytest

from probata.method.report.checks.manuscript import broken_source as rule
from tests.method.report.world import bound

OBJECTED = [
    ":::{finding} F1 law\nThe decree leaves open who may be kept in a hostel. {cite}`decree`\n",
]
LET_BE = [
    ":::{finding} F1 law\nThe decree leaves open who may be kept in a hostel. {cite}`decree`\n:::\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_fault_is_objected_to_where_it_stands(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_a_sound_manuscript_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_each_fault_is_one_objection() -> None:
    whole = bound("Text.\n\n:::{finding} F1 law\nopen", language="xx yy")
    assert [one.at for one in rule.run(whole)] == [fault.at for fault in whole.manuscript.faults]
    assert whole.manuscript.faults
