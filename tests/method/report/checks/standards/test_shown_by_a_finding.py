"""PB445: a finding that was held back is said to show, prove or establish something."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import shown_by_a_finding as rule
from tests.method.report.found_world import found, without

RECORD = """% findings.toml
% [findings.F1]
% type = "incident"
% says = "The accounts of beatings with cables in the transit houses are credible."
% object = "allegation"
% wording = "are credible"
% rests_on = ["gate", "lamp"]
% [findings.F2]
% type = "pattern"
% says = "There are reasonable grounds to believe that women were moved between transit houses at night."
% object = "fact"
% wording = "reasonable grounds to believe"
% rests_on = [{from = "decree", as = "the text itself"}]
% [findings.F3]
% type = "legal"
% says = "The moves described in F2 may constitute an arbitrary interference with family life under the Covenant."
% object = "label"
% wording = "may constitute"
% rests_on = ["F2"]
% elements = "family"
% [findings.F5]
% type = "limitation"
% says = "The Inquiry is not in a position to confirm how many people died on the road."
% object = "fact"
% wording = "is not in a position to confirm"
% rests_on = []
% gaps = ["The hospital registers were not opened."]
% [matrices.family]
% instrument = "convention-against-torture-1"
% cells.intent = {state = "met", findings = ["F2"]}

"""

OBJECTED = [
    rule.BAD,
    RECORD + "{ref}`F1` proves that guards beat people.",
    RECORD + "As {ref}`F3` establishes, the Covenant was violated.",
    RECORD + "It was established in {ref}`F1` that guards beat people.",
    RECORD + "Guards beat people, as was found in {ref}`F1`.",
    RECORD + "{ref}`F5` shows that hundreds died.",
    RECORD + "It follows from {ref}`F3` that international law was broken.",
    RECORD + "Finding {ref}`F1` confirms that people were beaten.",
]
LET_BE = [
    rule.GOOD,
    RECORD + "The findings are {ref}`F1` to {ref}`F5`.",
    RECORD + "{ref}`F1` shows that there are credible accounts of beatings.",
    RECORD + "{ref}`F5` shows how little is known.",
    RECORD + "{ref}`F5` shows that no number can be given.",
    RECORD + "As {ref}`F3` finds, the moves may constitute an arbitrary interference with family life.",
    RECORD + "As {ref}`F2` shows, women were moved at night.",
    RECORD + "The Ministry said that {ref}`F1` proves nothing.",
    RECORD + "{ref}`F1` does not establish who gave the order.",
    RECORD + "It follows from {ref}`F3` that a court should look at the moves.",
    RECORD + "Whether {ref}`F3` establishes a breach of the law was not examined.",
    RECORD + "There are reasonable grounds to believe, as {ref}`F1` finds, that people were beaten.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_what_was_held_back_shows_nothing_without_reserve(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_reserve_or_a_firm_finding_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))


def test_what_the_block_says_plainly_may_be_told_again() -> None:
    said = "The moves may constitute an arbitrary interference. The order was written by hand."
    block = f":::{{finding}} F3 legal\n{said}\n:::\n\n"
    assert not found(rule, f"{RECORD}{block}As {{ref}}`F3` shows, the order was written by hand.")
    assert found(rule, f"{RECORD}{block}As {{ref}}`F3` shows, the order was a breach of the Covenant.")


def test_another_language_is_passed_over() -> None:
    assert not found(rule, rule.BAD, language="fr")
