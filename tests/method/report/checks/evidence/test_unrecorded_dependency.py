"""PB146: the report says what a recommendation depends on, and the record does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.checks.evidence import unrecorded_dependency as rule
from tests.method.report.replied_world import found, recommendations, with_recommendations, without, words

RELEASE = (
    ":::{{recommendation}} the Government of Velmarra\nRelease without delay all persons who are arbitrarily held in "
    "the hostels ({{ref}}`F2`). {}\n:::\n"
)
VOTE = (
    ":::{{recommendation}} the Assembly of the Coastal Compact\nEstablish a body to follow the search for the missing "
    "({{ref}}`F2`). {}\n:::\n"
)
OBJECTED = [
    RELEASE.format("This depends on the cooperation of the provincial police."),
    RELEASE.format("It cannot be carried out without the support of the harbour company."),
    VOTE.format("This depends on the cooperation of the harbour company."),
]
LET_BE = [
    RELEASE.format("This is urgent."),
    RELEASE.format("It needs no vote."),
    RELEASE.format("Those who need the permission of a warden to leave come first."),
    VOTE.format("This needs a vote of the Assembly."),
    VOTE.format("It is for the Assembly to vote on this."),
    "This depends on the cooperation of the provincial police.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_what_the_record_does_not_know_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_what_is_recorded_or_needs_nobody_is_let_be(source: str) -> None:
    assert not found(rule, source)


def test_a_dependency_that_is_taken_off_the_record_is_missed_where_it_is_told() -> None:
    lost = with_recommendations(*(replace(one, depends_on=()) for one in recommendations()))
    source = VOTE.format("This needs a vote of the Assembly.")
    objections = found(rule, source, lost)
    assert words(objections, source) == ["This needs a vote"]
    assert not found(rule, source, without())
