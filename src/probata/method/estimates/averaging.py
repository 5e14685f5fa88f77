"""Averaging over models by Schwarz's criterion, so that choosing a model is part of the uncertainty.

Weights exp(-BIC / 2), scaled to add up to 1 (Schwarz 1978; Hoeting, Madigan, Raftery and Volinsky 1999, Statistical
Science 14:382-417): the average is the weighted mean of the models' N, and the interval runs between quantiles of the
mixture of their log-normal distributions of those unseen, so that two heaps of models widen it as they should.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.method.estimates.logscale import mixed, spread
from probata.method.estimates.model import LEVEL, Figure

if TYPE_CHECKING:
    from numpy import bool_, float64
    from numpy.typing import NDArray

_NOTHING = 1e-12
"""Weights under this add nothing to a quantile."""


@dataclass(frozen=True, slots=True)
class Averaged:
    """The average, its interval, the mixture's median, and each model's weight (0 where it was left out)."""

    figure: Figure
    median: float
    weights: NDArray[float64]


def error(unseen: NDArray[float64], variance: NDArray[float64]) -> NDArray[float64]:
    """The variance of the error of f0: f0 + f0**2 * variance of log f0 (Cormack and Jolly 1991, Biometrika 78:911-916).

    The first part is how far the number of people itself is from its expectation.
    """
    return unseen + unseen**2 * variance


def average(
    observed: int,
    unseen: NDArray[float64],
    variance: NDArray[float64],
    criterion: NDArray[float64],
    kept: NDArray[bool_],
    level: float = LEVEL,
) -> Averaged:
    """Averages over the models that are ``kept`` (at least one); the arrays have one value for each model."""
    import numpy as np

    relative = np.where(kept, criterion - criterion[kept].min(), np.inf)
    weights = np.exp(-relative / 2)
    weights /= weights.sum()
    heavy = np.flatnonzero(weights > _NOTHING)
    spreads = [spread(*pair) for pair in zip(unseen[heavy], error(unseen, variance)[heavy], strict=True)]
    parts = list(zip(weights[heavy].tolist(), unseen[heavy].tolist(), spreads, strict=True))
    low, median, high = (observed + mixed(parts, chance) for chance in ((1 - level) / 2, 0.5, (1 + level) / 2))
    point = observed + float(weights[kept] @ unseen[kept])
    return Averaged(Figure(point, low, high, level), median, weights)
