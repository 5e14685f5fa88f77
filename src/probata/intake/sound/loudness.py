"""loudness: how loud a sound is over its time, as numbers and as one line of blocks.

The level of a stretch is its root mean square in decibels below full scale (dBFS: 0 is a square wave at the largest
value; IEC 61606-3 counts a sine as 0, which is 3 more than here).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from probata.intake.sound.decoding import Sound

COLUMNS = 60
SILENT = -100
"""Stands for samples that are all nothing, which have no logarithm; one step of 16 bits is -90."""
_BLOCKS = "▁▂▃▄▅▆▇█"
_QUIETEST = -60
_FULL = 32_768.0


def levels(sound: Sound, columns: int = COLUMNS) -> tuple[int, ...]:
    """The level of each of so many stretches of equal length in whole decibels; fewer where there are fewer samples."""
    import numpy as np

    samples = np.frombuffer(sound.samples, "<i2")
    parts = np.array_split(samples, max(1, min(columns, len(samples))))
    return tuple(_level(float(np.mean(np.square(part, dtype=np.float64)))) for part in parts)


def drawn(each: Sequence[int]) -> str:
    """A block for each level, taller where it is louder, in steps of 7.5 decibels; a space where nothing is heard."""
    return "".join(_block(one) for one in each)


def _level(square: float) -> int:
    return round(10 * math.log10(square / _FULL**2)) if square else SILENT


def _block(level: int) -> str:
    if level <= SILENT:
        return " "
    step = (level - _QUIETEST) * len(_BLOCKS) // -_QUIETEST
    return _BLOCKS[min(len(_BLOCKS) - 1, max(0, step))]
