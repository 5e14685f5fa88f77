"""PB442: the report says that a recommendation came to something, and no event on record brought it."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import told_state as rule
from tests.method.report.replied_world import found, without

OBJECTED = [
    (
        ":::{recommendation} the Government of Velmarra\nRelease without delay all persons who are arbitrarily "
        "held in the hostels ({ref}`F2`). This has been implemented.\n:::"
    ),
    "The recommendation to repeal the decree was rejected by the Government of Velmarra.",
    "The first recommendation has since been carried out by the Government of Velmarra.",
    "All recommendations were accepted and are being implemented.",
    "Recommendation R2 was blocked.",
]
LET_BE = [
    "The recommendation to repeal the decree was addressed to the Government of Velmarra.",
    "None of the recommendations has been implemented so far.",
    "The recommendations are to be implemented within the year.",
    "The Government of Velmarra has acknowledged the recommendation to restore leases.",
    "Whether the recommendations are implemented will be seen later.",
    "The decree was implemented in all hostels.{cite}`decree`",
    "The recommendations of the Compact of that time were rejected.{cite}`decree`",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_state_without_an_event_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_states_of_the_record_and_hopes_are_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())
