"""Where two documents run word for word alike: maximal equal runs, chained across small edits.

A chain is a list of equal runs in the same order in both documents with at most 24 words between two of them. It is
what a reader would call a passage that was edited.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

from probata.method.sources.shingles import Shingles
from probata.method.sources.words import UNITS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Run: TypeAlias = tuple[int, int, int]
"""First word in the one document, first word in the other, how many words run alike."""
Chain: TypeAlias = tuple[Run, ...]

GAP = 24 * UNITS
FEW = 4
MOST_CHAINS = 400


class Lengths(Protocol):
    """What chains ask of the words of a document."""

    def between(self, first: int, last: int) -> int:
        """Units of the words ``first`` (included) to ``last`` (excluded)."""


@dataclass(slots=True)
class _Growing:
    runs: list[Run]
    end_a: int
    end_b: int


def chains(a: Lengths, b: Lengths, of_a: Shingles, of_b: Shingles) -> tuple[Chain, ...]:
    """All chains of two documents, the longest first; chains lie apart from one another in at least one document."""
    grown = _chained(a, b, _runs(of_a, of_b))
    grown.sort(key=lambda chain: (-_length(a, chain), chain))
    return tuple(_apart(grown[:MOST_CHAINS]))


def _length(a: Lengths, chain: Chain) -> int:
    return sum(a.between(first, first + count) for first, _, count in chain)


def _runs(of_a: Shingles, of_b: Shingles) -> list[Run]:
    """Maximal equal runs, by their place in the first document, then in the second."""
    import numpy as np

    at_a, at_b = _hits(of_a, of_b)
    if not len(at_a):
        return []
    order = np.lexsort((at_a, at_a - at_b))
    at_a, at_b = at_a[order], at_b[order]
    new = np.ones(len(at_a), dtype=bool)
    new[1:] = ((at_a - at_b)[1:] != (at_a - at_b)[:-1]) | (at_a[1:] != at_a[:-1] + 1)
    first = np.flatnonzero(new)
    last = np.concatenate((first[1:], [len(at_a)])) - 1
    counts = of_a.ends[at_a[last]] - at_a[first]
    return sorted(zip(at_a[first].tolist(), at_b[first].tolist(), counts.tolist(), strict=True))


def _hits(of_a: Shingles, of_b: Shingles) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Places of equal shingles. One that stands often in both is matched by its turn, or repeats would be squared."""
    import numpy as np

    low = np.searchsorted(of_b.sorted, of_a.sorted)
    inside = low < len(of_b.sorted)
    mine = np.flatnonzero(inside)[of_b.sorted[low[inside]] == of_a.sorted[inside]]
    theirs = low[mine]
    count_a, count_b = of_a.count[mine], of_b.count[theirs]
    if (count_b == 1).all():
        return of_a.order[mine], of_b.order[theirs]
    few = np.minimum(count_a, count_b) <= FEW
    times = count_b[few]
    ahead = np.arange(int(times.sum())) - np.repeat(np.cumsum(times) - times, times)
    pairs = [(np.repeat(mine[few], times), np.repeat(theirs[few], times) + ahead)]
    for step in (-1, 0, 1):
        turn = of_a.turn[mine] + step
        fits = ~few & (turn >= 0) & (turn < count_b)
        pairs.append((mine[fits], theirs[fits] + turn[fits]))
    at_a = of_a.order[np.concatenate([one for one, _ in pairs])]
    at_b = of_b.order[np.concatenate([one for _, one in pairs])]
    return at_a, at_b


def _chained(a: Lengths, b: Lengths, runs: list[Run]) -> list[Chain]:
    done: list[_Growing] = []
    growing: list[_Growing] = []
    for run in runs:
        still = [one for one in growing if a.between(min(one.end_a, run[0]), run[0]) <= GAP][-MOST_CHAINS:]
        done += [one for one in growing if one not in still] if len(still) < len(growing) else []
        growing = still
        if not _append(a, b, growing, run):
            growing.append(_Growing([run], run[0] + run[2], run[1] + run[2]))
    return [tuple(one.runs) for one in [*done, *growing]]


def _append(a: Lengths, b: Lengths, growing: list[_Growing], run: Run) -> bool:
    """Puts a run behind the chain that it follows most closely; False when it follows none."""
    best: tuple[int, _Growing, Run] | None = None
    for chain in growing:
        rest = _after(chain, run)
        if rest is None:
            if chain.runs and _within(chain, run):
                return True
            continue
        gap_a, gap_b = a.between(chain.end_a, rest[0]), b.between(chain.end_b, rest[1])
        if gap_a <= GAP and gap_b <= GAP and (best is None or gap_a + gap_b < best[0]):
            best = (gap_a + gap_b, chain, rest)
    if best is None:
        return False
    _, chain, rest = best
    chain.runs.append(rest)
    chain.end_a, chain.end_b = rest[0] + rest[2], rest[1] + rest[2]
    return True


def _after(chain: _Growing, run: Run) -> Run | None:
    """The part of a run that lies behind the chain in both documents; None when nothing does."""
    over = max(chain.end_a - run[0], chain.end_b - run[1], 0)
    return (run[0] + over, run[1] + over, run[2] - over) if over < run[2] else None


def _within(chain: _Growing, run: Run) -> bool:
    """Whether the run is only an echo of the chain's last words on another diagonal."""
    first_a, first_b, _ = chain.runs[-1]
    return run[0] >= first_a and run[0] + run[2] <= chain.end_a and run[1] >= first_b and run[1] + run[2] <= chain.end_b


def _apart(grown: list[Chain]) -> Iterator[Chain]:
    """Chains, longest first, leaving out what says again what a longer one has said in both documents."""
    taken: list[tuple[int, int, int, int]] = []
    for chain in grown:
        box = (chain[0][0], chain[-1][0] + chain[-1][2], chain[0][1], chain[-1][1] + chain[-1][2])
        if any(_overlap(box[:2], old[:2]) > 0.5 or _overlap(box[2:], old[2:]) > 0.5 for old in taken):
            continue
        taken.append(box)
        yield chain


def _overlap(new: tuple[int, ...], old: tuple[int, ...]) -> float:
    return max(0, min(new[1], old[1]) - max(new[0], old[0])) / (new[1] - new[0])
