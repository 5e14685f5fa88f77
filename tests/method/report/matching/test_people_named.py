"""The nouns by which a codebook calls people."""

from __future__ import annotations

import pytest

from probata.method.report.matching.people_named import known_persons, persons_in, plurals
from probata.method.testimony.model import Attribute, Codebook
from tests.method.report import world


def _book(*attributes: Attribute) -> Codebook:
    return Codebook("1", {}, {one.name: one for one in attributes})


def test_the_values_of_a_trade_are_nouns_for_people_and_those_of_a_ship_are_not() -> None:
    book = _book(Attribute("trade", "kind of work", ("hod", "loader")), Attribute("ship", "ship", ("brig", "carrier")))
    assert {"hod", "hods", "loader", "loaders"} <= persons_in(book)
    assert not {"brig", "brigs", "carrier", "carriers"} & persons_in(book)


def test_the_words_that_say_a_value_count_and_phrases_do_not() -> None:
    book = _book(Attribute("rank", "rank", ("a", "b"), says={"a": ("mate", "first in rank"), "b": ()}))
    assert "mates" in persons_in(book)
    assert "rank" not in persons_in(book)


@pytest.mark.parametrize(
    ("one", "more"),
    [("cook", "cooks"), ("fisherman", "fishermen"), ("navvy", "navvies"), ("seamstress", "seamstresses")],
)
def test_plurals(one: str, more: str) -> None:
    assert plurals(one) == (more,)


def test_the_words_of_an_inquiry_are_those_of_its_codebook() -> None:
    assert "women" in known_persons(world.bound("Words.\n"))
