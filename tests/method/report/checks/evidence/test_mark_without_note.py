"""PB151: a mark without a note."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.checks.evidence import mark_without_note as rule
from tests.method.report.world import bound

OBJECTED = [
    "The gate was closed.⁷ The lamp was on.[^1]\n\n[^1]: Interview with a driver.\n",
    "He said “no”.¹² Then he left.\n",
]
LET_BE = [
    "The yard measured 40 m². It was cold.\n",
    "The gate was closed.[^1]\n\n[^1]: Interview.\n",
    "The gate was closed.¹ The lamp was on.\n\n# Notes\n\n1. Interview with a driver.\n",
    "10⁶ bricks were made.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_it_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_what_only_looks_like_it_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_a_mark_of_a_word_draft_without_its_note_is_objected_to() -> None:
    whole = bound("The gate was closed.[^7]\n")
    assert not list(rule.run(whole))  # reading a manuscript has already remarked it
    draft = replace(whole, manuscript=replace(whole.manuscript, faults=()))
    (one,) = rule.run(draft)
    assert draft.manuscript.sources[one.at.file][one.at.start : one.at.end] == "[^7]"
