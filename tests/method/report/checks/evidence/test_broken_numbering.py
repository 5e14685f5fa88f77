"""PB158: numbers of parts that stand twice or leave one out."""

from __future__ import annotations

from probata.method.report.checks.evidence import broken_numbering as rule
from tests.method.report.world import bound


def test_the_second_part_of_a_number_is_objected_to() -> None:
    whole = bound(rule.BAD)
    (one,) = rule.run(whole)
    assert "too" in one.message
    assert whole.manuscript.sources[one.at.file][one.at.start :].startswith("II. The road")


def test_a_part_behind_a_missing_number_is_objected_to() -> None:
    (one,) = rule.run(bound(rule.BAD.replace("# II. The road", "# IV. The road")))
    assert one.message == "The heading before this one has the number II, and this one has IV."


def test_numbers_that_follow_are_let_be() -> None:
    assert not list(rule.run(bound(rule.GOOD)))
