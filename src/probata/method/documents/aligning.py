"""aligning: which pieces of an old text stand in a new one, in order: lines of two versions, words of a correction.

First what stands once in both (patience diff: the longest run of those that is in order in both), then, between two of
these, whatever is alike. What is long and shares nothing is not searched piece by piece: it was replaced.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

_MOST = 2_000
"""Pieces between two anchors that are still compared each with each."""


def aligned(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of places of equal pieces, rising in both; the same for the same sequences."""
    found: list[tuple[int, int]] = []
    a, b = 0, 0
    for c, d in [*_anchors(old, new), (len(old), len(new))]:
        found += _between(old, new, (a, c), (b, d))
        if c < len(old):
            found.append((c, d))
        a, b = c + 1, d + 1
    return found


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The longest rising run of pieces that stand once in each."""
    here, there = Counter(old), Counter(new)
    places = {piece: at for at, piece in enumerate(new) if there[piece] == 1}
    pairs = [(at, places[piece]) for at, piece in enumerate(old) if here[piece] == 1 and piece in places]
    ends: list[int] = []
    at_end: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        at = bisect_left(ends, place)
        before.append(at_end[at - 1] if at else -1)
        ends[at : at + 1], at_end[at : at + 1] = [place], [number]
    run, number = list[tuple[int, int]](), at_end[-1] if at_end else -1
    while number >= 0:
        run.append(pairs[number])
        number = before[number]
    return run[::-1]


def _between(
    old: Sequence[str], new: Sequence[str], a: tuple[int, int], b: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    (start, end), (first, last) = a, b
    while start < end and first < last and old[start] == new[first]:
        yield start, first
        start, first = start + 1, first + 1
    tail = list[tuple[int, int]]()
    while start < end and first < last and old[end - 1] == new[last - 1]:
        end, last = end - 1, last - 1
        tail.append((end, last))
    if start < end and first < last and max(end - start, last - first) <= _MOST:
        blocks = SequenceMatcher(None, old[start:end], new[first:last], autojunk=False).get_matching_blocks()
        yield from ((start + one.a + step, first + one.b + step) for one in blocks for step in range(one.size))
    yield from reversed(tail)
