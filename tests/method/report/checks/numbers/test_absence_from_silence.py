"""PB313: from silence it is concluded that nothing happened."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import absence_from_silence as rule
from tests.method.report.more_world import found

OBJECTED = [
    "The other interviewees did not mention this, so that it did not happen to them.\n",
    "Since the rest said nothing of it, they were spared.\n",
    "They were unharmed, because none of them spoke of blows.\n",
    "Nobody else mentioned it. This means that it never happened to others.\n",
    "The women were not asked about it; it follows that nothing happened to them.\n",
]
LET_BE = [
    "Where a person was not asked, this report does not take that as a sign that it did not happen.\n",
    "The others did not mention it; whether it happened to them is not known.\n",
    "The others did not mention it, which does not mean that it did not happen.\n",
    "The ministry claimed that since nobody had spoken of it, it never happened.\n",
    "The decree did not mention hostels, so that the rule on leaving did not exist before.\n",
    "She did not speak of it at first, because she was afraid.\n",
    "He had said nothing, so they let him go.\n",
    "It did not happen to one of them, as she said herself.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_silence_read_as_absence_is_objected_to(source: str) -> None:
    assert len(found(rule, source)) == 1


@pytest.mark.parametrize("source", LET_BE)
def test_silence_that_stays_silence_is_let_be(source: str) -> None:
    assert found(rule, source) == []


def test_in_another_language_nothing_is_known() -> None:
    assert found(rule, OBJECTED[0], language="fr") == []
