"""The first suite itself: as many faults as were asked for, in narrow places."""

from __future__ import annotations

from tests.faults.drafts.operators import ANYWHERE
from tests.faults.drafts.suite import SUITE
from tests.faults.drafts.tree import paragraphs


def test_there_are_at_least_three_hundred_faults() -> None:
    assert len(SUITE.faults()) >= 300


def test_a_place_is_narrow() -> None:
    for one in SUITE.faults():
        if ANYWHERE not in one.places:
            seen = sum(one.seen_in(text) for text in paragraphs(one.tree))
            assert seen <= 12, (one, seen)


def test_there_are_at_least_sixty_harmless_rewrites() -> None:
    every = SUITE.harmless()
    assert len(every) >= 60
    assert len({one.rewrite for one in every}) == len(every)
