"""PB604: crossed numbers under the threshold."""

from __future__ import annotations

import pytest

from probata.method.report.checks.people import small_cell
from tests.method.report import world
from tests.method.report.more_world import count, found, with_counts, yes_no


@pytest.mark.parametrize("facet", ["k", "of", "k|one", "words|one"])
def test_a_small_crossed_number_is_an_objection(facet: str) -> None:
    assert len(found(small_cell, f"{{count}}`upper-held:{facet}` had been held.\n")) == 1


@pytest.mark.parametrize(
    "source", ["{count}`women-held:of`", "{count}`leave:no`", "{count}`violence:k`", "{count}`held:k`"]
)
def test_plain_numbers_and_large_ones_are_left_alone(source: str) -> None:
    assert found(small_cell, f"{source} had been held.\n") == []


def test_zero_is_a_small_number() -> None:
    none = count("women-held", "nobody", yes_no(set()))
    assert len(found(small_cell, "{count}`nobody:k` women.\n", with_counts(none))) == 1


def test_a_hundred_per_cent_leaves_a_cell_of_nobody() -> None:
    every = count("women-held", "every", dict.fromkeys(world.WOMEN, 0), among="sex = woman", expression="held")
    assert len(found(small_cell, "{count}`every:of` women had been held.\n", with_counts(every))) == 1
    assert len(found(small_cell, "{count}`every:words|All` women had been held.\n", with_counts(every))) == 1


def test_what_is_left_over_counts_where_the_base_is_printed_anywhere() -> None:
    most = count("women-held", "most", {n: int(n == 1) for n in world.WOMEN}, among="sex = woman", expression="held")
    assert found(small_cell, "{count}`most:k` women had been held.\n", with_counts(most)) == []
    source = "{count}`most:k` women had been held.\n\nThere were {count}`most:n` women.\n"
    assert len(found(small_cell, source, with_counts(most))) == 1


def test_inside_the_inquiry_nothing_is_published() -> None:
    assert found(small_cell, small_cell.BAD, audience="internal") == []


def test_the_message_does_not_say_the_number() -> None:
    [one] = found(small_cell, small_cell.BAD)
    assert "1" not in one.message
