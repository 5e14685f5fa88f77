"""PB422: an allegation, a possibility or an indication is told as a fact."""

from __future__ import annotations

import pytest

from probata.method.report.checks import told_as_fact as rule
from tests.method.report.found_world import found, without

_ALLEGED = """% findings.toml
% [findings.F2]
% type = "incident"
% says = "The accounts of beatings in a hostel are credible."
% object = "allegation"
% wording = "are credible"
% rests_on = ["gate", "lamp"]

:::{finding} F2 incident
The accounts of beatings in a hostel are credible. {cite}`gate`{cite}`lamp`
:::
"""
_FIRM = rule.GOOD.replace("There are indications that", "There are reasonable grounds to believe that").replace(
    "indications that", "reasonable grounds to believe"
)
"""The declared standard's own words need not stand in every sentence."""
OBJECTED = [
    rule.BAD,
    rule.BAD.replace("({ref}`F2`)", "").replace("outside .", "outside."),
    _ALLEGED.replace("The accounts of beatings in a hostel are credible. ", "Beatings took place in a hostel. ", 1),
]
LET_BE = [
    rule.GOOD,
    rule.BAD.replace("People were kept", "Accounts suggest that people were kept"),
    rule.BAD.replace("People were kept", "The ministry denied that people were kept"),
    rule.GOOD.replace("It appears that people were", "Whether people were"),
    _ALLEGED,
    _ALLEGED + "\nThe Inquiry finds credible the accounts of beatings in a hostel ({ref}`F2`).\n",
    _FIRM + "\nPeople were kept in a hostel behind a closed gate ({ref}`F2`).\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_bare_fact_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_what_keeps_the_reserve_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))
