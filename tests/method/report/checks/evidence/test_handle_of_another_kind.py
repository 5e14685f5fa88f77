"""PB149: what replies and recommendations rest on is still a place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.checks.evidence import handle_of_another_kind as rule
from tests.method.report import found_world
from tests.method.report.replied_world import anew_as_a_count, found, of_rule, records, without


def test_an_event_whose_place_became_a_count_is_objected_to_where_recommendations_stand() -> None:
    [one] = found(rule, rule.BAD, of_rule("PB149"))
    assert "`decree-all`, which was a place and is now a count" in one.message
    assert one.at.line > 1


def test_a_statement_whose_place_became_a_count_is_objected_to_at_the_part_on_the_reply() -> None:
    [one] = found(rule, "Nothing more.", anew_as_a_count(records(), "spokesman"))
    assert one.message == "A statement on record rests on `spokesman`, which was a place and is now a count."


def test_or_became_an_estimate() -> None:
    known = records()
    places = {name: one for name, one in known.places.items() if name != "spokesman"}
    estimates = {"spokesman": replace(found_world.east(), handle="spokesman")}
    [one] = found(rule, "Nothing more.", replace(known, places=places, estimates=estimates))
    assert one.message.endswith("is now an estimate.")


@pytest.mark.parametrize("handle", ["decree", "tender"])
def test_handles_that_no_record_of_theirs_names_are_let_be(handle: str) -> None:
    assert not found(rule, "Nothing more.", anew_as_a_count(records(), handle))


def test_without_replies_and_recommendations_nothing_is_said() -> None:
    assert not found(rule, "Nothing more.", anew_as_a_count(without(), "spokesman"))
