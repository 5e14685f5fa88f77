"""likeness_pairs: which of many pictures are near-duplicates of each other.

Up to :data:`FEW` each is compared with each. Of more, those are compared whose hashes agree in sixteen bits somewhere,
bit for bit or, in the slowest waves, but for one: multi-index hashing (Norouzi, Punjani and Fleet, Fast Exact Search in
Hamming Space with Multi-Index Hashing, 2014), here with the bits of the slowest waves together, which change last. What
is found has its exact distance. Whether all is found that comparing each with each finds is measured
(docs/explanation/pictures.md); asked for one picture, it is compared with all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from probata.method.documents.perceptual import WAVES
from probata.method.sources.likeness import FURTHEST, Hashes, distances

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pairs = tuple[NDArray[np.intp], NDArray[np.intp]]

FEW = 2_000
_KEYS, _PROBED = 16, 8
"""Runs of sixteen bits that are looked up, and those of them in which one bit may differ."""
_BITS = 16
_AT_ONCE = 2_000_000

Heard = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Alike:
    """Two pictures by their numbers, the smaller first, and in how many of 256 bits they differ."""

    one: int
    other: int
    bits: int


def pairs(hashes: Hashes, heard: Heard = lambda _done, _all: None) -> list[Alike]:
    """All near-duplicates, by number. ``heard`` is told how much is done, of how much."""
    import numpy as np

    count = len(hashes.words)
    found = _each_with_each(hashes, heard) if count <= FEW else _looked_up(hashes, heard)
    made: list[Alike] = []
    for one, others in found:
        apart = distances(hashes, one, others)
        made += [Alike(one, int(others[at]), int(apart[at])) for at in np.flatnonzero(apart <= FURTHEST)]
    return sorted(made, key=lambda each: (each.one, each.other))


def groups(count: int, found: list[Alike]) -> list[tuple[int, ...]]:
    """Pictures that hang together by near-duplicates, each group in order; those with none are in none."""
    leads = list(range(count))

    def lead(one: int) -> int:
        while leads[one] != one:
            leads[one] = one = leads[leads[one]]
        return one

    for each in found:
        first, second = sorted((lead(each.one), lead(each.other)))
        leads[second] = first
    of: dict[int, list[int]] = {}
    for one in range(count):
        of.setdefault(lead(one), []).append(one)
    return [tuple(each) for each in of.values() if len(each) > 1]


def _each_with_each(hashes: Hashes, heard: Heard) -> Iterator[tuple[int, NDArray[np.intp]]]:
    import numpy as np

    count = len(hashes.words)
    for one in range(count - 1):
        heard(one, count)
        yield one, np.arange(one + 1, count)


def _looked_up(hashes: Hashes, heard: Heard) -> Iterator[tuple[int, NDArray[np.intp]]]:
    """Each picture with those behind it that agree with it somewhere and are near in that view."""
    import numpy as np

    count, views = hashes.words.shape[:2]
    wholes = np.concatenate([hashes.turned(one)[:, :1] for one in range(count)]).reshape(-1, 4)
    every = hashes.words.reshape(-1, 4)
    near = set[int]()
    for key in range(_KEYS):
        heard(key, _KEYS)
        for asked, met in _agreeing(_key(wholes, key), _key(every, key), probing=key < _PROBED):
            near.update(_near(wholes, every, asked, met, views))
    of: dict[int, list[int]] = {}
    for code in sorted(near):
        of.setdefault(code // count, []).append(code % count)
    for one, others in of.items():
        yield one, np.array(others, np.intp)


def _near(
    wholes: NDArray[np.uint64], every: NDArray[np.uint64], asked: NDArray[np.intp], met: NDArray[np.intp], views: int
) -> list[int]:
    """Of these rows the pairs of pictures that are near: the smaller number times how many there are, and the other."""
    import numpy as np

    apart = np.zeros(len(asked), np.int64)
    for word in range(4):
        apart += np.bitwise_count(wholes[asked, word] ^ every[met, word])
    chosen = apart <= FURTHEST
    one, other, count = asked[chosen] // 8, met[chosen] // views, len(every) // views
    low, high = np.minimum(one, other), np.maximum(one, other)
    codes: list[int] = np.unique((low * count + high)[low != high]).tolist()
    return codes


def _agreeing(
    asked: NDArray[np.uint16], there: NDArray[np.uint16], *, probing: bool
) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Rows of the one and of the other with the same key, some millions at a time."""
    import numpy as np

    order = np.argsort(there, kind="stable")
    sorted_keys = there[order]
    for flip in (0, *(1 << bit for bit in range(_BITS))) if probing else (0,):
        wanted = asked ^ np.uint16(flip)
        first = np.searchsorted(sorted_keys, wanted, "left")
        many = np.searchsorted(sorted_keys, wanted, "right") - first
        for rows in _pieces(many):
            long = many[rows]
            which = np.repeat(np.arange(rows.start, rows.stop), long)
            inside = np.arange(long.sum()) - np.repeat(long.cumsum() - long, long)
            yield which, order[np.repeat(first[rows], long) + inside]


def _pieces(many: NDArray[np.intp]) -> Iterator[slice]:
    """Rows one after the other, so that not more than some millions of pairs come of them (or one row)."""
    import numpy as np

    ends, start = many.cumsum(), 0
    while start < len(many):
        before = int(ends[start - 1]) if start else 0
        stop = max(start + 1, int(np.searchsorted(ends, before + _AT_ONCE, "right")))
        yield slice(start, stop)
        start = stop


def _key(words: NDArray[np.uint64], number: int) -> NDArray[np.uint16]:
    """Sixteen bits of each hash: key 0 is of the slowest waves."""
    import numpy as np

    places = _slowest_first()[number * _BITS : (number + 1) * _BITS]
    raw = np.ascontiguousarray(words).view(np.uint8).reshape(len(words), -1)
    made = np.zeros(len(words), np.uint16)
    for place in places:
        made = (made << np.uint16(1)) | ((raw[:, place // 8] >> np.uint8(7 - place % 8)) & np.uint8(1))
    return made


@cache
def _slowest_first() -> tuple[int, ...]:
    """The places of the bits of a hash, by how many half turns their waves have in both directions."""
    return tuple(sorted(range(WAVES * WAVES), key=lambda at: (at // WAVES + at % WAVES, at)))
