"""PB501: an edition leaves the inquiry and does not say how the party that is accused was heard."""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import no_reply as rule
from tests.method.report.world import bound

OBJECTED = [
    ":::{reply}\n:::\n",
    "---\ntitle: a\nedition: b\naudience: un\nstandard: reasonable grounds to believe\n---\n\nText.",
]
LET_BE = [
    "Text.",
    "---\ntitle: a\nedition: b\naudience: internal\nstandard: reasonable grounds to believe\n---\n\nText.",
    "---\ntitle: a\nedition: b\naudience: state\nstandard: reasonable grounds to believe\n---\n\nText.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_an_edition_that_leaves_says_how_the_party_was_heard(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_internal_editions_and_the_advance_copy_are_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


@pytest.mark.parametrize("words", ["To be completed.", "TBC", "See annex."])
def test_words_that_stand_in_for_the_hearing_are_objected_to(words: str) -> None:
    assert list(rule.run(bound(f":::{{reply}}\n{words}\n:::\n")))
