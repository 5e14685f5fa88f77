"""PB339: an estimate that was refused is promised, or told as made."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import promised_estimate as rule
from probata.method.report.model import Objection
from tests.method.report import found_world, world


def told(source: str, **front: str) -> list[Objection]:
    known = found_world.of_comments("{estimate}", world.records())
    return found_world.found(rule, source, known, **front)


OBJECTED = [
    "An estimate for the West will be published later.",
    "The number of people missing in the West will follow.",
    "An estimate of the people missing in the West is under way.",
    "We shall estimate the number of people missing in the West.",
    "By our estimate many more people are missing in the West.",
    "An estimate for the West has been made.",
    "The Inquiry intends to publish an estimate for the West.",
    "The people of the West wait for news of the missing. An estimate will be published later.",
]
LET_BE = [
    "No estimate for the West will be published.",
    "An estimate for the West was refused.",
    "An estimate for the East will be published later.",
    "The Ministry published an estimate of the people missing in the West.",
    "An estimate for the West may become possible when more lists are linked.",
    "The names of the people missing in the West will not be published.",
    "An estimate for the West has not been made.",
    "An estimate will be published later.",
    ":::{context}\nAn estimate for the West will be published later.\n:::",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_refusal_is_no_delay(source: str) -> None:
    assert told(source)


@pytest.mark.parametrize("source", LET_BE)
def test_refusals_conditions_and_other_estimates_are_let_be(source: str) -> None:
    assert not told(source)


def test_a_finding_that_there_is_no_number_promises_none() -> None:
    finding = ":::{finding} F7 limitation\nThe total is not known. An estimate will be published later.\n:::\n"
    assert found_world.found(rule, finding)
    assert not found_world.found(rule, finding.replace("will be published later", "was not made"))
    assert not found_world.found(rule, finding.replace("limitation", "statistics"))


def test_nothing_is_said_in_another_language() -> None:
    assert not told(OBJECTED[0], language="fr")
