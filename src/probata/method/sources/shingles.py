"""Shingles: every run of five words (or as much of an unspaced script), and which documents share enough of them.

Broder, "On the resemblance and containment of documents" (1997), without sampling: an inquiry is small enough to
look at every shingle, and what separates a copy from a coincidence is where the matches lie.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.method.sources.words import UNITS, Words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LENGTH = 5 * UNITS
SHORT_LENGTH = 3 * UNITS
SHORT_TEXT = 12 * UNITS
"""A document shorter than this keeps shingles of three words as well, to be found among its like."""
CROWD = 24
"""A shingle in more documents than this links only neighbours: it is a stock phrase or a large family."""
NEIGHBOURS = 3
ENOUGH = 3
"""Documents with fewer shingles in common than this are not compared: seven words at the least."""


@dataclass(frozen=True, slots=True)
class Shingles:
    """The shingles of one document; shingle i begins at word i and ends before word ``ends[i]``.

    ``sorted`` are the hashes in order, ``order`` their places, ``turn`` which occurrence of its hash each is (from 0)
    and ``count`` how many of them there are; shape (shingles,) each.
    """

    ends: NDArray[np.int64]
    sorted: NDArray[np.uint64]
    order: NDArray[np.int64]
    turn: NDArray[np.int64]
    count: NDArray[np.int64]


def shingles(words: Words, length: int = LENGTH) -> Shingles:
    """All shingles of at least ``length`` units; a document shorter than that is one shingle when it is short."""
    import numpy as np

    from probata.method.sources.scan import vectors

    length = min(length, words.units) if length == SHORT_LENGTH else length
    ends = np.searchsorted(words.before, words.before[:-1] + max(length, 1), side="left")
    ends = ends[ends <= words.count] if words.count else ends[:0]
    hashes = vectors.mixed(vectors.polynomials(words.ids.view(np.uint64), np.arange(len(ends)), ends))
    return filed(hashes, ends)


def filed(hashes: NDArray[np.uint64], ends: NDArray[np.int64]) -> Shingles:
    """Shingles in the order of their first words, filed by hash."""
    import numpy as np

    order = np.argsort(hashes, kind="stable")
    ordered = hashes[order]
    low = np.searchsorted(ordered, ordered, side="left")
    count = np.searchsorted(ordered, ordered, side="right") - low
    return Shingles(ends.astype(np.int64), ordered, order, np.arange(len(ordered)) - low, count)


@dataclass(frozen=True, slots=True)
class Postings:
    """Every shingle that stands in two documents or more; rows sorted by shingle, then document.

    ``group`` numbers the shingle of each row, ``doc`` is its document and ``at`` its first word.
    """

    group: NDArray[np.int64]
    doc: NDArray[np.int64]
    at: NDArray[np.int64]


def postings(all_shingles: Sequence[Shingles]) -> Postings:
    """The shingles that several documents share."""
    import numpy as np

    if not all_shingles:
        nothing = np.zeros(0, dtype=np.int64)
        return Postings(nothing, nothing, nothing)
    hashes = np.concatenate([one.sorted for one in all_shingles])
    doc = np.repeat(np.arange(len(all_shingles)), [len(one.sorted) for one in all_shingles])
    at = np.concatenate([one.order for one in all_shingles])
    order = np.argsort(hashes, kind="stable")
    hashes, doc, at = hashes[order], doc[order], at[order]
    new = np.ones(len(hashes), dtype=bool)
    new[1:] = hashes[1:] != hashes[:-1]
    group = np.cumsum(new) - 1
    starts = np.flatnonzero(new)
    several = np.zeros(len(starts), dtype=bool)
    if len(starts):
        several = np.minimum.reduceat(doc, starts) != np.maximum.reduceat(doc, starts)
    kept = several[group]
    return Postings(group[kept], doc[kept], at[kept])


def candidates(found: Postings, documents: int, enough: int = ENOUGH) -> list[tuple[int, int]]:
    """Pairs of documents (smaller number first, sorted) that share at least ``enough`` different shingles."""
    import numpy as np

    if not len(found.group):
        return []
    new = np.ones(len(found.group), dtype=bool)
    new[1:] = (found.group[1:] != found.group[:-1]) | (found.doc[1:] != found.doc[:-1])
    group, doc = found.group[new], found.doc[new]
    first = np.flatnonzero(np.concatenate(([True], group[1:] != group[:-1])))
    sizes = np.diff(np.concatenate((first, [len(group)])))
    codes = [_pairs(doc, first[sizes == size], int(size), documents) for size in np.unique(sizes)]
    pairs, counts = np.unique(np.concatenate(codes), return_counts=True)
    pairs = pairs[counts >= enough]
    return list(zip((pairs // documents).tolist(), (pairs % documents).tolist(), strict=True))


def _pairs(doc: NDArray[np.int64], first: NDArray[np.int64], size: int, documents: int) -> NDArray[np.int64]:
    """Codes of all pairs inside groups of one size; of neighbours only when the group is a crowd."""
    import numpy as np

    members = doc[first[:, None] + np.arange(size)]
    left, right = np.triu_indices(size, 1) if size <= CROWD else _near(size)
    codes: NDArray[np.int64] = (members[:, left] * documents + members[:, right]).ravel()
    return codes


def _near(size: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    import numpy as np

    left = np.concatenate([np.arange(size - step) for step in range(1, NEIGHBOURS + 1)])
    right = np.concatenate([np.arange(step, size) for step in range(1, NEIGHBOURS + 1)])
    return left, right
