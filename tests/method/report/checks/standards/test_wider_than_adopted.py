"""PB429: the report says of more people, places or years what was adopted of some."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import wider_than_adopted as rule
from tests.method.report.found_world import found, without

_PLACES = rule.GOOD.replace("that a gate", "that in Reed a gate")
_PERIOD = rule.GOOD.replace('"lamp"]\n', '"lamp"]\n% period = "2019-04/2019-05"\n')
OBJECTED = [
    rule.BAD,
    rule.GOOD.replace(
        "The accounts of some residents that a gate was closed from the outside are credible. {",
        "The accounts of residents that a gate was closed from the outside are credible. {",
    ),
    rule.GOOD.replace(
        "a gate was closed from the outside are credible. {",
        "a gate was always closed from the outside are credible. {",
    ),
    _PLACES.replace(
        "in Reed a gate was closed from the outside are credible. {",
        "in Reed and Heron a gate was closed from the outside are credible. {",
    ),
    _PERIOD.replace("credible. {", "credible, since {date}`June 2019`. {"),
]
LET_BE = [
    rule.GOOD,
    rule.GOOD.replace("some residents that", "several residents, which say that", 1),
    rule.GOOD + "\nAfter all, the accounts of some residents of a closed gate are credible ({ref}`F2`).\n",
    _PLACES,
    _PLACES + "\nHeron had a gate of wood.\n",
    _PERIOD,
    _PERIOD.replace("credible. {", "credible, for {date}`April 2019`. {"),
    rule.GOOD.replace("{cite}`lamp`", "{cite}`lamp`\nEach person was asked in the same words."),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_wider_scope_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_the_adopted_scope_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))


_KEPT = """% findings.toml
% [findings.F2]
% type = "incident"
% says = "There are indications that women were kept in two hostels behind a closed gate."
% object = "fact"
% wording = "there are indications that"
% rests_on = ["gate", "lamp"]

:::{finding} F2 incident
There are indications that SCOPE behind a closed gate. {cite}`gate`{cite}`lamp`
:::
"""


@pytest.mark.parametrize(
    "scope",
    [
        "women were kept in all hostels",
        "women were kept all over Velmarra",
        "women were kept in their districts",
        "women of the entire coast were kept in two hostels",
        "women were kept day and night in two hostels",
        "women across the province were kept in two hostels",
    ],
)
def test_more_places_people_or_hours_are_objected_to(scope: str) -> None:
    assert found(rule, _KEPT.replace("SCOPE", scope))


@pytest.mark.parametrize(
    "scope",
    [
        "women were kept in two hostels",
        "some women were kept in two hostels of the district",
        "women were kept, all in all, in two hostels",
        "women were kept by the district office in two hostels",
        "women were kept in two hostels, as all accounts say,",
        "women were kept in two hostels, in all likelihood,",
    ],
)
def test_the_same_scope_in_other_words_is_let_be(scope: str) -> None:
    assert not found(rule, _KEPT.replace("SCOPE", scope))
