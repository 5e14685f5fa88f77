"""PB413: a finding speaks of figures that are missing, and the limitations do not."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import gap_without_a_limit as rule
from tests.method.report.more_world import found

OBJECTED = [
    ":::{finding} F9 statistics\nFigures for {date}`2020` were not published. {cite}`gate`\n:::\n",
    ":::{finding} F9 statistics\nThe registers of the hostels have not been made public. {cite}`gate`\n:::\n",
    ":::{finding} F9 statistics\nData on this are missing. {cite}`gate`\n:::\n",
    ":::{finding} F9 statistics\nFigures for {date}`2018` were not published. {cite}`gate`\n:::\n"
    ":::{limitations}\nThe province published no figures for {date}`2020`.\n:::\n",
]
LET_BE = [
    ":::{finding} F9 statistics\nFigures for {date}`2020` were not published. {cite}`gate`\n:::\n"
    ":::{limitations}\nThe province published no figures for {date}`2020`.\n:::\n",
    ":::{finding} F9 statistics\nThe ministry said that figures were not published. {cite}`gate`\n:::\n",
    ":::{finding} F9 limitation\nFigures were not published.\n:::\n",
    "Figures were not published.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_gap_without_its_limit_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_gap_that_is_a_limit_too_is_let_be(source: str) -> None:
    assert not found(rule, source)
