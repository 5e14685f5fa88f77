"""Every number that an edition publishes about people."""

from __future__ import annotations

from probata.method.report.checks._published import given_away, numbers_of
from tests.method.report import world


def _names(source: str) -> list[str]:
    return [one.name for one in numbers_of(world.bound(source))[1]]


def test_equal_numbers_are_one_and_stand_where_they_first_do() -> None:
    source = "{count}`held:k`, {count}`held:k`, {count}`held:n`, {count}`involved:n`.\n"
    places, numbers = numbers_of(world.bound(source))
    assert [one.name for one in numbers] == ["`held:k`", "`held:n`"]
    assert places["`held:k`"].at.start < places["`held:n`"].at.start


def test_counts_that_are_small_or_refused_are_left_out() -> None:
    assert _names("{count}`upper-held:k`, {count}`worked:k`, {count}`held:k`.\n") == ["`held:k`"]


def test_a_crossed_number_knows_who_answered_the_same_elsewhere() -> None:
    [one] = numbers_of(world.bound("{count}`women-held:k`\n"))[1]
    assert len(one.members) == 12
    assert len(one.answers) == len(world.HELD)
    assert one.attributes == {"sex"}


def test_where_nothing_is_crossed_nothing_is_worked_out() -> None:
    bound = world.bound("{count}`held:k` of {count}`held:n`\n")
    assert given_away(bound, numbers_of(bound)[1]) == ()
