"""aligning: which pieces of an old text stand in a new one, in order: lines of two versions, words of a correction.

First what stands once in both (patience diff: the longest run of those that is in order in both), then, between two of
these, the longest runs that are alike. Texts of a few pieces that stand in them thousands of times would take hours so:
there, as many pieces as can be are taken in order, a row of them in one step on bits (Hyyrö, Bit-parallel LCS-length
computation revisited, 2004). What is long and shares nothing is not searched piece by piece: it was replaced.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

_MOST = 2_000
"""Pieces between two anchors that are still compared each with each."""
_STEPS = 20_000_000
"""Looks at two equal pieces that the search for the longest runs may take in all: two seconds, in the worst case."""


def aligned(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of places of equal pieces, rising in both; the same for the same sequences."""
    found: list[tuple[int, int]] = []
    a, b, left = 0, 0, _Left()
    for c, d in [*_anchors(old, new), (len(old), len(new))]:
        found += _between(old, new, (a, c), (b, d), left)
        if c < len(old):
            found.append((c, d))
        a, b = c + 1, d + 1
    return found


class _Left:
    """The steps that are left."""

    def __init__(self) -> None:
        self._steps = _STEPS

    def takes(self, old: Sequence[str], new: Sequence[str]) -> bool:
        """Whether the longest runs of these may be looked for: each may part the rest into two, once more."""
        there = Counter(new)
        self._steps -= (steps := min(len(old), len(new)) * sum(there[piece] for piece in old))
        if self._steps < 0:
            self._steps += steps
            return False
        return True


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
    old: Sequence[str], new: Sequence[str], a: tuple[int, int], b: tuple[int, int], left: _Left
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
        here, there = old[start:end], new[first:last]
        pairs = _runs(here, there) if left.takes(here, there) else _most(here, there)
        yield from ((start + one, first + other) for one, other in pairs)
    yield from reversed(tail)


def _runs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The longest run that both have, and so on before and behind it."""
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return ((one.a + step, one.b + step) for one in blocks for step in range(one.size))


def _most(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """A longest sequence that stands in both. A bit of a row says that one piece more of the old ones adds nothing."""
    where: dict[str, int] = {}
    for at, piece in enumerate(old):
        where[piece] = where.get(piece, 0) | 1 << at
    every = (1 << len(old)) - 1
    row, rows = every, list[int]()
    for piece in new:
        found = row & where.get(piece, 0)
        row = ((row + found) | (row - found)) & every
        rows.append(row)
    pairs, a, b = list[tuple[int, int]](), len(old) - 1, len(new) - 1
    while a >= 0 and b >= 0:
        if old[a] == new[b]:
            pairs.append((a, b))
            a, b = a - 1, b - 1
        elif rows[b] >> a & 1:
            a -= 1
        else:
            b -= 1
    return pairs[::-1]
