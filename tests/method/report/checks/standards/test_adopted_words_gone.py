"""PB444: a finding is printed, and nothing in it says with what reserve it was adopted."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import adopted_words_gone as rule
from probata.method.report.checks.standards import told_as_fact
from tests.method.report.found_world import found, without

_SAYS = "What they told appears credible."
OBJECTED = [
    rule.BAD,
    rule.GOOD.replace(_SAYS, "Such things took place."),
    rule.GOOD.replace(_SAYS, "There are reasonable grounds to believe that it was closed."),
    rule.GOOD.replace(_SAYS, "The gate was looked at."),
]
LET_BE = [
    rule.GOOD,
    rule.GOOD.replace(_SAYS, "In the view of the Inquiry the accounts appear credible."),
    rule.GOOD.replace(_SAYS, "These accounts appear, in their details too, to be credible."),
    rule.GOOD.replace(_SAYS, "What they told is consistent with what others told."),
    rule.GOOD.replace(_SAYS, "It may include elements of what the law forbids."),
    rule.GOOD.replace(_SAYS, "Their accounts are credible."),  # stronger, which is for another rule
    "The gate was closed. {cite}`gate`",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_block_without_its_reserve_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_any_reserve_of_the_kind_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))


def test_a_sentence_that_tells_the_whole_as_a_fact_is_not_objected_to_twice() -> None:
    source = told_as_fact.BAD.replace("There are indications that people", "People", 2).replace(
        "People were kept", "There are indications that people were kept", 1
    )
    assert found(told_as_fact, source)
    assert not found(rule, source)
