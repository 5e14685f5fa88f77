"""pairs: the documents that share enough shingles, two by two.

A relation: postings joined with themselves by their hash, counted by pair. In a crowd each document is paired with the
next few alone, in the order of their numbers: a large family stays connected, and a stock phrase costs no square of its
documents. Numbers are given by content (``numbering``), so no pair hangs on the order in which texts were given.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CROWD = 32
"""A shingle in more documents than this pairs only neighbours."""
NEIGHBOURS = 4
ENOUGH = 3
"""Pairs with fewer hits are left out, unless one of the two has no more shingles than these."""
COMPILING = 200_000
"""Postings under which compiled loops are not worth their loading."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Sorted by ``a``, then ``b``; shape (pairs,) each, ``a`` below ``b``."""

    a: NDArray[np.int32]
    b: NDArray[np.int32]
    hits: NDArray[np.int32]


def pairs(
    hashes: NDArray[np.uint64],
    documents: NDArray[np.int32],
    count: int,
    *,
    enough: int = ENOUGH,
    compiled: bool | None = None,
) -> Pairs:
    """The pairs of ``count`` documents that share enough.

    Args:
        hashes: of the shingles.
        documents: the document of each, in rising order; shape like ``hashes``.
        count: documents are 0 to count - 1.
        enough: see :data:`ENOUGH`.
        compiled: by the compiled loops or by numpy, which say the same; by the number of postings when left out.
    """
    if compiled is None:
        compiled = len(hashes) >= COMPILING and find_spec("numba") is not None
    if compiled:
        from probata.method.sources.pairing import kernel

        return Pairs(*kernel.pairs(hashes, documents, count, CROWD, NEIGHBOURS, enough))
    from probata.method.sources.pairing import vectors

    return Pairs(*vectors.pairs(hashes, documents, count, CROWD, NEIGHBOURS, enough))
