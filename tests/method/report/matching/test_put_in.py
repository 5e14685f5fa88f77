from __future__ import annotations

import pytest

from probata.method.report.matching.put_in import overstated, reads_english
from probata.method.report.quoting import standings
from tests.method.report.world import bound

PLACE = "They told us then that the gate was locked at night."


def _faults(words: str) -> list[str]:
    (first, *_) = standings(words, PLACE)
    return [put_in for put_in, _ in overstated(bound("Text."), first)]


@pytest.mark.parametrize(
    "words",
    [
        "They told us then that the gate was [open] at night",
        "They told us then [never] that the gate was locked",
        "They told [26 of] us then",
        "They told us then [on the order of the old director and all his many men]",
        "They told us then [about the pills]",
        "[All of] us then that the gate",
        "the gate was [un]locked at night",
    ],
)
def test_more_than_a_clarification_is_told(words: str) -> None:
    assert len(_faults(words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "They told [the women] then that the gate was locked",
        "[t]hey told us then",
        "They told us [in April 2019] then that the gate was locked",
        "They told us then […] the gate was locked",
        "the gate [of the yard] was locked at night",
    ],
)
def test_who_or_what_is_meant_may_be_told(words: str) -> None:
    assert _faults(words) == []


def test_other_languages_are_told_from_english() -> None:
    assert reads_english(PLACE)
    assert not reads_english("Ворота были закрыты ночью.")
