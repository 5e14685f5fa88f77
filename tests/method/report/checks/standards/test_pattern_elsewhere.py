"""PB425: what was found as incidents is called a pattern somewhere else."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import one_account_unsaid
from probata.method.report.checks.standards import pattern_elsewhere as rule
from tests.method.report.found_world import found, without

_SPECIAL = one_account_unsaid.GOOD
OBJECTED = [
    rule.BAD,
    rule.GOOD.replace("credible; a pattern is not established", "credible and show a pattern"),
    rule.GOOD + "\nClosed gates were widespread ({ref}`F2`).\n",
    _SPECIAL + "\nSexual violence was systematic in the hostels.\n",
]
LET_BE = [
    rule.GOOD,
    rule.BAD.replace(
        "Gates were systematically closed",
        "Whether gates were systematically closed is not known, and accounts of gates",
    ),
    rule.BAD.replace("({ref}`F2`)", "as the radio said {cite}`radio`").replace(
        "Gates were", "The driver said that gates were"
    ),
    _SPECIAL,
    _SPECIAL + "\nA pattern of sexual violence is not established.\n",
    rule.GOOD + "\nThe bread was always the same, which was systematic.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_incidents_called_a_pattern_are_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_incidents_that_stay_incidents_are_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))
