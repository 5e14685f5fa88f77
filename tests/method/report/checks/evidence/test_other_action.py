"""PB143: a recommendation asks for another action than the record has."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import other_action as rule
from tests.method.report.replied_world import found, without

OBJECTED = [
    (
        "% repeal\n\n:::{recommendation} the Government of Velmarra\nReview Decree No. 44 and, until that has "
        "been done, make no use of it ({ref}`F1`).\n:::"
    ),
    (
        ":::{recommendation} R1 the Government of Velmarra\nConsider the release without delay of all persons "
        "who are arbitrarily held in the hostels ({ref}`F2`).\n:::"
    ),
    (
        ":::{recommendation} the Government of Velmarra\nExplore ways to restore every lease that was suspended "
        "until its holder has been heard by an independent body ({ref}`F2`).\n:::"
    ),
]
LET_BE = [
    (
        ":::{recommendation} the Government of Velmarra\nWithout delay, free every person who is held "
        "arbitrarily in the hostels ({ref}`F2`).\n:::"
    ),
    (
        "% repeal\n\n:::{recommendation} R2 the Government of Velmarra\nThe decree should be repealed and, "
        "until then, not be used ({ref}`F1`).\n:::"
    ),
    (
        ":::{recommendation} R4 the Government of Velmarra\nEvery suspended lease should be given back until an "
        "independent body has heard its holder ({ref}`F2`).\n:::"
    ),
    (
        ":::{recommendation} the Assembly of the Coastal Compact\nSet up a body to follow the search for those "
        "who are missing, provided that the Assembly votes for it ({ref}`F2`).\n:::"
    ),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_another_action_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_the_action_in_other_words_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())
