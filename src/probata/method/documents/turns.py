"""turns: pictures turned by quarters, and places on a turned or mirrored picture found again on the one before.

Orientations are the eight of EXIF 2.32, 4.6.4 (tag 0x0112): how stored pixels have to be turned to be seen upright.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

BY_DEGREES: Mapping[int, int] = MappingProxyType({0: 1, 90: 6, 180: 3, 270: 8})
"""The orientation of a picture that is upright once it is turned clockwise by so many degrees."""
_BEFORE: Mapping[int, Callable[[float, float], tuple[float, float]]] = MappingProxyType(
    {
        1: lambda x, y: (x, y),
        2: lambda x, y: (1 - x, y),
        3: lambda x, y: (1 - x, 1 - y),
        4: lambda x, y: (x, 1 - y),
        5: lambda x, y: (y, x),
        6: lambda x, y: (y, 1 - x),
        7: lambda x, y: (1 - y, 1 - x),
        8: lambda x, y: (1 - y, x),
    }
)
"""Where a point of the upright picture lay before; both sides of a picture are 1 long."""
ORIENTATIONS = frozenset(_BEFORE)


@dataclass(frozen=True, slots=True)
class Box:
    """A box as parts of the width and height of what it lies on, from the top left corner: each from 0 to 1."""

    left: float
    top: float
    right: float
    bottom: float

    def before(self, orientation: int) -> Box:
        """The same box on the picture as it lay before it was turned upright."""
        one, other = _BEFORE[orientation](self.left, self.top), _BEFORE[orientation](self.right, self.bottom)
        return Box(min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]))


def clockwise(grey: bytes, width: int, height: int, degrees: int) -> tuple[bytes, int, int]:
    """The pixels, width and height after a turn by 0, 90, 180 or 270 degrees; a byte a pixel, row by row."""
    match degrees:
        case 90:
            return b"".join(grey[column::width][::-1] for column in range(width)), height, width
        case 180:
            return grey[::-1], width, height
        case 270:
            return b"".join(grey[column::width] for column in reversed(range(width))), height, width
        case _:
            return grey, width, height
