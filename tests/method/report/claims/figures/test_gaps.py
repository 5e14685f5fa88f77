from __future__ import annotations

import pytest

from probata.method.report.claims.figures.gaps import gaps, tells_a_gap
from tests.method.report.world import bound

_TABLE = "| Year | East | West |\n|---|---|---|\n| 2018 | 14 | 20 |\n| 2019 | 12 | 18 |\n| 2020 | {} | {} |\n"


def _names(source: str) -> list[str]:
    return [name for one in gaps(bound(source)) for name in one.names]


@pytest.mark.parametrize("words", ["no figure", "n/a", "not available", "No data", "not published"])
def test_a_row_that_says_in_words_that_it_has_no_figures_is_a_gap(words: str) -> None:
    assert _names(_TABLE.format(words, words)) == ["2020"]


@pytest.mark.parametrize("words", ["–", "", "9", "none"])
def test_dashes_and_empty_cells_say_nothing(words: str) -> None:
    assert _names(_TABLE.format(words, words)) == []


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The ministry published no figures for 2020.", "2020"),
        ("For 2016 there are no official statistics.", "2016"),
        ("Registers for the district of Ostra were not made available.", "Ostra"),
    ],
)
def test_a_sentence_tells_the_year_or_place_of_a_gap(words: str, name: str) -> None:
    assert _names(f"{words}\n") == [name]
    assert tells_a_gap(words)


@pytest.mark.parametrize(
    "words",
    ["Figures for 2020 were published.", "The ministry said that no figures were kept for 2020.", "No figures exist."],
)
def test_what_others_say_and_what_has_no_year_or_place_is_none(words: str) -> None:
    assert _names(f"{words}\n") == []


def test_a_table_of_people_has_no_gap() -> None:
    assert _names("| Person | Role |\n|---|---|\n| Mayor | none |\n| Ostra | not available |\n") == []
