"""Vectors: the pairs of :mod:`pairs` in numpy."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def pairs(
    hashes: NDArray[np.uint64], documents: NDArray[np.int32], count: int, crowd: int, neighbours: int, enough: int
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]:
    """a, b and hits."""
    import numpy as np

    order = np.lexsort((documents, hashes))
    hashes, documents = hashes[order], documents[order]
    new = _changes(hashes)
    once = new | _changes(documents)  # a shingle that a document repeats counts once
    group, member = (np.cumsum(new) - 1)[once], documents[once].astype(np.int64)
    shingles = np.bincount(member, minlength=count)
    first = np.flatnonzero(_changes(group))
    sizes = np.diff(np.append(first, len(group)))
    codes = [
        _codes(member, first[sizes == size], int(size), count, neighbours if size > crowd else int(size))
        for size in np.unique(sizes[sizes > 1])
    ]
    found, hits = np.unique(np.concatenate([np.zeros(0, np.int64), *codes]), return_counts=True)
    a, b = found // max(count, 1), found % max(count, 1)
    kept = (hits >= enough) | (hits >= np.minimum(shingles[a], shingles[b]))
    return a[kept].astype(np.int32), b[kept].astype(np.int32), hits[kept].astype(np.int32)


def _changes(values: NDArray[np.generic]) -> NDArray[np.bool_]:
    import numpy as np

    new = np.ones(len(values), dtype=bool)
    new[1:] = values[1:] != values[:-1]
    return new


def _codes(member: NDArray[np.int64], first: NDArray[np.int64], size: int, count: int, reach: int) -> NDArray[np.int64]:
    """A number for every pair inside groups of one size of which the second is at most ``reach`` behind the first."""
    import numpy as np

    rows = member[first[:, None] + np.arange(size)]
    steps = range(1, min(reach, size - 1) + 1)
    return np.concatenate([(rows[:, : size - step] * count + rows[:, step:]).ravel() for step in steps])
