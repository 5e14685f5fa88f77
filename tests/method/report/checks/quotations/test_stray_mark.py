"""PB223: a mark that closes what was never opened."""

from __future__ import annotations

import pytest

from probata.method.report.checks.quotations import stray_mark as rule
from tests.method.report.world import bound

OBJECTED = [
    "He answered that nobody is held against their will”, and closed the window.\n",
    "The notice said no visits before the harvest is in.” It was taken down in May.\n",
    'The notice said no visits before the harvest is in." It was taken down in May.\n',
    "- Nobody is held».\n",
]
LET_BE = [
    "The boards were 6” wide and the pipe 12”.\n",
    "“Nobody is held,” he said. “Nobody.”\n",
    "She said: “He told me ‘go’ and I went.”\n",
    "The residents’ hall was closed.\n",
    "| a | b |\n|---|---|\n| x” | y |\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_it_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_what_only_looks_like_it_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))
