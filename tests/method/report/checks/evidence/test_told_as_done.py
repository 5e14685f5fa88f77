"""PB147: what was recommended is told as done, and no event on record brought it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.recommendations.model import Event, State
from probata.method.report.checks.evidence import told_as_done as rule
from tests.method.report.replied_world import day, found, recommendations, with_recommendations, without

OBJECTED = [
    "The Government of Velmarra has since repealed {law}`Decree No. 44`.",
    "The decree has been repealed in the meantime.",
    "All persons who were arbitrarily held in the hostels have been released.",
    "The suspended leases have all been given back.",
    "The Assembly of the Coastal Compact has established a body to follow the search for the missing.",
    "The Government has begun to restore the suspended leases.",
]
LET_BE = [
    "The Government has not repealed the decree.",
    "The spokesman said that the decree had been repealed.",
    "If the decree has been repealed, the leases can be restored.",
    "People were released when the hostels closed.{cite}`decree`",
    "The Government has released figures on the hostels.",
    "The association has set up a search for the missing of its own.",
    "The Inquiry has followed the search for the missing.",
    "Leases were suspended and never restored.",
    ":::{context}\nThe decree has been repealed in the meantime.\n:::",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_what_is_asked_for_is_not_told_as_done(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_denials_words_of_others_and_other_deeds_are_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED[:2])
def test_an_event_on_record_bears_it(source: str) -> None:
    done = [
        replace(one, events=(*one.events, Event(one.name, day("2022-03-03"), State.IMPLEMENTED, "")))
        for one in recommendations()
    ]
    assert not found(rule, source, with_recommendations(*done))
    assert not found(rule, source, without())
