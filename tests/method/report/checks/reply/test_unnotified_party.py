"""PB521: a finding concerns a party that nobody notified."""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import unnotified_party as rule
from tests.method.report.replied_world import found, without

OBJECTED = [
    ":::{finding} F9 law\nThe decree asks for permission. {cite}`decree`\n:::",
    ":::{finding} F8 law\nThe decree binds the Harbour Clinic, too. {cite}`decree`\n:::",
]
LET_BE = [
    ":::{finding} F8 law\nThe decree binds the State. {cite}`decree`\n:::",
    ":::{finding} F8 law\nThe decree binds the Salt Guild. {cite}`decree`\n:::",
    "The Harbour Clinic stands by the shore.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_finding_about_somebody_who_was_not_heard_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_who_was_notified_or_not_for_a_reason_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())


def test_a_party_is_told_once_and_not_inside_the_inquiry() -> None:
    source = rule.BAD + rule.BAD.replace("F9", "F8")
    assert len(found(rule, source)) == 1
    assert not found(rule, source, audience="internal")
