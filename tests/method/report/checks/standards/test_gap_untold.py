"""PB427: a gap on record is named neither in the limitations nor in its finding."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import gap_untold as rule
from probata.method.report.checks.standards import gap_without_a_limit
from tests.method.report.found_world import found, without

OBJECTED = [
    rule.BAD,
    rule.GOOD.replace("{date}`2020`", "{date}`2021`"),
    rule.BAD + "\nNo figures for {date}`2020` were published.\n",
    rule.BAD.replace(
        "{cite}`tender`\n:::", "{cite}`tender` The figures for {date}`2020` were never published.\n:::", 1
    ),
    rule.BAD.replace(
        "The figures for 2020 were not published.", "No nurse looked at anybody, so that wounds are unknown."
    ),
]
LET_BE = [
    rule.GOOD,
    rule.GOOD.replace(
        "No figures for {date}`2020` were published.",
        "What the figures of {date}`2020` were is unknown, since nobody published them.",
    ),
    rule.BAD.replace("The figures for 2020 were not published.", "The tender does not say why it was made.").replace(
        "{cite}`tender`\n:::", "{cite}`tender` Why it was made, the tender does not say.\n:::", 1
    ),
    rule.BAD.replace('"statistics"', '"limitation"').replace(
        "{cite}`tender`\n:::", "{cite}`tender` The figures for {date}`2020` were not published.\n:::", 1
    ),
    rule.GOOD.replace(
        "were not published.", "were not published, which keeps the Inquiry from saying how the sum went on."
    ),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_gap_that_nobody_names_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_gap_that_is_named_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))


def test_the_rule_that_knows_no_record_steps_back() -> None:
    source = rule.BAD.replace(
        "{cite}`tender`\n:::", "{cite}`tender` Figures for {date}`2020` were not published.\n:::", 1
    )
    assert not found(gap_without_a_limit, source)
    assert found(gap_without_a_limit, without(source))
