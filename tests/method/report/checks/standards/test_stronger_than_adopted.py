"""PB421: the report tells a finding in stronger words than those adopted."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import elements_unsaid
from probata.method.report.checks.standards import stronger_than_adopted as rule
from tests.method.report.found_world import found, without

_MAY = elements_unsaid.GOOD
OBJECTED = [
    rule.BAD,
    rule.GOOD.replace("appear to be credible. ", "are proven. "),
    rule.GOOD.replace("outside appear to be credible. ", "outside clearly appear to be credible. "),
    rule.GOOD + "\nThe accounts of a gate closed from the outside are credible ({ref}`F2`).\n",
    _MAY.replace("may constitute crimes against humanity. Know", "would constitute crimes against humanity. Know"),
]
LET_BE = [
    rule.GOOD,
    rule.GOOD.replace("appear to be credible. ", "appear credible. "),
    rule.GOOD.replace("appear to be credible. ", "appear, to the Inquiry, to be credible. "),
    rule.GOOD.replace("appear to be credible. ", "may include elements of what happened. "),
    rule.GOOD + "\nThe gate that is described in {ref}`F2` was seen in a photograph, which is credible.\n",
    rule.GOOD + "\nThe radio said that the accounts of a gate closed from the outside are credible. {cite}`radio`\n",
    _MAY,
]


@pytest.mark.parametrize("source", OBJECTED)
def test_stronger_words_are_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_words_of_the_same_strength_are_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))


def test_the_order_that_the_file_declares_is_the_one_that_counts() -> None:
    order = '% [wordings]\n% allegation = [["appear to be credible"], ["are credible"]]\n'
    assert not found(rule, rule.BAD.replace('"lamp"]\n', f'"lamp"]\n{order}'))


_MOVED = """% findings.toml
% [findings.F2]
% type = "incident"
% says = "There are reasonable grounds to believe that women were moved at night behind a closed gate."
% object = "fact"
% wording = "reasonable grounds to believe"
% rests_on = ["gate", "lamp"]

:::{finding} F2 incident
SAID women were moved at night behind a closed gate. {cite}`gate`{cite}`lamp`
:::
"""


@pytest.mark.parametrize(
    "said",
    [
        "The evidence shows that",
        "The material before the Inquiry demonstrates that",
        "It is evident that",
        "The accounts leave no doubt:",
    ],
)
def test_words_of_showing_are_more_than_grounds(said: str) -> None:
    assert found(rule, _MOVED.replace("SAID", said))


@pytest.mark.parametrize(
    "said",
    [
        "There are reasonable grounds to believe that",
        "The evidence gives reasonable grounds to believe that",
        "The evidence does not show that",
        "The decree shows why",
        "The Inquiry was told that",
    ],
)
def test_grounds_and_what_is_not_shown_are_let_be(said: str) -> None:
    assert not found(rule, _MOVED.replace("SAID", said))
