"""Units: one name for all forms, sizes, and values without a number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from probata.method.statements.quantities import quantities
from probata.method.statements.units import Unit, counted, unit_of, vague


def unit(sentence: str) -> Unit | None:
    return counted(sentence, quantities(sentence)[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("40 states", "40 countries"),
        ("12 people", "12 persons"),
        ("12 per cent", "12%"),
        ("60 organisations", "60 organizations"),
        ("12 children", "a 12-child"),
        ("26 of the respondents", "26 respondents"),
    ],
)
def test_forms_of_one_unit_have_one_name(one: str, other: str) -> None:
    a, b = unit(one), unit(other)
    assert a is not None
    assert b is not None
    assert a.name == b.name


def test_time_and_length_have_a_size() -> None:
    assert unit_of("minutes") == Unit("second", Decimal(60))
    assert unit_of("km") == Unit("metre", Decimal(1000))
    assert unit("$12 million") == Unit("$")


@pytest.mark.parametrize(
    "sentence", ["In 2019", "on 25 August", "aged 70", "Article 9 soldiers", "12 said so", "10 a.m."]
)
def test_years_days_and_numbers_of_articles_count_nothing(sentence: str) -> None:
    assert unit(sentence) is None


def test_a_value_in_words_has_its_least() -> None:
    sentence = "Dozens of houses burned minutes before dawn."
    assert [(span.of(sentence), low, high) for span, _, (low, high) in vague(sentence, [])] == [
        ("minutes", 120, 3600),
        ("Dozens of houses", 24, None),
    ]
    assert list(vague("11 minutes before", [one.span for one in quantities("11 minutes before")])) == []
