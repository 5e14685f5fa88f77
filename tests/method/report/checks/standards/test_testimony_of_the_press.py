"""PB415: words of the press are called testimony."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import testimony_of_the_press as rule
from tests.method.report.more_world import found

OBJECTED = [
    "Newspapers gave the same testimony.",
    "The testimony of the newspapers agrees.",
    "Press testimony supports this.",
    "The spokesman testified to this.",
    "A news agency provided testimony.",
]
LET_BE = [
    "Newspapers printed the testimony of a driver.",
    "Interviewees gave testimony.",
    "The press reported that survivors testified.",
    "Newspapers printed the same words.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_testimony_of_the_press_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_testimony_of_people_is_let_be(source: str) -> None:
    assert not found(rule, source)
