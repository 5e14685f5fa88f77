"""PB422: an allegation, a possibility or an indication is told as a fact."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import told_as_fact as rule
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


_ALLEGED = """% findings.toml
% [findings.F2]
% type = "incident"
% says = "Residents told of beatings at the gate. The accounts appear to be credible."
% object = "allegation"
% wording = "appear to be credible"
% rests_on = ["gate", "lamp"]

:::{finding} F2 incident
Residents told of beatings at the gate. The accounts appear to be credible. MORE {cite}`gate`{cite}`lamp`
:::
"""


@pytest.mark.parametrize(
    "more",
    ["This happened at night.", "Such treatment took place.", "All this was done by guards.", "That is what happened."],
)
def test_what_was_alleged_did_not_happen_in_the_next_sentence(more: str) -> None:
    assert found(rule, _ALLEGED.replace("MORE", more))


@pytest.mark.parametrize(
    "more",
    [
        "This is said to have happened at night.",
        "This did not happen to everybody.",
        "That is what the accounts describe.",
        "Whether such treatment took place elsewhere is not known.",
        "There are reasonable grounds to believe that such treatment took place.",
        "This happened at night, according to three of them.",
    ],
)
def test_what_is_held_back_or_denied_behind_it_is_let_be(more: str) -> None:
    assert not found(rule, _ALLEGED.replace("MORE", more))
