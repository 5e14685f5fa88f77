"""PB361: an age that a birth year does not allow."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import age_and_birth
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        "A man born in 1990, aged 25 in 2019, described the room.\n",
        "She was born in 1985 and was 40 years old when she was arrested in 2017.\n",
        "Born on 3 May 2001, he was 14 years old when he was detained in June 2018.\n",
        "Tolma Ressik (born 1962) died in 2015 aged 49.\n",
        "He was born in 1950. In 2005, aged 42, he became a judge.\n",
    ],
)
def test_it_objects_to_an_age_that_a_birth_year_does_not_allow(source: str) -> None:
    assert {one.code for one in found(age_and_birth, source)} == {"PB361"}


@pytest.mark.parametrize(
    "source",
    [
        "A man born in 1990, aged 29 in 2019, described the room.\n",
        "She was born in 1985 and was 31 years old when she was arrested in 2017.\n",
        "A woman aged 34 described events of 2017. Her son, born in 1999, was there.\n",
        "Her mother, born in 1950, said that she was 20 when they met in 1999.\n",
        "He was born in 1950. In 1975, aged 25, he married a woman of 19.\n",
    ],
)
def test_it_is_silent_on_ages_that_fit_and_those_of_somebody_else_or_another_year(source: str) -> None:
    assert found(age_and_birth, source) == []


def test_it_looks_at_english_alone_and_not_into_quotations() -> None:
    assert found(age_and_birth, age_and_birth.BAD, language="fr") == []
    assert (
        found(age_and_birth, "She said: “" + "A man born in 1990, aged 25 in 2019, described the room." + "”\n") == []
    )
