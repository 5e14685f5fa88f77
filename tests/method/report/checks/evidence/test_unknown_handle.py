"""PB101: a role names no count, place, paragraph or finding, or names one of another kind."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import unknown_handle as rule
from tests.method.report.world import bound

OBJECTED = [
    "x {cite}`nothere`",
    "x {count}`lamp:k`",
    "x {cite}`involved`",
    "x {count}`involved:foo`",
    "x {ref}`F77`",
    "x {figure}`tender`",
    "x {quote}`decree-all`",
]
LET_BE = [
    "x {cite}`decree`",
    "x {count}`involved:k`",
    "x {fixed}`4|parts`",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_what_names_nothing_of_its_kind_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_what_is_saved_may_be_named(source: str) -> None:
    assert not list(rule.run(bound(source)))
