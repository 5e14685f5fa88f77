from __future__ import annotations

import pytest

from probata.method.reply.model import Party
from probata.method.report.english.state_at_large import as_the_state, countries, is_the_state

FISHERIES = Party(
    "fish",
    "the Directorate of Fisheries",
    ("the Directorate of Fisheries", "its spokesman", "the Ambassador of Velmarra"),
    ("the Directorate",),
)
QUOTED = "\ufffc" * 12


def spoke(words: str, voice: str = "its spokesman") -> bool:
    start = words.index("Q")
    text = words.replace("Q", QUOTED)
    return as_the_state(text, start, start + len(QUOTED), FISHERIES, voice) is not None


@pytest.mark.parametrize(
    "words",
    [
        "Velmarra said: Q",
        "The State has publicly declared: Q",
        "The Republic of Velmarra said: Q",
        "According to the State, Q",
        "As the Government put it, Q",
        "Q, said the Government.",
        "Q, the Government said.",
        "Q, in the words of the State.",
        "The Velmarran authorities have repeatedly said: Q",
    ],
)
def test_the_state_or_the_country_as_the_speaker_is_known(words: str) -> None:
    assert spoke(words)


@pytest.mark.parametrize(
    "words",
    [
        "Its spokesman said: Q",
        "In Velmarra somebody said: Q",
        "The State agency quotes somebody: Q",
        "The Government said nothing; the spokesman said: Q",
        "A State newspaper carried this: Q",
        "Q",
    ],
)
def test_other_speakers_are_not(words: str) -> None:
    assert not spoke(words)


def test_the_governments_own_words_are_the_states() -> None:
    assert is_the_state("the Government of Velmarra")
    assert not spoke("The State said: Q", "the Government of Velmarra")
    assert not spoke("The State said: Q", "the written answer")
    assert not is_the_state("the Ambassador of Velmarra")


def test_countries_are_read_from_names_of_the_party() -> None:
    assert countries(FISHERIES) == ("Fisheries", "Velmarra")
