"""PB109: a finding says something of a time outside the declared period."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import out_of_period as rule
from tests.method.report.more_world import found

OBJECTED = [
    ":::{finding} F1 pattern\n{count}`leave:of` were kept in. It had been so since {date}`March 2011`.\n:::\n",
    ":::{finding} F1 incident\nThere are reasonable grounds to believe that in {date}`March 2011` "
    "guards shut the gate. {cite}`gate`\n:::\n",
    ":::{finding} F1 limitation\nHow it went on until {date}`May 2021` could not be established.\n:::\n",
    ":::{finding} F1 pattern\nAs early as {date}`2015` doors were shut at night. {cite}`gate`\n:::\n",
]
LET_BE = [
    ":::{finding} F1 pattern\n{count}`leave:of` were kept in. It had been so since {date}`May 2019`.\n:::\n",
    ":::{finding} F1 pattern\n{count}`leave:of` were kept in. It had been so since {date}`2019`.\n:::\n",
    ":::{finding} F1 law\nThe rule has been as it is since {date}`March 2011`. {cite}`decree`\n:::\n",
    ":::{finding} F1 pattern\n{count}`leave:of` were kept in. The decree has been in force since "
    "{date}`March 2011`.\n:::\n",
    ":::{finding} F1 pattern\n{count}`leave:of` were kept in. A woman who had worked there since "
    "{date}`2012` said so. {cite}`gate`\n:::\n",
    ":::{finding} F1 pattern\n{count}`leave:of` were kept in. The ministry answered on {date}`14 "
    "February 2022`. {cite}`decree`\n:::\n",
    "It had been so since {date}`March 2011`.\n",
    "::::{finding} F1 pattern\n{count}`leave:of` were kept in.\n\n:::{context}\nIt had been so "
    "since {date}`March 2011`.\n:::\n::::\n",
    ":::{finding} F1 pattern\nIt had been so since {date}`some day`. {cite}`gate`\n:::\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_claim_from_another_time_is_out_of_scope(source: str) -> None:
    assert len(found(rule, source, period="2019-03-02/2020-06-30")) == 1


@pytest.mark.parametrize("source", LET_BE)
def test_what_lies_inside_or_belongs_to_something_older_is_let_be(source: str) -> None:
    assert found(rule, source, period="2019-03-02/2020-06-30") == []


def test_in_another_language_nothing_is_known() -> None:
    assert found(rule, OBJECTED[0], period="2019-03-02/2020-06-30", language="fr") == []
