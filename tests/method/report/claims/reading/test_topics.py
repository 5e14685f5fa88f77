"""What words are about."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.reading.topics import about, keys, meets, spread
from tests.method.report.world import bound


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ventilation", "ventilators"),
        ("labour", "labor"),
        ("deaths", "died"),
        ("explosions", "explode"),
        ("inspectors", "inspection"),
        ("sales", "sold"),
        ("insurance", "insured"),
    ],
)
def test_forms_and_derivations_of_a_noun_have_one_key(one: str, other: str) -> None:
    assert keys(one) == keys(other) != frozenset()


@pytest.mark.parametrize(("one", "other"), [("plants", "plans"), ("convicted", "convinced"), ("lottery", "lots")])
def test_other_words_have_other_keys(one: str, other: str) -> None:
    assert keys(one) != keys(other)


def test_what_reports_say_of_themselves_is_about_nothing() -> None:
    assert about("The figures by month are set out in the following table.") == frozenset()
    assert about("The temperature by month is shown in figure 3.") == keys("temperature")


def test_a_word_meets_one_that_it_begins() -> None:
    assert meets(keys("rain"), keys("rainstorm")) == keys("rain")
    assert meets(keys("rain"), keys("train")) == frozenset()


def test_a_word_weighs_the_more_the_fewer_passages_have_it() -> None:
    told = spread(bound("The gate and the lamp.\n\nThe gate.\n\nThe gate and the wall.\n"))
    assert told.weight(keys("lamp")) > told.weight(keys("gate")) > 0


@given(st.text(max_size=60))
@settings(deadline=None)
def test_keys_do_not_depend_on_case(words: str) -> None:
    assert keys(words.upper().lower()) == keys(words.upper().lower().title().lower())
