"""perceptual: what a whole picture looks like, as numbers that stay nearly the same when it is copied.

A hash of 256 bits: the picture in grey, 32 by 32, its cosine transform, and of the 16 by 16 slowest waves (without the
ones that run in one direction only) whether each is stronger than the median. Zauner, Implementation and Benchmarking
of Perceptual Image Hash Functions (2010), section 3.2.1, for the transform; Facebook, The TMK+PDQF Video-Hashing
Algorithm and the PDQ Image-Hashing Algorithm (2019), for this size and for turned pictures.

Such a hash is another when a strip is cut off or put on. So a picture without its even margin is hashed as a whole and
as it would look with a strip of this or that width missing (:data:`VIEWS`): what is missing in one copy is left out in
the other. Nothing in a picture is looked for: no face, no person, no thing. Two photographs of one person are as
unlike as any two; and where a picture is even all over, there is nothing to compare.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from probata.record.basis import Method
from probata.record.errors import BadValue

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from probata.method.documents.model import Picture

METHOD = Method("picture-hash", 1)
SIDE, WAVES = 32, 16
HASH_BYTES = WAVES * WAVES // 8
_STRIPS = (0.05, 0.1, 0.2)
_ALL_ROUND = (0.05, 0.1)
VIEWS: tuple[tuple[float, float, float, float], ...] = (
    (0.0, 1.0, 0.0, 1.0),
    *(box for by in _STRIPS for box in ((by, 1, 0, 1), (0, 1 - by, 0, 1), (0, 1, by, 1), (0, 1, 0, 1 - by))),
    *((by, 1 - by, by, 1 - by) for by in _ALL_ROUND),
)
"""Top, bottom, left, right of each part that is hashed, as parts of the picture; the first is the whole."""
ORIENTATIONS = 8
"""As it is, turned by quarters, and each of these mirrored."""
_EVEN = 12.0
"""Greys between which a margin may lie: what compression leaves of white."""
_LEAST = 48
"""Pixels of a side under which a picture is an icon: too little of it to be told from others."""
_LEAST_LEFT = 16
_PLAIN = 3.0
"""Standard deviation in greys under which a picture is even: a blank page, a black frame."""
_WHOLE_SIDE = 256
_HEAD = struct.Struct(">III")


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """One picture of a file: its page (from 1), width and height in pixels, and the hash of each view, one after the
    other; ``hashes`` is empty for a picture that is too plain or too small to be compared."""

    page: int
    width: int
    height: int
    hashes: bytes = field(repr=False)


def fingerprint(picture: Picture) -> Fingerprint:
    """Of a picture in grey, a byte a pixel; nothing is decoded here."""
    grey = _smaller(picture)
    box = _without_margin(grey)
    sums = _sums(grey)
    tiles = [_tile(sums, part) for part in _parts(box)]
    if min(picture.width, picture.height) < _LEAST or float(tiles[0].std()) < _PLAIN:
        return Fingerprint(picture.page, picture.width, picture.height, b"")
    return Fingerprint(picture.page, picture.width, picture.height, b"".join(_hashed(one) for one in tiles))


def turned(hashes: NDArray[np.uint8]) -> Iterator[NDArray[np.uint8]]:
    """The same hashes as if the picture were turned or mirrored, in each of the eight ways; the first is as it is.

    ``hashes``: (n, 32). A mirror changes the sign of every second wave; the median of 256 numbers stays about where it
    was, near nothing, so that the sign of a bit is turned. A diagonal changes rows and columns. What that loses is less
    than what compression does (tests/method/documents/test_perceptual.py measures it).
    """
    import numpy as np

    bits = np.unpackbits(hashes, axis=1).reshape(-1, WAVES, WAVES)
    odd = np.arange(1, WAVES + 1) % 2
    for grid in (bits, bits.transpose(0, 2, 1)):
        for down in (0, 1):
            for across in (0, 1):
                flips = ((down * odd[:, None] + across * odd[None, :]) % 2).astype(np.uint8)
                yield np.packbits((grid ^ flips).reshape(-1, WAVES * WAVES), axis=1)


def to_bytes(prints: Iterable[Fingerprint]) -> bytes:
    """For keeping; :func:`from_bytes` gives the same back."""
    return b"".join(
        _HEAD.pack(one.page, one.width, one.height) + bytes([bool(one.hashes)]) + one.hashes for one in prints
    )


def from_bytes(data: bytes) -> tuple[Fingerprint, ...]:
    """Raises BadValue for bytes that are not :func:`to_bytes`'s."""
    found, at, size = [], 0, HASH_BYTES * len(VIEWS)
    while at < len(data):
        try:
            head = _HEAD.unpack_from(data, at)
            long = size if data[at + _HEAD.size] else 0
        except (struct.error, IndexError):
            raise BadValue("The hash of a picture is cut off.") from None
        at += _HEAD.size + 1
        hashes = data[at : at + long]
        if len(hashes) != long:
            raise BadValue("The hash of a picture is cut off.")
        page, width, height = head
        found.append(Fingerprint(page, width, height, hashes))
        at += long
    return tuple(found)


def _smaller(picture: Picture) -> NDArray[np.float64]:
    """With a shorter side of 256 to 511 pixels where it had more: each the mean of a square of whole pixels."""
    import numpy as np

    rows = np.frombuffer(picture.grey, np.uint8).reshape(picture.height, picture.width)
    by = max(1, min(rows.shape) // _WHOLE_SIDE)
    high, wide = rows.shape[0] // by, rows.shape[1] // by
    squares = rows[: high * by, : wide * by].reshape(high, by, wide, by)
    means: NDArray[np.float64] = squares.sum(axis=(1, 3), dtype=np.float64) / (by * by)
    return means


def _without_margin(grey: NDArray[np.float64]) -> tuple[int, int, int, int]:
    """Top, bottom, left, right of what lies inside of an even margin; the whole where little would be left of it."""
    top, bottom, left, right = 0, grey.shape[0], 0, grey.shape[1]
    for _ in range(2):  # behind a margin above, one at the side may be even
        rows, columns = _uneven(grey[top:bottom, left:right], 1), _uneven(grey[top:bottom, left:right], 0)
        if not (rows.size and columns.size):
            break
        top, bottom = top + int(rows[0]), top + int(rows[-1]) + 1
        left, right = left + int(columns[0]), left + int(columns[-1]) + 1
    if bottom - top < max(_LEAST_LEFT, grey.shape[0] * 0.3) or right - left < max(_LEAST_LEFT, grey.shape[1] * 0.3):
        return 0, grey.shape[0], 0, grey.shape[1]
    return top, bottom, left, right


def _uneven(grey: NDArray[np.float64], axis: int) -> NDArray[np.intp]:
    """The numbers of the rows (axis 1) or columns (axis 0) that are not of one grey."""
    import numpy as np

    return np.flatnonzero(grey.max(axis=axis) - grey.min(axis=axis) > _EVEN)


def _parts(box: tuple[int, int, int, int]) -> Iterator[tuple[float, float, float, float]]:
    top, bottom, left, right = box
    high, wide = bottom - top, right - left
    for above, below, before, behind in VIEWS:
        yield top + high * above, top + high * below, left + wide * before, left + wide * behind


def _sums(grey: NDArray[np.float64]) -> NDArray[np.float64]:
    """The sum of everything above and left of each corner."""
    import numpy as np

    sums = np.zeros((grey.shape[0] + 1, grey.shape[1] + 1))
    sums[1:, 1:] = grey.cumsum(axis=0).cumsum(axis=1)
    return sums


def _tile(sums: NDArray[np.float64], part: tuple[float, float, float, float]) -> NDArray[np.float64]:
    """The part as 32 by 32 means, with edges that may lie inside of pixels."""
    import numpy as np

    top, bottom, left, right = part
    rows = _between(sums, np.linspace(top, bottom, SIDE + 1))
    corners = _between(rows.T, np.linspace(left, right, SIDE + 1)).T
    within = np.diff(np.diff(corners, axis=0), axis=1)
    means: NDArray[np.float64] = within * (SIDE * SIDE / ((bottom - top) * (right - left)))
    return means


def _between(sums: NDArray[np.float64], at: NDArray[np.float64]) -> NDArray[np.float64]:
    import numpy as np

    first = np.minimum(at.astype(np.intp), sums.shape[0] - 2)
    part = (at - first)[:, None]
    found: NDArray[np.float64] = sums[first] * (1 - part) + sums[first + 1] * part
    return found


def _hashed(tile: NDArray[np.float64]) -> bytes:
    import numpy as np

    waves = (_cosines() @ tile @ _cosines().T)[1 : WAVES + 1, 1 : WAVES + 1]
    return np.packbits(waves > np.median(waves)).tobytes()


@cache
def _cosines() -> NDArray[np.float64]:
    """The transform of type II, orthonormal: row k is the wave with k half turns."""
    import numpy as np

    at = np.arange(SIDE)
    waves: NDArray[np.float64] = np.cos(np.pi * at[:, None] * (2 * at[None, :] + 1) / (2 * SIDE)) * np.sqrt(2 / SIDE)
    waves[0] /= np.sqrt(2)
    return waves
