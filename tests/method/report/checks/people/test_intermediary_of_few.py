"""PB617: an intermediary is named through whom few people came."""

from __future__ import annotations

from dataclasses import replace

from probata.method.report.checks.people import intermediary_of_few as rule
from probata.method.report.model import Records
from tests.method.report import world
from tests.method.report.more_world import found

CIRCLE = "the Lantern Families’ Circle"


def _sent(people: int) -> Records:
    """The world in which so many people came through one circle."""
    known = world.records()
    interviews = tuple(
        replace(one, through="Lantern Families' Circle") if number < people else one
        for number, one in enumerate(known.interviews)
    )
    return replace(known, interviews=interviews)


def test_a_name_that_leads_to_a_handful_is_objected_to() -> None:
    assert found(rule, f"Some came through {CIRCLE}.", _sent(4))
    assert found(rule, f"Some came through {CIRCLE.upper()}.", _sent(1))


def test_one_through_whom_many_came_may_be_named() -> None:
    assert not found(rule, f"Some came through {CIRCLE}.", _sent(5))


def test_a_name_that_the_records_do_not_hold_is_let_be() -> None:
    assert not found(rule, "Some came through the Association.", _sent(4))
    assert not found(rule, f"Some came through {CIRCLE}.", _sent(0))


def test_what_stays_inside_the_inquiry_is_let_be() -> None:
    assert not found(rule, f"Some came through {CIRCLE}.", _sent(4), audience="internal")
