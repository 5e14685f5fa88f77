"""PB441: what a recommendation depends on is told as certain."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import certain_dependency as rule
from tests.method.report.replied_world import found, without

OBJECTED = [
    (
        ":::{recommendation} the Assembly of the Coastal Compact\nEstablish a body to follow the search for the "
        "missing ({ref}`F2`). The Assembly will vote for it.\n:::"
    ),
    (
        ":::{recommendation} the Assembly of the Coastal Compact\nEstablish a body to follow the search for the "
        "missing ({ref}`F2`). The vote of the Assembly is assured.\n:::"
    ),
]
LET_BE = [
    (
        ":::{recommendation} the Assembly of the Coastal Compact\nEstablish a body to follow the search for the "
        "missing ({ref}`F2`). It will begin its work once the Assembly has voted.\n:::"
    ),
    (
        ":::{recommendation} the Assembly of the Coastal Compact\nEstablish a body to follow the search for the "
        "missing ({ref}`F2`). This depends on a vote of the Assembly.\n:::"
    ),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_vote_that_is_to_come_is_not_told_as_taken(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_conditions_are_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())


@pytest.mark.parametrize(
    "words",
    ["This needs no vote of the Assembly.", "It does not depend on a vote.", "No vote of the Assembly is needed."],
)
def test_what_is_needed_is_not_told_as_needless(words: str) -> None:
    block = (
        ":::{recommendation} the Assembly of the Coastal Compact\nEstablish a body to follow the search for the "
        "missing ({ref}`F2`). "
    )
    assert found(rule, f"{block}{words}\n:::\n")
    assert not found(rule, f"{block}This needs no money.\n:::\n")
