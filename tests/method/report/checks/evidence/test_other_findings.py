"""PB144: a recommendation rests on other findings than the record has, or on one that nobody found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.checks.evidence import other_findings as rule
from tests.method.report.replied_world import found, recommendations, with_recommendations, without

OBJECTED = [
    (
        ":::{recommendation} the Government of Velmarra\nRelease without delay all persons who are arbitrarily "
        "held in the hostels ({ref}`F1`).\n:::"
    ),
    (
        ":::{recommendation} the Government of Velmarra\nRelease without delay all persons who are arbitrarily "
        "held in the hostels ({ref}`F1`, {ref}`F2`).\n:::"
    ),
]
LET_BE = [
    (
        ":::{recommendation} the Government of Velmarra\nRelease without delay all persons who are arbitrarily "
        "held in the hostels. {ref}`F2`\n:::"
    ),
    (
        ":::{recommendation} the Government of Velmarra\nRelease without delay all persons who are arbitrarily "
        "held in the hostels.\n:::"
    ),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_other_findings_are_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_the_findings_of_the_record_are_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())


def test_a_finding_of_the_record_that_the_report_does_not_hold_is_not_missed() -> None:
    first, *others = recommendations()
    wider = with_recommendations(replace(first, findings=("F2", "F8")), *others)
    assert not found(rule, LET_BE[0], wider)
