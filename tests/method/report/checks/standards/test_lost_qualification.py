"""PB440: a recommendation has lost a qualification that the record has, so that it asks for something else."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import lost_qualification as rule
from probata.method.report.checks.standards import widened_recommendation as heuristic
from tests.method.report.replied_world import found, without

OBJECTED = [
    (
        ":::{recommendation} the Government of Velmarra\nRelease without delay all persons who are held in the "
        "hostels ({ref}`F2`).\n:::"
    ),
    (
        ":::{recommendation} the Government of Velmarra\nRelease all persons who are arbitrarily held in the "
        "hostels ({ref}`F2`).\n:::"
    ),
    ":::{recommendation} the Government of Velmarra\nRepeal Decree No. 44 and make no use of it ({ref}`F1`).\n:::",
    ":::{recommendation} R4 the Government of Velmarra\nRestore every lease ({ref}`F2`).\n:::",
    (
        ":::{recommendation} the Government of Velmarra\nRelease without delay some persons who are arbitrarily "
        "held in the hostels ({ref}`F2`).\n:::"
    ),
    (
        ":::{recommendation} the Government of Velmarra\nRestore every lease that was suspended until its "
        "holder has been heard by a body ({ref}`F2`).\n:::"
    ),
]
LET_BE = [
    (
        ":::{recommendation} the Government of Velmarra\nWithout delay, release every person who is held "
        "arbitrarily in the hostels ({ref}`F2`).\n:::"
    ),
    (
        ":::{recommendation} R1 the Government of Velmarra\nRelease at once everybody who is arbitrarily held "
        "in a hostel ({ref}`F2`).\n:::"
    ),
    (
        ":::{recommendation} the Government of Velmarra\nRepeal {law}`Decree No. 44` and, as long as that has "
        "not been done, make no use of it ({ref}`F1`).\n:::"
    ),
    (
        ":::{recommendation} the Government of Velmarra\nEvery suspended lease should be restored until an "
        "independent body has heard its holder ({ref}`F2`).\n:::"
    ),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_what_bounds_a_recommendation_is_not_lost(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_the_same_in_other_words_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())


def test_release_all_persons_held_of_the_example_has_lost_arbitrarily() -> None:
    [one] = found(rule, rule.BAD)
    assert "arbitrarily" in one.message
    assert not found(heuristic, rule.BAD.replace("without delay ", ""))
