"""Background: stretches that stand in three families or more, as agencies repeat them under every item.

Counted are families, never documents: a text copied two hundred times is one family and no background.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from probata.method.sources.shingles import Postings, Shingles

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FAMILIES = 3
"""A stretch in this many families or more is background."""
LONGEST = 120
"""Words; a longer stretch is no background paragraph but a text that many print, however many they are."""


def background(
    found: Postings, all_shingles: Sequence[Shingles], quoted: Sequence[NDArray[np.int64]], labels: Sequence[int]
) -> list[NDArray[np.bool_]]:
    """For each document the mask of words inside a shingle that stands in :data:`FAMILIES` families.

    Only places outside quotation marks count: what several quote is a quotation, though one drops its marks.

    Args:
        found: the shared shingles of all documents.
        all_shingles: the shingles of each document.
        quoted: the number of the quotation around each word of each document, or -1.
        labels: the family that each document belongs to so far.
    """
    import numpy as np

    counts = [len(one) for one in quoted]
    masks = [np.zeros(count, dtype=bool) for count in counts]
    if not len(found.group):
        return masks
    first = np.cumsum([0, *counts])
    plain = np.concatenate(quoted)[first[found.doc] + found.at] < 0
    group, doc, at = found.group[plain], found.doc[plain], found.at[plain]
    families = np.unique(group * len(counts) + np.asarray(labels, dtype=np.int64)[doc])
    spread = np.bincount(families // len(counts), minlength=int(found.group[-1]) + 1)
    often = spread[group] >= FAMILIES
    docs, places = doc[often], at[often]
    order = np.argsort(docs, kind="stable")
    docs, places = docs[order], places[order]
    edges = np.searchsorted(docs, np.arange(len(counts) + 1))
    for number in np.unique(docs).tolist():
        masks[number] = _covered(places[edges[number] : edges[number + 1]], all_shingles[number].ends, counts[number])
    return masks


def _covered(places: NDArray[np.int64], ends: NDArray[np.int64], count: int) -> NDArray[np.bool_]:
    import numpy as np

    steps = np.zeros(count + 1, dtype=np.int64)
    np.add.at(steps, places, 1)
    np.add.at(steps, ends[places], -1)
    mask: NDArray[np.bool_] = np.cumsum(steps)[:-1] > 0
    edges = np.flatnonzero(np.diff(np.concatenate(([0], mask.astype(np.int8), [0]))))
    for start, end in edges.reshape(-1, 2).tolist():
        if end - start > LONGEST:
            mask[start:end] = False
    return mask
