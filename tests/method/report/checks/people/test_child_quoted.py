"""PB603: words of children."""

from __future__ import annotations

from dataclasses import replace

from probata.method.report.checks.people import child_quoted
from tests.method.report import world
from tests.method.report.more_world import found, with_interview


def test_a_child_is_not_quoted() -> None:
    assert len(found(child_quoted, "{quote}`boards`\n")) == 1


def test_a_child_may_be_cited() -> None:
    assert found(child_quoted, "It was cold. {cite}`boards`\n") == []


def test_who_was_a_child_then_is_not_quoted_either() -> None:
    grown = replace(world.interview(2), age=25, age_then=15)
    assert len(found(child_quoted, "{quote}`lamp`\n", with_interview(grown))) == 1
