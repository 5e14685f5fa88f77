"""aligned: pairs of documents, each with the chains of words in which they run alike and what these come to.

A relation over integers: pairs and words in, runs out. Nothing is sampled here: every word of both documents is looked
at, so a run's places are exact, and its bytes are those of its first and last word.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

from probata.method.sources.coverage import EDITED_GAP, covered
from probata.method.sources.matching import FEW, GAP, MOST_CHAINS, chains
from probata.method.sources.scan.scan import LENGTH
from probata.method.sources.shingles import Shingles, filed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from probata.method.sources.scan.vectors import BatchWords

COMPILING = 500
"""Pairs under which compiled loops are not worth their loading."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """For each pair its runs, ``edges[i]`` to ``edges[i + 1]`` of them, chain after chain, the longest chain first.

    ``runs``: first word in the one document, first word in the other, how many; shape (runs, 3). ``chains``: which
    chain of its pair each run is of, from 0. ``covered``: units of own words inside of chains in the one document and
    in the other; shape (pairs, 2).
    """

    edges: NDArray[np.int64]
    runs: NDArray[np.int32]
    chains: NDArray[np.int32]
    covered: NDArray[np.int64]


def aligned(
    words: BatchWords,
    a: NDArray[np.int32],
    b: NDArray[np.int32],
    *,
    own: NDArray[np.bool_] | None = None,
    compiled: bool | None = None,
) -> Aligned:
    """Aligns pairs of documents.

    Args:
        words: of all documents.
        a: the first document of each pair, in rising order.
        b: the second.
        own: which words count for ``covered``; shape (words,); all when left out.
        compiled: by the compiled loops or by numpy, which say the same; by the number of pairs when left out.
    """
    import numpy as np

    mine = np.ones(len(words.hashes), dtype=bool) if own is None else own
    if compiled is None:
        compiled = len(a) >= COMPILING and find_spec("numba") is not None
    if compiled:
        from probata.method.sources.aligning import kernel

        columns = (words.hashes, words.units, words.edges)
        return Aligned(*kernel.aligned(a, b, *columns, LENGTH, GAP, FEW, MOST_CHAINS, EDITED_GAP, mine))
    return _one_by_one(words, a, b, mine)


@dataclass(frozen=True, slots=True)
class _Document:
    """One document of a batch as chains need it."""

    before: NDArray[np.int64]
    shingles: Shingles

    @property
    def count(self) -> int:
        return len(self.before) - 1

    def between(self, first: int, last: int) -> int:
        return int(self.before[last] - self.before[first])


def _one_by_one(words: BatchWords, a: NDArray[np.int32], b: NDArray[np.int32], own: NDArray[np.bool_]) -> Aligned:
    import numpy as np

    known = {number: _document(words, number) for number in np.unique(np.concatenate((a, b))).tolist()}
    edges, runs, of, shares = [0], [np.zeros((0, 3), np.int32)], [np.zeros(0, np.int32)], []
    for pair in zip(a.tolist(), b.tolist(), strict=True):
        one, other = known[pair[0]], known[pair[1]]
        found = chains(one, other, one.shingles, other.shingles)
        runs += [np.array(chain, np.int32) for chain in found]
        of += [np.full(len(chain), number, np.int32) for number, chain in enumerate(found)]
        edges.append(edges[-1] + sum(map(len, found)))
        inside = covered(one.count, other.count, found)
        shares.append([_own(words, own, number, mask) for number, mask in zip(pair, inside, strict=True)])
    told = np.array(shares, np.int64).reshape(-1, 2)
    return Aligned(np.array(edges, np.int64), np.concatenate(runs), np.concatenate(of), told)


def _document(words: BatchWords, number: int) -> _Document:
    import numpy as np

    from probata.method.sources.scan import vectors

    here = slice(words.edges[number], words.edges[number + 1])
    units, hashes = words.units[here].astype(np.int64), words.hashes[here]
    edges = np.array([0, len(units)])
    found, _, ends = vectors.shingles(vectors.BatchWords(hashes, edges, edges, units, edges), LENGTH)
    return _Document(np.concatenate(([0], np.cumsum(units))), filed(found, ends))


def _own(words: BatchWords, own: NDArray[np.bool_], number: int, inside: NDArray[np.bool_]) -> int:
    here = slice(words.edges[number], words.edges[number + 1])
    return int(words.units[here][inside & own[here]].sum(dtype="int64"))
