"""Nouns for persons of any trade, and what only ends like one."""

from __future__ import annotations

import pytest

from probata.method.report.english.persons import is_office, is_person, persons_at
from probata.method.report.english.small_words import words

PERSONS = words("""
deckhand deckhands fisherman fisherwomen weavers miners seamstress seamstresses conscripts trainees herdsmen refugees
dentists technicians servants cooks sailors tutors shepherd volunteers welders women children family stonecutters
caregivers actors migrants bricklayers maids soldiers
""")
THINGS = words("""
containers letters drawers kilns doors towers numbers chapters committees trees plants lists hours winters shelters
warrants degrees restaurants motors sectors meters shutters lorries posters barriers ledgers specimen addresses cases
testimony
""")


@pytest.mark.parametrize("word", sorted(PERSONS))
def test_a_noun_for_persons_is_known_by_a_list_or_by_its_ending(word: str) -> None:
    assert is_person(word)
    assert is_person(word.capitalize())


@pytest.mark.parametrize("word", sorted(THINGS))
def test_things_that_end_so_are_none(word: str) -> None:
    assert not is_person(word)


def test_an_office_is_told_from_a_trade() -> None:
    assert is_office("ministers")
    assert is_office("owner")
    assert not is_office("weavers")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (" of the domestic workers had", "workers"),
        (" fruit pickers said", "pickers"),
        (" women workers were", "women workers"),
        (" brickmakers' cards", "brickmakers"),
        (" all those stokers", "stokers"),
    ],
)
def test_words_for_persons_are_found_behind_a_number(text: str, who: str) -> None:
    found = persons_at(text, 0)
    assert found is not None
    assert found.of(text) == who


@pytest.mark.parametrize("text", [" of the drawers were", " were taken by sailors", "", " old grey stone wall workers"])
def test_words_for_things_and_verbs_before_a_person_are_passed_over(text: str) -> None:
    assert persons_at(text, 0) is None


def test_nouns_of_the_codebook_are_known_too() -> None:
    assert persons_at(" of the hods were", 0) is None
    assert persons_at(" of the hods were", 0, frozenset({"hods"})) is not None
