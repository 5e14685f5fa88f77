"""PB611: numbers with special handling."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.checks.people import special_handling
from tests.method.report import world
from tests.method.report.more_world import found, with_counts


@pytest.mark.parametrize(
    "source",
    [
        "At Heron {count}`violence:k|one` interviewee described sexual violence.",
        "{count}`violence:k|One` interviewee described sexual violence. The hostel at Reed closed.",
        "On {date}`3 June 2020` {count}`violence:k|one` interviewee described sexual violence.",
        "In {date}`June 2020` {count}`violence:k|one` interviewee described sexual violence.",
    ],
)
def test_a_place_or_a_date_beside_it_is_an_objection(source: str) -> None:
    assert len(found(special_handling, f"{source}\n")) == 1
    assert found(special_handling, f"{source}\n", audience="internal") == []


def test_a_crossed_number_is_an_objection_wherever_it_stands() -> None:
    crossed = replace(world.records().counts["violence"], attributes=frozenset({"sex"}))
    assert len(found(special_handling, "{count}`violence:k` women.\n", with_counts(crossed))) == 1


@pytest.mark.parametrize(
    "source",
    [
        "{count}`violence:k|One` interviewee described sexual violence in {date}`2019`.",
        "{count}`violence:k|One` interviewee described it between {date}`April 2019` and {date}`June 2020`.",
        "It rained at Reed. Then it was dry. Nobody spoke. In all, {count}`violence:k|one` interviewee described it.",
        "At Heron {count}`held:k` interviewees had been held.",
    ],
)
def test_a_year_and_a_long_period_may_stand_there(source: str) -> None:
    assert found(special_handling, f"{source}\n") == []
