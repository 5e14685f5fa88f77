"""PB429: the report says of more people, places or years what was adopted of some."""

from __future__ import annotations

import pytest

from probata.method.report.checks import wider_than_adopted as rule
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
