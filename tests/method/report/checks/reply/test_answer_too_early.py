"""PB503: words from before the accused party had access to the content are presented as its answer."""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import answer_too_early as rule
from tests.method.report import replied_world
from tests.method.report.world import bound

OBJECTED = [
    "The ambassador responded on {date}`2 February 2022`.",
    "On {date}`2 February 2022` the ambassador rejected the findings.",
    "In reply, the ambassador said on {date}`2 February 2022` that it was a novel.",
    "On {date}`2 February 2022` the ambassador answered the extract that was sent on {date}`7 February 2022`.",
    "The ambassador answered it on {date}`2 February 2022` by calling it a novel.",
    "The ambassador responded to the report. {cite}`decree`",
    "The statement of {date}`2 February 2022` answers the extract.",
    "The ambassador's statement dated {date}`2 February 2022` is a response to the report.",
]
LET_BE = [
    "The ambassador answered on {date}`28 February 2022`.",
    "The Ministry answered the questions on {date}`10 January 2022`.",
    "On {date}`28 February 2022` the Ministry answered the extract that was sent on {date}`7 February 2022`.",
    "What the ambassador said to journalists on {date}`2 February 2022` was said "
    "before the extract was sent, and is not an answer to it.",
    "The Inquiry asked for an answer in {date}`January 2022`.",
    "The written answer reached the Inquiry on {date}`28 February 2022`.",
    "The questions of {date}`4 January 2022` were answered in {date}`March 2022`.",
    "The interviewee answered in {date}`2019` that the gate was shut.",
    "Those who answered in {date}`2021` were women.",
    "The ambassador responded in {date}`2022`.",
    "The ambassador responded to questions of journalists on {date}`2 February 2022`.",
    "The decree of {date}`2 March 2019` answered the question.",
    "The Ministry answered the extract of {date}`6 February 2022` in its letter.",
    "On {date}`28 February 2022` the Ministry responded to the report, of which it "
    "had received a draft on {date}`1 February 2022`.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_what_came_before_access_is_no_answer(source: str) -> None:
    assert list(rule.run(bound(source, access="2022-02-07")))


@pytest.mark.parametrize("source", LET_BE)
def test_later_answers_and_answers_to_other_things_are_let_be(source: str) -> None:
    assert not list(rule.run(bound(source, access="2022-02-07")))


def test_nothing_is_said_without_a_day_of_access() -> None:
    assert not list(rule.run(bound("The ambassador responded on {date}`2 February 2022`.")))


def test_a_day_that_is_uncertain_is_let_be() -> None:
    source = "The ambassador responded in {date}`2022`."
    assert not list(rule.run(bound(source, access="2022-02-07")))


def test_a_day_of_access_that_is_no_date_stops_nothing() -> None:
    assert not list(rule.run(bound("The ambassador responded on {date}`2 February 2022`.", access="soon")))


def test_the_place_reaches_from_the_answering_to_its_day() -> None:
    one = bound(rule.BAD)
    [found] = rule.run(one)
    place = one.manuscript.sources["report.md"][found.at.start : found.at.end]
    assert place == "answered the extract on {date}`2 February 2022`"


def test_the_day_of_access_is_that_of_the_record() -> None:
    source = "The ambassador answered the report on {date}`2 February 2022`."
    assert replied_world.found(rule, source, access="2022-01-01")
    assert not replied_world.found(rule, source, replied_world.without(), access="2022-01-01")


def test_of_a_statement_on_record_another_rule_decides() -> None:
    source = "The ambassador answered the report on {date}`2 February 2022`: {quote}`ambassador`"
    assert not replied_world.found(rule, source)
