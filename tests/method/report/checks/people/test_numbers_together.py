"""PB605: numbers that give a small group away together."""

from __future__ import annotations

from dataclasses import replace

from probata.method.report.checks.people import numbers_together
from probata.method.report.model import EarlierNumber
from tests.method.report import world
from tests.method.report.more_world import count, found, with_counts, yes_no


def test_a_difference_of_one_is_an_objection_that_names_both_numbers() -> None:
    [one] = found(numbers_together, numbers_together.BAD)
    assert "`held:k`" in one.message
    assert "`east-held:k`" in one.message
    assert "East" not in one.message


def test_each_alone_is_harmless() -> None:
    assert found(numbers_together, "{count}`held:k` had been held.\n") == []
    assert found(numbers_together, "{count}`east-held:k` had been held.\n") == []


def test_they_may_stand_far_apart_and_in_notes() -> None:
    source = "{count}`held:k` had been held.[^a]\n\n# More\n\n[^a]: {count}`east-held:k` in the East.\n"
    assert len(found(numbers_together, source)) == 1


def test_an_earlier_edition_counts_too() -> None:
    known = world.records()
    members = frozenset(one.ref for number, one in enumerate(known.interviews, 1) if number in world.HELD)
    earlier = EarlierNumber("first", "held", members, frozenset(), len(members))
    source = "{count}`east-held:k` had been held in the East.\n"
    assert len(found(numbers_together, source, replace(known, earlier=(earlier,)))) == 1


def test_a_number_that_is_small_by_itself_is_another_rule() -> None:
    assert found(numbers_together, "{count}`held:k`, {count}`upper-held:k`.\n") == []


def test_inside_the_inquiry_nothing_is_published() -> None:
    assert found(numbers_together, numbers_together.BAD, audience="internal") == []


def test_how_many_women_and_men_there_are_gives_nobody_away() -> None:
    women = count("women-held", "women", yes_no(world.WOMEN), expression="sex = woman")
    men = count("women-held", "men", yes_no(set(world.EVERYONE) - world.WOMEN), expression="sex = man")
    source = "{count}`held:n`: {count}`women:k` women and {count}`men:k` men.\n"
    assert found(numbers_together, source, with_counts(women, men)) == []


def test_groups_whose_answers_nobody_saved_give_away_no_group_that_was_never_counted() -> None:
    first = set(range(1, 41, 2)) & world.WOMEN
    some = count("women-held", "some", yes_no(first), expression="locked and sex = woman")
    rest = count("women-held", "rest", yes_no(world.WOMEN - first), expression="pills and sex = woman")
    source = "{count}`held:n`: {count}`some:k` women, {count}`rest:k` women.\n"
    assert found(numbers_together, source, with_counts(some, rest)) == []
