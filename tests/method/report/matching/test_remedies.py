"""What to do about a number whose sentence says something else."""

from __future__ import annotations

from dataclasses import replace

from probata.method.report.matching.remedies import both, called, instead, say, what_is_counted
from tests.method.report.claims_world import records
from tests.method.report.more_world import bound

_BOUND = bound("", records())


def test_a_count_is_told_by_label_expression_and_base() -> None:
    held, within = records().counts["held"], records().counts["pills-held"]
    assert what_is_counted(_BOUND, held) == "`held` counts “held in a hostel” ('held' among everyone)"
    assert what_is_counted(_BOUND, within).endswith("('pills' among 'held')")
    assert say(_BOUND, held) == "Say what is counted, “held in a hostel”"


def test_without_a_label_the_code_gives_one_and_then_the_expression() -> None:
    held = replace(records().counts["held"], label="held")
    assert called(_BOUND, held) == "held in a hostel"
    assert called(_BOUND, replace(held, expression="held or pills", label="")) == "held or pills"


def test_a_saved_count_comes_before_a_command() -> None:
    assert instead(_BOUND, "held", "") == "use `held`, which counts that"
    command = instead(_BOUND, "held", 'district = "Old Town"')
    assert 'probata count "held" --among "district = \\"Old Town\\"" --save HANDLE' in command


def test_a_count_that_somebody_may_not_be_part_of_is_not_offered() -> None:
    assert "--save" in instead(_BOUND, "worked", "")


def test_two_expressions_are_joined_so_that_both_hold() -> None:
    assert both("held or worked", "sex = woman") == "(held or worked) and sex = woman"
    assert both("", "held") == "held"
