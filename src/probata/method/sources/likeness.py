"""likeness: how far two pictures are from each other, in bits and in words.

The distance is the smallest among all ways to see them: either of the two as a whole against each view of the other,
turned and mirrored. How the words were measured: docs/explanation/pictures.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from probata.method.documents.perceptual import HASH_BYTES, VIEWS, Fingerprint, turned

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Likeness(Enum):
    """How alike two pictures are, in words, and up to how many of 256 bits they differ."""

    SAME = "the same picture"
    NEARLY = "nearly the same"
    PERHAPS = "perhaps"


MOST_BITS = {Likeness.SAME: 26, Likeness.NEARLY: 52, Likeness.PERHAPS: 72}
FURTHEST = max(MOST_BITS.values())
_PIECE = 20_000
"""Hashes that are compared at once, so that they stay in the processor's own memory."""


def in_words(bits: int) -> Likeness | None:
    """What the distance is called; None for pictures that are not alike."""
    return next((word for word, most in MOST_BITS.items() if bits <= most), None)


@dataclass(frozen=True, slots=True)
class Hashes:
    """The hashes of n pictures: ``words`` is (n, views, 4), 64 bits each."""

    words: NDArray[np.uint64]

    @classmethod
    def of(cls, prints: Sequence[Fingerprint]) -> Hashes:
        """Of pictures that have hashes."""
        import numpy as np

        data = b"".join(one.hashes for one in prints)
        return cls(np.frombuffer(data, np.uint64).reshape(len(prints), len(VIEWS), HASH_BYTES // 8))

    def turned(self, number: int) -> NDArray[np.uint64]:
        """All views of one picture in all orientations: (orientations, views, 4)."""
        import numpy as np

        views = np.ascontiguousarray(self.words[number]).view(np.uint8).reshape(len(VIEWS), HASH_BYTES)
        return np.stack([np.ascontiguousarray(one).view(np.uint64) for one in turned(views)])


def distances(hashes: Hashes, number: int, to: NDArray[np.intp] | None = None) -> NDArray[np.int64]:
    """From this picture to each of these (to all, where none are named), in bits of 256."""
    import numpy as np

    others = hashes.words if to is None else hashes.words[to]
    mine = hashes.turned(number)
    pieces = [_nearest(mine, others[at : at + _PIECE]) for at in range(0, len(others), _PIECE)]
    return np.concatenate(pieces) if pieces else np.zeros(0, np.int64)


def _nearest(mine: NDArray[np.uint64], others: NDArray[np.uint64]) -> NDArray[np.int64]:
    import numpy as np

    best = np.full(len(others), 256, np.int64)
    for one, theirs in _ways(mine, others):
        np.minimum(best, _differing(one, theirs), out=best)
    return best


def _ways(
    mine: NDArray[np.uint64], others: NDArray[np.uint64]
) -> Iterator[tuple[NDArray[np.uint64], NDArray[np.uint64]]]:
    """My whole against each of their views, and each of my views against their whole, in every orientation."""
    import numpy as np

    columns = [np.ascontiguousarray(others[:, view]) for view in range(others.shape[1])]
    for orientation in mine:
        for view, theirs in enumerate(columns):
            yield orientation[0], theirs
            if view:
                yield orientation[view], columns[0]


def _differing(one: NDArray[np.uint64], others: NDArray[np.uint64]) -> NDArray[np.int64]:
    import numpy as np

    counted: NDArray[np.int64] = np.bitwise_count(others[:, 0] ^ one[0]).astype(np.int64)
    for word in range(1, others.shape[1]):
        counted += np.bitwise_count(others[:, word] ^ one[word])
    return counted
