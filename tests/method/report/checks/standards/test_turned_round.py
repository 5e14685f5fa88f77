"""PB430: a sentence denies what was adopted, or affirms what was adopted as not shown."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import turned_round as rule
from tests.method.report.found_world import found, without

OBJECTED = [
    rule.BAD,
    rule.GOOD.replace(
        "finds that no resident may leave without permission. {", "finds that no resident may leave with permission. {"
    ),
    rule.GOOD + "\nThe decree does not find that no resident may leave without permission ({ref}`F1`).\n",
]
LET_BE = [
    rule.GOOD,
    rule.GOOD.replace("no resident may leave without permission. {", "a resident may not leave without permission. {"),
    rule.GOOD.replace(
        "no resident may leave without permission. {", "no resident may leave unless permission is given. {"
    ),
    rule.GOOD.replace("{cite}`decree`", "{cite}`decree`\nIt names no judge."),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_not_lost_or_put_in_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_the_same_sense_in_other_words_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))
