"""The axis that a fan is drawn on: from 0 to a round number, the same for every method."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor, log10

from probata.method.estimates.model import Estimate

_LONGEST = 3.0
"""An end further out than so many times the largest point is cut off, and marked so: it would flatten all others."""
_MOST_TICKS = 6


@dataclass(frozen=True, slots=True)
class Axis:
    """From 0 to ``end`` people in steps of ``step``."""

    end: float
    step: float

    def share(self, people: float) -> float:
        """Where it lies, from 0 to 1; what is beyond the end lies at it."""
        return min(people / self.end, 1.0)

    def cuts(self, people: float) -> bool:
        """Whether this number is beyond the end."""
        return people > self.end

    def ticks(self) -> Iterator[float]:
        """Every step from 0 to the end."""
        return (self.step * number for number in range(round(self.end / self.step) + 1))


def axis_of(estimate: Estimate) -> Axis:
    """The axis that holds those documented and every figure that is shown."""
    figures = [one.figure for one in estimate.methods if one.figure is not None]
    largest = max([float(estimate.documented), *(figure.point for figure in figures)])
    end = min(max([largest, *(figure.high for figure in figures)]), _LONGEST * largest)
    step = _round_step(end * 1.02)
    return Axis(step * ceil(end * 1.02 / step), step)


def _round_step(end: float) -> float:
    """The smallest of 1, 2, 5, 10, ... that needs few enough steps."""
    scale = 10.0 ** max(0, floor(log10(end / _MOST_TICKS)))
    return next(scale * factor for factor in (1, 2, 5, 10, 20) if scale * factor * _MOST_TICKS >= end)
