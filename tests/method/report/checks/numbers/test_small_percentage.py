"""PB306: shares in per cent of few people."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import small_percentage
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    ("body", "many"), [("medicine:percent|answered", 1), ("medicine:percent|asked", 0), ("medicine:percent", 0)]
)
def test_a_share_needs_twenty_people(body: str, many: int) -> None:
    assert len(found(small_percentage, f"{{count}}`{body}` described pills or injections.\n")) == many


def test_a_role_that_asks_for_something_else_is_left_alone() -> None:
    assert (
        found(small_percentage, "{count}`medicine:k` and {count}`nothing:percent` and {count}`held:words|all`.\n") == []
    )
