"""Families by MinHash and locality-sensitive hashing, as datasketch, rensa, gaoya and Daft give them.

Each peer takes shingles of five words of the lower-cased text, a signature, bands chosen for its threshold (the ones
that make false candidates and missed ones fewest), checks candidates against the threshold by their signatures, and
joins what is linked. The threshold is that of its users (.5) or tuned on another seed. Peers are needed for
benchmarks alone; one that is not installed is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from typing import Any, Final, Protocol

import numpy as np

SHINGLE: Final = 5
HASHES: Final = 128
USUAL: Final = 0.5
Edge = tuple[int, int]


class Peer(Protocol):
    """Reads and sketches a corpus once, then gives edges at any threshold."""

    def __init__(self, corpus: str) -> None: ...

    size: int

    def edges(self, threshold: float) -> Iterable[Edge]:
        """Pairs of documents as like as the threshold or more."""
        ...


class Datasketch:
    """datasketch: ``MinHash.bulk`` and ``MinHashLSH``."""

    def __init__(self, corpus: str) -> None:
        import datasketch

        self._sketches = datasketch.MinHash.bulk((_shingles(text) for text in _texts(corpus)), num_perm=HASHES)
        self._index = datasketch.MinHashLSH
        self.size = len(self._sketches)

    def edges(self, threshold: float) -> Iterator[Edge]:
        """Each document is asked for before it is put in."""
        index = self._index(num_perm=HASHES, params=bands(threshold, HASHES))
        for at, sketch in enumerate(self._sketches):
            for other in index.query(sketch):
                if sketch.jaccard(self._sketches[other]) >= threshold:
                    yield at, other
            index.insert(at, sketch, check_duplication=False)


class DatasketchByShingle(Datasketch):
    """datasketch as its documentation begins: ``MinHash.update`` for each shingle."""

    def __init__(self, corpus: str) -> None:
        import datasketch

        self._index, self._sketches = datasketch.MinHashLSH, []
        for text in _texts(corpus):
            sketch = datasketch.MinHash(num_perm=HASHES)
            for shingle in _shingles(text):
                sketch.update(shingle)
            self._sketches.append(sketch)
        self.size = len(self._sketches)


class Rensa:
    """rensa: ``RMinHash`` and ``RMinHashLSH``."""

    def __init__(self, corpus: str) -> None:
        import rensa

        self._sketches = rensa.RMinHash.from_token_sets(map(_shingles, _texts(corpus)), HASHES, 42)
        self._index = rensa.RMinHashLSH
        self.size = len(self._sketches)

    def edges(self, threshold: float) -> Iterator[Edge]:
        """All are put in, then all are asked for; rensa wants bands that divide the signature."""
        index = self._index(threshold, HASHES, _dividing(threshold, HASHES))
        index.insert_many(self._sketches)
        for at, others in enumerate(index.query_all(self._sketches)):
            for other in others:
                if other < at and self._sketches[at].jaccard(self._sketches[other]) >= threshold:
                    yield at, other


class Gaoya:
    """gaoya: ``MinHashStringIndex``, which cuts shingles and checks candidates itself."""

    def __init__(self, corpus: str) -> None:
        import gaoya

        self._index = gaoya.minhash.MinHashStringIndex
        self._texts = list(_texts(corpus))
        self.size = len(self._texts)

    def edges(self, threshold: float) -> Iterator[Edge]:
        """All are put in, then all are asked for."""
        count, width = bands(threshold, HASHES)
        index = self._index(32, threshold, count, width, None, "word", True, (SHINGLE, SHINGLE), "vec")
        index.par_bulk_insert_docs(list(range(self.size)), self._texts)
        for at, others in enumerate(index.par_bulk_query(self._texts)):
            yield from ((at, other) for other in others if other != at)


class Daft:
    """Daft: ``normalize`` and ``minhash`` over the Parquet file; bands, candidates and their check by NumPy."""

    def __init__(self, corpus: str) -> None:
        import daft
        from daft.functions import minhash, normalize

        plain = normalize(daft.col("text"), lowercase=True, white_space=True)
        sketched = minhash(plain, num_hashes=HASHES, ngram_size=SHINGLE, seed=1, hash_function="xxhash")
        column = daft.read_parquet(corpus).select(sketched.alias("sketch")).to_arrow()["sketch"].combine_chunks()
        self._sketches = column.flatten().to_numpy().reshape(len(column), HASHES)
        self.size = len(column)

    def edges(self, threshold: float) -> Iterator[Edge]:
        """In each band the neighbours with equal values are candidates."""
        count, width = bands(threshold, HASHES)
        for at in range(count):
            band = np.ascontiguousarray(self._sketches[:, at * width : (at + 1) * width])
            keys = band.view(np.dtype((np.void, band.dtype.itemsize * width))).ravel()
            _, keys = np.unique(keys, return_inverse=True)
            order = np.argsort(keys, kind="stable")
            same = np.flatnonzero(keys[order[1:]] == keys[order[:-1]])
            yield from self._like(order[same], order[same + 1], threshold)

    def _like(self, a: np.ndarray, b: np.ndarray, threshold: float) -> list[Edge]:
        like = (self._sketches[a] == self._sketches[b]).mean(axis=1) >= threshold
        return list(zip(a[like].tolist(), b[like].tolist(), strict=True))


PEERS: Final[dict[str, type[Peer]]] = {"datasketch": Datasketch, "rensa": Rensa, "gaoya": Gaoya, "daft": Daft}
SLOWER: Final[dict[str, type[Peer]]] = {"datasketch.by_shingle": DatasketchByShingle}  # measured for its speed alone


def installed(name: str) -> str | None:
    """The version of a peer, or None."""
    return version(name) if find_spec(name) and find_spec("pyarrow") else None


def families(size: int, edges: Iterable[Edge]) -> list[int]:
    """One label a document: what edges join is one family."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    pairs = np.array(list(edges), dtype=np.int64).reshape(-1, 2)
    joined = coo_array((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(size, size))
    return connected_components(joined, directed=False)[1].tolist()  # type: ignore[no-any-return]


@cache
def bands(threshold: float, hashes: int) -> tuple[int, int]:
    """How many bands of how many values: false candidates below and missed ones above the threshold are fewest.

    With b bands of r values two documents of likeness s are candidates with probability 1 - (1 - s^r)^b.
    """
    likeness = (np.arange(1_000) + 0.5) / 1_000
    below = likeness < threshold

    def error(count: int, width: int) -> float:
        candidate = 1 - (1 - likeness**width) ** count
        return float(candidate[below].sum() + (1 - candidate[~below]).sum())

    shapes = [(count, width) for width in range(1, hashes + 1) for count in range(1, hashes // width + 1)]
    return min(shapes, key=lambda shape: error(*shape))


def _dividing(threshold: float, hashes: int) -> int:
    """The number of bands nearest to the best that divides the signature."""
    best = bands(threshold, hashes)[0]
    return min((count for count in range(1, hashes + 1) if hashes % count == 0), key=lambda count: abs(count - best))


def _texts(corpus: str) -> Iterator[str]:
    import pyarrow.parquet as pq

    with pq.ParquetFile(corpus) as file:
        for batch in file.iter_batches(2_000, columns=["text"]):
            yield from batch.column(0).to_pylist()


def _shingles(text: str) -> Sequence[Any]:
    words = text.lower().encode().split()
    return [b" ".join(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1))]
