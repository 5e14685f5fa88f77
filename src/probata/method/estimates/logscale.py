"""Intervals on the logarithmic scale of those unseen, so that none reaches below those seen.

Chao (1987, Biometrics 43:783-791): where f0 people are estimated to be unseen with variance v, log f0 is taken as
normal, and N runs from n + f0 / C to n + f0 * C with C = exp(z * sqrt(log(1 + v / f0**2))). Here v is the variance of
the error of f0: that of the estimate, and that of the number of people itself around its expectation.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import erfc, exp, log, log1p, sqrt
from statistics import NormalDist

from probata.method.estimates.model import LEVEL, Figure

_HALVINGS = 200


def quantile(level: float = LEVEL) -> float:
    """How many standard deviations the interval of a normal quantity reaches to each side."""
    return NormalDist().inv_cdf((1 + level) / 2)


def spread(unseen: float, variance: float) -> float:
    """The standard deviation of log f0 that belongs to f0 with this variance."""
    return sqrt(log1p(variance / unseen**2))


def log_based(observed: int, unseen: float, variance: float, level: float = LEVEL) -> Figure:
    """Chao's interval; where nobody is estimated to be unseen it has no width."""
    if unseen <= 0:
        return Figure(float(observed), float(observed), float(observed), level)
    factor = exp(quantile(level) * spread(unseen, variance))
    return Figure(observed + unseen, observed + unseen / factor, observed + unseen * factor, level)


def mixed(parts: Sequence[tuple[float, float, float]], chance: float) -> float:
    """The quantile of a mixture of log-normals, each (weight, f0, standard deviation of log f0); weights add up to 1.

    Found by halving, so that nothing random enters.
    """
    low = min(log(unseen) - 40 * sd - 1 for _, unseen, sd in parts)
    high = max(log(unseen) + 40 * sd + 1 for _, unseen, sd in parts)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        below = sum(weight * _normal((middle - log(unseen)) / sd) for weight, unseen, sd in parts)
        low, high = (middle, high) if below < chance else (low, middle)
    return exp((low + high) / 2)


def _normal(value: float) -> float:
    return erfc(-value / sqrt(2)) / 2
