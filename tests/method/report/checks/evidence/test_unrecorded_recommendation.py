"""PB140: the report makes a recommendation that nobody wrote down."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import unrecorded_recommendation as rule
from tests.method.report.replied_world import found, without

OBJECTED = [
    ":::{recommendation} the League of Ports\nBuild a lighthouse on the northern cape ({ref}`F1`).\n:::",
]
LET_BE = [
    (
        ":::{recommendation} the Government of Velmarra\nWithout delay, release every person who is held "
        "arbitrarily in the hostels ({ref}`F2`).\n:::"
    ),
    (
        ":::{recommendation} The Government\nRelease without delay all persons arbitrarily held in the hostels, "
        "as {ref}`F2` shows.\n:::"
    ),
    "% release\n\n:::{recommendation} R1 the Government of Velmarra\nSomething else ({ref}`F2`).\n:::",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_what_is_not_on_record_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_rewording_of_the_record_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())
