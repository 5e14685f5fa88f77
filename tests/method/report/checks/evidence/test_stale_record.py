"""PB102: the record behind a role has changed, or consent to it was taken back, since a person looked at it."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import stale_record as rule
from tests.method.report.world import bound

OBJECTED = [
    "x {cite}`taken-back`",
]
LET_BE = [
    "x {cite}`lamp`",
    "x {date}`2019`",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_what_changed_has_to_be_looked_at_again(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_what_is_as_it_was_saved_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_the_message_says_why() -> None:
    (one,) = rule.run(bound(rule.BAD))
    assert "consent was withdrawn" in one.message
