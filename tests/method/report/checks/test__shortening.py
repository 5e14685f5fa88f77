"""What a sentence leaves out of an expression."""

from __future__ import annotations

import pytest

from probata.method.report.checks._shortening import shortened
from tests.method.report import world


def test_what_is_said_and_what_is_left_out_are_named() -> None:
    fault = shortened(world.records(), "held or worked", "They had been held.")
    assert fault is not None
    assert fault[0] == "this sentence says 'held' and leaves 'worked' out."


def test_where_no_count_is_saved_the_next_step_is_to_count() -> None:
    fault = shortened(world.records(), "pills or injections", "They were given pills.")
    assert fault is not None
    assert fault[1].endswith("or count 'pills' alone and save that.")


@pytest.mark.parametrize(
    "expression", ["held", "held and worked", "not (held", "nothing or held", "not held", "sex = woman"]
)
def test_no_disjunction_and_no_expression_are_never_shortened(expression: str) -> None:
    assert shortened(world.records(), expression, "They had been held.") is None
