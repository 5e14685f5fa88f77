"""PB412: a finding about a limit confirms what it is there to leave open."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import limit_lifted as rule
from tests.method.report import found_world
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


_RECORD = """% findings.toml
% [findings.F4]
% type = "limitation"
% says = "The Inquiry is not in a position to confirm how many people were held."
% object = "fact"
% wording = "not in a position to confirm"
% rests_on = ["tender"]

"""


def test_a_sentence_that_refers_to_a_limitation_on_record_is_held_to_it() -> None:
    told = f"{_RECORD}{rule.GOOD}\nThe Inquiry is in a position to confirm the number ({{ref}}`F4`).\n"
    assert found_world.found(rule, told)
    assert not found_world.found(rule, told.replace("is in a position", "is not in a position"))
    assert not found_world.found(rule, found_world.without(told))
