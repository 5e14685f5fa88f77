"""Published files tell no more of whether two findings share an interviewee than the printed words; mutants do.

``PROBATA_SOAK=1`` measures over 1,000 reports; without, a short form that would see a gross leak.
"""

from __future__ import annotations

import os
import random

import pytest

from tests.unlinkability.attackers import ATTACKERS
from tests.unlinkability.measuring import measure, reads_the_words
from tests.unlinkability.world import LARGE, MUTANTS, Commit, Seen, mutated, published, world

SOAK = bool(os.environ.get("PROBATA_SOAK"))
REPORTS = 1_000 if SOAK else 60
OF_A_MUTANT = 1_000 if SOAK else 200
MOST = 0.02


@pytest.fixture(scope="module")
def reports() -> list[Seen]:
    """Reports as Probata signs them."""
    chance = random.Random(20_221_103)  # noqa: S311 (a test's own chance)
    return [published(world(chance)) for _ in range(REPORTS)]


def test_no_attacker_guesses_better_than_a_reader_of_the_words(reports: list[Seen]) -> None:
    """The short form cannot tell a small advantage from chance: there only one that is surely too large is a fault."""
    found = [measure(attacker, reports) for attacker in ATTACKERS]
    print(*found, sep="\n")
    for one in found:
        assert one.low < MOST, str(one)
        assert not SOAK or one.advantage < MOST, str(one)


def test_the_words_themselves_tell_something_and_are_not_held_against_the_files(reports: list[Seen]) -> None:
    right = sum(reads_the_words(one) == one.shares for one in reports) / len(reports)
    assert 0.55 < right < 0.85
    assert {sum(one.bases) > LARGE for one in reports} == {one.shares for one in reports} == {True, False}


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda one: str(one.__name__))
def test_an_attacker_finds_each_mutant(mutant: Commit) -> None:
    chance = random.Random(77)  # noqa: S311 (a test's own chance)
    seen = [mutated(world(chance), mutant) for _ in range(OF_A_MUTANT)]
    found = max((measure(attacker, seen) for attacker in ATTACKERS), key=lambda one: one.advantage)
    print(mutant.__name__, found)
    assert found.low >= MOST, str(found)


def test_nothing_of_a_package_tells_a_time_or_an_order_of_its_own() -> None:
    """The same draft gives the same bytes whenever, and in whatever order its rows were handed in."""
    from dataclasses import replace

    from probata.signing import sign
    from tests.unlinkability.world import KEY

    one = world(random.Random(3))  # noqa: S311 (a test's own chance)
    draft = one.drafts[0]
    turned = tuple(replace(each, rows=each.rows[::-1], items=each.items[::-1]) for each in draft.values)
    first = sign(draft, KEY, one.seed)
    assert sign(replace(draft, values=turned), KEY, one.seed) == first
    assert first[10:14] == b"\x00\x00\x21\x00"  # the one date that every entry has
