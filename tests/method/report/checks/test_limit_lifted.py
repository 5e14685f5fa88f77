"""PB412: a finding about a limit confirms what it is there to leave open."""

from __future__ import annotations

import pytest

from probata.method.report.checks import limit_lifted as rule
from tests.method.report.more_world import found

OBJECTED = [
    ":::{finding} F9 limitation\nThe Inquiry is in a position to confirm the number.\n:::\n",
    ":::{finding} F9 limitation\nWe are now able to establish how many there were.\n:::\n",
    ":::{finding} F9 limitation\nThe Inquiry can confirm the number.\n:::\n",
    ":::{finding} F9 limitation\nThe information allows firm conclusions on the extent.\n:::\n",
    ":::{finding} F9 limitation\nWhat was heard leaves no doubt about the extent.\n:::\n",
    ":::{finding} F9 limitation\nThe extent is clear.\n:::\n",
]
LET_BE = [
    ":::{finding} F9 limitation\nThe Inquiry is not in a position to confirm the number.\n:::\n",
    ":::{finding} F9 limitation\nWe are not able to establish how many there were.\n:::\n",
    ":::{finding} F9 limitation\nThe Inquiry cannot confirm the number.\n:::\n",
    ":::{finding} F9 limitation\nIt can only say that it was considerable.\n:::\n",
    ":::{finding} F9 limitation\nWhat we have does not allow firm conclusions on the extent.\n:::\n",
    ":::{finding} F9 limitation\nThe ministry said that the number is known.\n:::\n",
    ":::{finding} F9 incident\nThe Inquiry is in a position to confirm the day. {cite}`gate`\n:::\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_limit_that_confirms_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_limit_that_limits_is_let_be(source: str) -> None:
    assert not found(rule, source)
