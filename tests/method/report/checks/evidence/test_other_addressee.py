"""PB142: a recommendation is addressed to somebody else than the record has."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import other_addressee as rule
from tests.method.report.replied_world import found, without

OBJECTED = [
    (
        ":::{recommendation} Brineworks Ltd\nRelease without delay all persons who are arbitrarily held in the "
        "hostels ({ref}`F2`).\n:::"
    ),
    (
        ":::{recommendation} R1 the Assembly of the Coastal Compact\nRelease without delay all persons who are "
        "arbitrarily held in the hostels ({ref}`F2`).\n:::"
    ),
]
LET_BE = [
    (
        ":::{recommendation} The Government\nRelease without delay all persons who are arbitrarily held in the "
        "hostels ({ref}`F2`).\n:::"
    ),
    (
        ":::{recommendation} to the Government of Velmarra\nRelease without delay all persons who are "
        "arbitrarily held in the hostels ({ref}`F2`).\n:::"
    ),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_another_addressee_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_the_same_in_short_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())
