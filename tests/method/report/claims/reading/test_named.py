"""Persons, parties, places, and people singled out by an occupation."""

from __future__ import annotations

import pytest

from probata.method.report.claims.reading.named import Named, is_common, named, places_in, singled_out
from tests.method.report.world import bound


def test_a_name_is_what_stands_beside_it_shows() -> None:
    made = bound("Minister Arne Colm visited Reed hostel, and the Ministry of Settlement paid.\n")
    assert {(one.name, one.kind) for one in named(made)} >= {
        ("Arne Colm", Named.PERSON),
        ("Reed", Named.PLACE),
        ("Ministry of Settlement", Named.PARTY),
    }


def test_two_capital_words_alone_are_nobody() -> None:
    assert not [one for one in named(bound("Silver Morning was cold.\n")) if one.kind is Named.PERSON]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the village of Ostra", "Ostra"),
        ("at Heron camp", "Heron"),
        ("a clinic in Upper Lamre", "Upper Lamre"),
    ],
)
def test_a_small_place_has_its_name(words: str, name: str) -> None:
    assert [found for *_, found in places_in(words)] == [name]


@pytest.mark.parametrize("words", ["The hostels were full", "Two camps were closed", "This village is small"])
def test_a_place_without_a_name_is_none(words: str) -> None:
    assert list(places_in(words)) == []


def test_somebody_singled_out_is_known_by_the_occupation() -> None:
    (one,) = singled_out(bound("The former midwife left.\n"))
    assert (one.occupation, one.definite, one.other) == ("midwife", True, False)
    assert singled_out(bound("Another baker left.\n"))[0].other
    assert singled_out(bound("Midwives left. The teacher’s union spoke.\n")) == ()


def test_a_driver_is_common_and_a_midwife_is_not() -> None:
    assert is_common("driver")
    assert not is_common("midwife")
