"""PB504: an interviewee is said to have denied something."""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import denied_witness as rule
from tests.method.report.world import bound

OBJECTED = [
    "The interviewee denied it.",
    "Several of the interviewees denied that it happened.",
    "{count}`medicine:no|One` of the {count}`medicine:answered` who answered denied it.",
    "Two witnesses later denied this.",
    "{count}`medicine:no|One` denied it.",
    "It was denied by one interviewee.",
    "The woman interviewed denied it.",
    "Survivors deny this.",
]
LET_BE = [
    "The Ministry denied it.",
    "The interviewees were denied food.",
    "Interviewees said that guards denied them food.",
    "Witnesses described being denied medicine.",
    "Survivors have been denied justice.",
    "Detainees denied access to lawyers were many.",
    "The Ministry, in answer to the interviewees, denied it.",
    "The former residents denied entry waited.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_witness_does_not_deny(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_parties_deny_and_people_are_denied_things(source: str) -> None:
    assert not list(rule.run(bound(source)))
