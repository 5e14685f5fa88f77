"""Skeletons: the same frame of words in four documents or more, each with other words in the same places.

Forms, questionnaires and lists look like edited copies of one another when their answers are short. What tells them
apart is that in edited copies one place is changed by few, while in forms nearly everybody fills it, and otherwise.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from probata.method.sources.certain import gaps
from probata.method.sources.edits import aligned
from probata.method.sources.matching import Chain
from probata.method.sources.words import Words

OTHERS = 3
"""So many other documents with the same frame make it a skeleton."""
MOST_OTHERS = 12
FILLED = 0.05
"""A document with this part of its words in places that everybody fills otherwise is a filled-in skeleton."""
Pair: TypeAlias = tuple[int, int]
Fillings: TypeAlias = dict[int, tuple[int, ...]]
"""Word of one document -> what stands in its place in the other."""


def skeletons(words: Sequence[Words], linked: Mapping[Pair, tuple[Chain, ...]]) -> set[Pair]:
    """The pairs that differ in what their documents fill into a common skeleton.

    Args:
        words: of each document, by its number.
        linked: the pairs that look like versions of one text, with where they run alike.
    """
    around: dict[int, list[Pair]] = defaultdict(list)
    for pair in sorted(linked):
        around[pair[0]].append(pair)
        around[pair[1]].append(pair)
    found: set[Pair] = set()
    for number, pairs in around.items():
        if len(pairs) >= OTHERS:
            found |= _filled(words, linked, number, pairs)
    return found


def _filled(
    words: Sequence[Words], linked: Mapping[Pair, tuple[Chain, ...]], number: int, pairs: Sequence[Pair]
) -> set[Pair]:
    known = {pair: _fillings(words, pair, linked[pair], number) for pair in pairs[:MOST_OTHERS]}
    slots = _slots(list(known.values()))
    least = FILLED * words[number].count
    if len(slots) < least:
        return set()
    for pair in pairs[MOST_OTHERS:]:
        known[pair] = _fillings(words, pair, linked[pair], number)
    return {pair for pair, fillings in known.items() if len(slots & fillings.keys()) >= least}


def _slots(others: Sequence[Fillings]) -> set[int]:
    """The words of a document in whose place most others have other words, and hardly two the same."""
    seen: dict[int, Counter[tuple[int, ...]]] = defaultdict(Counter)
    for fillings in others:
        for at, filling in fillings.items():
            seen[at][filling] += 1
    return {
        at
        for at, held in seen.items()
        if held.total() >= max(OTHERS, 2 * len(others) / 3) and max(held.values()) <= max(1, held.total() / 3)
    }


def _fillings(words: Sequence[Words], pair: Pair, found: tuple[Chain, ...], number: int) -> Fillings:
    """What stands in the other document in place of each word of ``number`` that differs."""
    a, b = words[pair[0]], words[pair[1]]
    filled: Fillings = {}
    for chain in found:
        for box in gaps(chain):
            for same, (a0, a1, b0, b1) in aligned(a, b, box):
                if not same and number == pair[0]:
                    _fill(filled, (a0, a1), b.ids[b0:b1].tolist())
                elif not same:
                    _fill(filled, (b0, b1), a.ids[a0:a1].tolist())
    return filled


def _fill(filled: Fillings, place: tuple[int, int], others: list[int]) -> None:
    """Word for word where both sides are equally long, else the whole stretch."""
    same_length = len(others) == place[1] - place[0]
    for offset, at in enumerate(range(*place)):
        filled[at] = (others[offset],) if same_length else tuple(others)
