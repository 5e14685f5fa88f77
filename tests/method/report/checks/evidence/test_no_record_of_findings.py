"""PB122: a report finds something, and the inquiry has written down no finding."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import no_record_of_findings as rule
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
def test_without_a_file_of_findings_it_is_said_once(source: str) -> None:
    one, *more = found(rule, without(source))
    assert not more
    assert "no finding on record" in one.message


def test_how_many_findings_nobody_wrote_down_is_said() -> None:
    assert "This finding and 1 more are published" in found(rule, without(OBJECTED[1]))[0].message


def test_a_report_without_a_finding_needs_no_record() -> None:
    assert not found(rule, "The gate was closed from the outside. {cite}`gate`\n")


def test_each_finding_is_objected_to_once() -> None:
    more = ":::{finding} F3 law\nThe decree makes leaving depend on permission. {cite}`decree`\n:::\n"
    assert len(found(rule, f"{rule.BAD}\n{more}")) == 2


def test_what_stays_inside_the_inquiry_may_be_a_draft() -> None:
    assert not found(rule, rule.BAD, audience="internal")
    assert not found(rule, without(rule.BAD), audience="internal")
