"""PB145: what a recommendation depends on is not told with it."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import untold_dependency as rule
from tests.method.report.replied_world import found, without

OBJECTED = [
    (
        ":::{recommendation} the Assembly of the Coastal Compact\nEstablish a body to follow the search for the "
        "missing ({ref}`F2`).\n:::"
    ),
    (
        ":::{recommendation} R3 the Assembly of the Coastal Compact\nEstablish a body to follow the search for "
        "the missing ({ref}`F2`). It is urgent.\n:::"
    ),
]
LET_BE = [
    (
        ":::{recommendation} the Assembly of the Coastal Compact\nEstablish a body that follows the search for "
        "the missing ({ref}`F2`). This needs a vote of the Assembly.\n:::"
    ),
    (
        ":::{recommendation} the Assembly of the Coastal Compact\nSet up a body to follow the search for those "
        "who are missing, provided that the Assembly votes for it ({ref}`F2`).\n:::"
    ),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_what_it_depends_on_is_told(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_any_words_for_it_are_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())
