"""What a rule answers."""

from __future__ import annotations

from probata.signing.case import agrees, fails
from probata.signing.verdict import Code


def test_equal_figures_agree_and_others_do_not() -> None:
    assert agrees({"least": 1}, {"least": 1}, "counted").fault is None
    assert agrees({"least": 1}, {"least": 1}, "counted").says == "counted"
    assert agrees(2, 3, "counted").fault is Code.FIGURE
    assert agrees(None, 0, "counted").fault is Code.FIGURE


def test_a_failure_gives_its_reason() -> None:
    assert fails("No rows.").says == "No rows."
    assert fails("No rows.").fault is Code.FIGURE
