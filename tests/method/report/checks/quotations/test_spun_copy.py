"""PB205: quoted words that a cited text has otherwise."""

from __future__ import annotations

import pytest

from probata.method.report.checks.quotations import spun_copy as rule
from tests.method.report.more_world import found

OBJECTED = [
    "It was printed: {quote}`wire-a|Residents of the hostels may have been kept from leaving`.{cite}`courier`\n",
    "It was printed: {quote}`courier`{cite}`wire-a`\n",
    "It was printed: {quote}`courier`[^a]\n\n[^a]: See {cite}`wire-a`.\n",
]
LET_BE = [
    "It was printed: {quote}`wire-a|Residents of the hostels may have been kept from leaving`.{cite}`wire-copy`\n",
    "One paper had {quote}`courier`, another {quote}`wire-a`.{cite}`wire-a`{cite}`courier`\n",
    "It was printed: {quote}`radio`{cite}`wire-a`\n",
    "A woman said: {quote}`lamp`{cite}`gate`\n",
    "It was printed: {quote}`courier|Residents of the hostels`.{cite}`wire-a`\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_words_that_the_cited_text_has_otherwise_are_objected_to(source: str) -> None:
    assert len(found(rule, source)) == 1


@pytest.mark.parametrize("source", LET_BE)
def test_the_same_words_and_words_of_others_are_let_be(source: str) -> None:
    assert found(rule, source) == []
