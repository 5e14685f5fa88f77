"""PB632: more is said of a person on record than the record's own wording."""

from __future__ import annotations

import pytest

from probata.method.report.checks.people import person_beyond_record as rule
from tests.method.report.found_world import found, without

OBJECTED = [
    rule.BAD,
    rule.GOOD.replace("Halvo Tessane is credibly alleged to have ordered this.", "Halvo Tessane ordered this."),
    rule.GOOD.replace(
        "Halvo Tessane is credibly alleged to have ordered this.", "Halvo Tessane was responsible for this."
    ),
    rule.GOOD + "\nThe head of a hostel is a criminal.\n",
]
LET_BE = [
    rule.GOOD,
    rule.BAD.replace("is guilty of having ordered", "is alleged, credibly, to have ordered"),
    rule.BAD.replace("is guilty", "was not found guilty"),
    rule.BAD.replace("Halvo Tessane is guilty", "The radio said that Halvo Tessane is guilty"),
    rule.GOOD + "\nThe head of a hostel lived by the gate.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_words_beyond_the_record_are_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_the_adopted_wording_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))
