"""PB338: an estimate stands against the reasons to refuse it, and the report does not say so."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import override_unsaid as rule
from tests.method.report.found_world import found

OBJECTED = [
    rule.BAD,
]
LET_BE = [
    rule.GOOD,
    rule.BAD + "\nIt is printed because the families of the missing asked us.\n",
    rule.BAD.replace("forced:", "east:"),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_an_override_that_is_not_printed_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_an_override_that_is_printed_is_let_be(source: str) -> None:
    assert not found(rule, source)
