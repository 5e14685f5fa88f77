"""pixels: a grey picture and what is done to it before a look: contrast, quarter turns, half its size.

All of it is counting and copying bytes: nothing is decoded in the process that holds the keys.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import accumulate

from probata.method.documents import turns

_STEP = 97
"""Every so many pixels is looked at to find the darkest and the brightest; a prime, so that no column is left out."""
_CUT = 0.005
"""The part of the pixels that may be darker than black, and brighter than white: spots and reflections."""

_BAND, _PARTS = 300, 6
"""A band of a page is so many pixels high (an inch of most scans), or a sixth of the page, if that is more."""
_DARK = bytes(value < 128 for value in range(256))
_FINE = 10
"""More edges than one for so many pixels are no writing: dots of a print, threads of paper."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """A grey picture, a byte a pixel (0 is black), row by row."""

    grey: bytes = field(repr=False)
    width: int
    height: int

    def stretched(self) -> Pixels:
        """From black to white, where it went from one grey to another: pencil, carbon copies, shadows."""
        counts = Counter(self.grey[::_STEP])
        dark, bright = _from(counts, sorted(counts)), _from(counts, sorted(counts, reverse=True))
        if bright - dark >= 255 or bright <= dark:
            return self
        table = bytes(min(255, max(0, round((value - dark) * 255 / (bright - dark)))) for value in range(256))
        return Pixels(self.grey.translate(table), self.width, self.height)

    def turned(self, degrees: int) -> Pixels:
        """Clockwise by 0, 90, 180 or 270 degrees."""
        return Pixels(*turns.clockwise(self.grey, self.width, self.height, degrees))

    def band(self) -> Pixels | None:
        """The band in which dark and bright change most often, where some lines are likely to stand; None of a picture
        that is not three times as high."""
        high = max(_BAND, self.height // _PARTS)
        if self.height < 3 * high:
            return None
        dark, most = self.grey.translate(_DARK), self.width // _FINE
        starts = range(0, self.width * self.height, self.width)
        edges = (min(dark.count(b"\0\1", at, at + self.width), most) for at in starts)
        sums = list(accumulate(edges, initial=0))
        first = max(range(self.height - high + 1), key=lambda at: sums[at + high] - sums[at])
        return Pixels(self.grey[first * self.width : (first + high) * self.width], self.width, high)

    def halved(self) -> Pixels:
        """Half as wide and high: each pixel is the mean of four; an odd row or column at the end is left out."""
        import numpy as np

        width, height = self.width // 2, self.height // 2
        rows = np.frombuffer(self.grey, np.uint8).reshape(self.height, self.width)[: height * 2, : width * 2]
        wide = rows.astype(np.uint16)
        sums = wide[0::2, 0::2] + wide[0::2, 1::2] + wide[1::2, 0::2] + wide[1::2, 1::2]
        return Pixels((sums // 4).astype(np.uint8).tobytes(), width, height)


def _from(counts: Counter[int], values: list[int]) -> int:
    """The first of these greys beyond the part that is cut."""
    left = _CUT * counts.total()
    for value in values:
        left -= counts[value]
        if left < 0:
            return value
    return values[-1]
