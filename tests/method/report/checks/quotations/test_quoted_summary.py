"""PB203: an account is quoted that was kept as a later summary, or of which nobody noted how it was kept."""

from __future__ import annotations

import pytest

from probata.method.report.checks.quotations import quoted_summary as rule
from tests.method.report.world import bound

OBJECTED: list[tuple[str, dict[str, str]]] = [
    ("x {quote}`jar`", {}),
    ("x {quote}`jar|jar of pills`", {}),
    ("x {quote}`jar`", {"audience": "internal"}),
]
LET_BE: list[tuple[str, dict[str, str]]] = [
    ("x {cite}`jar`", {}),
    ("x {quote}`lamp`", {}),
    ("x {quote}`decree`", {}),
]


@pytest.mark.parametrize(("source", "front"), OBJECTED)
def test_a_summary_is_not_quoted(source: str, front: dict[str, str]) -> None:
    assert list(rule.run(bound(source, **front)))


@pytest.mark.parametrize(("source", "front"), LET_BE)
def test_citing_it_or_quoting_what_was_written_down_at_the_time_is_let_be(source: str, front: dict[str, str]) -> None:
    assert not list(rule.run(bound(source, **front)))
