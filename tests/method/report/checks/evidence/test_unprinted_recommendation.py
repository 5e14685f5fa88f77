"""PB141: a recommendation on record is not in the report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.manuscript.model import Directive
from probata.method.recommendations.model import Event, State
from probata.method.report.checks.evidence import unprinted_recommendation as rule
from tests.method.report.replied_world import bound, day, found, recommendations, with_recommendations, without

OBJECTED = [
    "% The one on every lease is left out.\n\nSome words.",
]
LET_BE = [
    "Some words.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_what_the_report_leaves_out_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_report_that_prints_all_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())


def test_what_was_superseded_need_not_be_printed() -> None:
    *others, last = recommendations()
    over = replace(last, events=(*last.events, Event("R4", day("2022-03-05"), State.SUPERSEDED, "")))
    assert not found(rule, OBJECTED[0], with_recommendations(*others, over))


def test_what_follows_from_findings_that_the_report_does_not_hold_is_not_missed() -> None:
    *others, last = recommendations()
    assert not found(rule, OBJECTED[0], with_recommendations(*others, replace(last, findings=("F8",))))


def test_a_table_of_all_is_enough() -> None:
    one = bound(OBJECTED[0])
    at = next(block.at for block in one.manuscript.blocks if isinstance(block, Directive))
    table = Directive("recommendations", "", (), at, at)
    assert not list(rule.run(replace(one, manuscript=replace(one.manuscript, blocks=(*one.manuscript.blocks, table)))))
