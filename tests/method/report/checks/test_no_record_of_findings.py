"""PB122: a report finds something, and the inquiry has written down no finding."""

from __future__ import annotations

import pytest

from probata.method.report.checks import no_record_of_findings as rule
from tests.method.report.found_world import found, without

OBJECTED = [
    rule.BAD,
    rule.BAD + "\n:::{finding} F3 law\nThe decree makes leaving depend on permission. {cite}`decree`\n:::\n",
]
LET_BE = [
    rule.GOOD,
    "% findings.toml\n% [findings]\n\nThe gate was closed from the outside. {cite}`gate`\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_file_without_a_finding_bears_none(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_file_with_findings_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))


def test_each_finding_is_objected_to_once() -> None:
    more = ":::{finding} F3 law\nThe decree makes leaving depend on permission. {cite}`decree`\n:::\n"
    assert len(found(rule, f"{rule.BAD}\n{more}")) == 2


def test_what_stays_inside_the_inquiry_may_be_a_draft() -> None:
    assert not found(rule, rule.BAD, audience="internal")
