"""PB615: a letter, number or invented name follows a person through the report."""

from __future__ import annotations

import pytest

from probata.method.report.checks.people import letter_for_a_person as rule
from tests.method.report.more_world import found

OBJECTED = [
    "Interviewee B spoke.\n\nSo did a man; interviewee B was there.",
    "Witness 3 saw a gate. A gate, said witness 3, was closed.",
    "Marla (not her real name) was held. Marla left.",
]
LET_BE = [
    "Interviewee B spoke.",
    "Annex A and Annex B are printed behind table A.",
    "An interviewee spoke; another interviewee was silent.",
    "The witness A. Smith saw.",
    "Marla (not her real name) was held.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_mark_that_joins_is_objected_to_at_each_place(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_what_joins_nothing_is_let_be(source: str) -> None:
    assert not found(rule, source)


def test_what_stays_inside_the_inquiry_is_let_be() -> None:
    assert found(rule, rule.BAD)
    assert not found(rule, rule.BAD, audience="internal")


def test_each_place_is_objected_to() -> None:
    assert len(found(rule, rule.BAD)) == 2
