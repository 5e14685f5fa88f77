"""Nobody: sentences that say that somebody spoke and leave out who."""

from __future__ import annotations

import pytest

from probata.method.report.claims.quotations.nobody import of_nobody
from probata.method.report.claims.quotations.quoted import quoted
from tests.method.report.world import bound


@pytest.mark.parametrize(
    "source",
    [
        "Somewhere the flood was called “a bath for the poor”.",
        "It was also said that “the weir was never meant to hold”.",
    ],
)
def test_words_of_nobody_are_seen(source: str) -> None:
    (one,) = quoted(bound(source))
    assert of_nobody(one)


@pytest.mark.parametrize(
    "source",
    [
        "A teacher said that somebody had called it “a bath for the poor”.",
        "“Somebody help us,” a voice cried from the mill.",
        "The miller said that “the weir was never meant to hold”.",
    ],
)
def test_words_of_somebody_are_let_be(source: str) -> None:
    (one,) = quoted(bound(source))
    assert not of_nobody(one)
