"""PB107: a recommendation refers to no finding of this report."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import floating_recommendation as rule
from tests.method.report.world import bound

OBJECTED = [
    ":::{recommendation} the Government\nRepeal it.\n:::\n",
    ":::{recommendation} the Government\nRepeal it {ref}`F9`.\n:::\n",
    ":::{recommendation} the Government\nRepeal it {ref}`p-abcd`.\n:::\n\nText. {#p-abcd}\n",
]
LET_BE = [
    ":::{recommendation} the Government\nRepeal it {ref}`F1`.\n:::\n\n:::{finding} F1 law\nx {cite}`decree`\n:::\n",
    ":::{recommendation} the Government\nRepeal.\n\n- this "
    "({ref}`F1`)\n:::\n\n:::{finding} F1 law\nx {cite}`decree`\n:::\n",
    ":::{recommendation} the Government\nx {ref}`p-abcd`\n:::\n\n:::{finding} F1 "
    "law\nx {cite}`decree` {#p-abcd}\n:::\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_recommendation_without_a_finding_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_a_recommendation_that_refers_to_a_finding_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_the_objection_lies_on_the_words_where_the_reference_belongs() -> None:
    one = bound(rule.BAD)
    [found] = rule.run(one)
    assert one.manuscript.sources["report.md"][found.at.start : found.at.end].startswith("Release all persons")
