"""Words by which a sentence claims a pattern."""

from __future__ import annotations

import pytest

from probata.method.report.prose.patterns import claimed_pattern
from probata.method.report.prose.phrases import each_said
from tests.method.report import world


def claims(words: str) -> bool:
    return any(claimed_pattern(said) for said in each_said(world.bound(words)) if "Inquiry could" not in said.words)


@pytest.mark.parametrize("words", ["The gates were systematically closed.", "It was a pattern.", "Searches as a rule."])
def test_a_pattern_that_is_affirmed_is_claimed(words: str) -> None:
    assert claims(words)


@pytest.mark.parametrize(
    "words",
    [
        "A pattern is not established.",
        "A pattern of closed gates and of dark lamps is not established.",
        "Whether it was systematic is open.",
        "There was a routine check of the boats.",
        "The driver said that it was a pattern.",
    ],
)
def test_one_that_is_denied_left_open_or_told_by_others_is_not(words: str) -> None:
    assert not claims(words)
