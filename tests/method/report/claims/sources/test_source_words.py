"""What names a newspaper."""

from __future__ import annotations

import re

import pytest

from probata.method.report.claims.sources.source_words import PERSON, is_title


@pytest.mark.parametrize("name", ["Evening Tide", "Northern Argus", "Morning Lantern", "Daily Harbour"])
def test_titles_are_newspapers(name: str) -> None:
    assert is_title(name)


@pytest.mark.parametrize(
    "name",
    ["Harbour Master", "Lamp Circle", "UNHCR", "Special Rapporteur", "Secretary-General", "Lantern", "Chief Clerk"],
)
def test_offices_bodies_persons_and_single_words_are_none(name: str) -> None:
    assert not is_title(name)


@pytest.mark.parametrize("words", ["a former lighthouse keeper", "two ferrymen", "the tally clerk", "one survivor"])
def test_a_trade_of_two_words_is_a_person(words: str) -> None:
    assert re.search(PERSON, words)
