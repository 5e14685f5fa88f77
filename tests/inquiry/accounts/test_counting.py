"""Counting with whom it counts: places, bases, and the quasi-identifiers that decide who is counted."""

from __future__ import annotations

from probata.inquiry.accounts import people
from probata.inquiry.accounts.counting import Answered, counted
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.withdraw import withdraw
from probata.method.report.model import OUTSIDE
from probata.record.count import Count


def _counted(opened: Opened, expression: str, among: str = "", only: list[bool] | None = None) -> Answered:
    with look(opened) as connection:
        known = people.people(connection)
        assert known is not None
        return counted(connection, known, expression, among, only)


def test_each_interview_has_its_value_or_is_outside_in_the_order_of_taking_in(heard: Opened) -> None:
    found = _counted(heard, "pills", "involved")
    assert found.heard == (0, 0, 0, 1, 2, 3, *[OUTSIDE] * 6)
    assert found.count == Count(described=3, said_no=1, no_answer=1, not_asked=1, cannot_tell=0)


def test_the_five_values_add_up_to_who_is_not_outside(heard: Opened) -> None:
    for expression in ("held", "pills", "not lamp", "held and pills", "sex = woman or lamp"):
        found = _counted(heard, expression)
        assert found.count.everyone == len(found.heard) - found.heard.count(OUTSIDE)


def test_who_took_consent_back_is_outside_and_keeps_a_place(heard: Opened) -> None:
    withdraw(heard, "Q-02", "asked", "A. Member")
    found = _counted(heard, "pills")
    assert len(found.heard) == 12
    assert found.heard[1] == OUTSIDE


def test_only_some_can_be_counted(heard: Opened) -> None:
    found = _counted(heard, "held", only=[True, False] * 6)
    assert found.heard == (0, OUTSIDE, 0, OUTSIDE, *[1, OUTSIDE] * 4)


def test_attributes_are_named_when_they_could_help_to_recognise_somebody(heard: Opened) -> None:
    assert _counted(heard, "held", "sex = woman").attributes == {"sex"}
    assert _counted(heard, "held and sex = man").attributes == {"sex"}
    assert _counted(heard, "involved", "reached = market").attributes == frozenset()


def test_of_whom_it_is_not_known_whether_they_belong_is_said(heard: Opened) -> None:
    assert _counted(heard, "held", "pills").left_out > 0
