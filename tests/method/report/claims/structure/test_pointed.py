"""Tables that are pointed at without a number."""

from __future__ import annotations

import pytest

from probata.method.report.claims.structure.pointed import without_table
from tests.method.report.world import bound

_TABLE = "\n\n| Year | Price |\n| --- | --- |\n| 2019 | 4 |\n"


def _words(source: str) -> list[str]:
    return [one.telling.text[one.start : one.end] for one in without_table(bound(source))]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The following table gives the price of bread.", "The following table"),
        ("The table below shows the price of bread.", "The table below"),
        ("The prices are listed in the table below.", "the table below"),
        ("The above table shows the price of bread.", "The above table"),
    ],
)
def test_a_table_that_is_not_there_is_found(words: str, found: str) -> None:
    assert _words(f"{words}\n") == [found]


def test_a_table_on_the_other_side_is_none() -> None:
    assert _words(f"The table above gives prices.{_TABLE}") == ["The table above"]
    assert _words(f"Prices rose.{_TABLE}\nThe table below gives prices.\n") == ["The table below"]


def test_a_table_that_is_there_is_let_be() -> None:
    assert _words(f"The following table gives prices.{_TABLE}") == []
    assert _words(f"The table below gives prices.\n\nNobody paid them.{_TABLE}") == []
    assert _words(f"Prices rose.{_TABLE}\nAs the table above shows, bread was dear.\n") == []


def test_a_piece_of_furniture_is_let_be() -> None:
    assert _words("He slept on a table below the window.\n") == []
