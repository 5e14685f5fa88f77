"""Fitting Poisson log-linear models by iteratively reweighted least squares, many at a time.

Cormack (1989, Biometrics 45:395-413). With lists coded 0 and 1 the constant of the linear predictor is the logarithm of
the expected number of people on no list, so that N = n + exp(constant). Models of the same size are fitted in one go.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import lgamma, log
from typing import TYPE_CHECKING

from probata.method.estimates.hierarchy import Model

if TYPE_CHECKING:
    from numpy import bool_, float64, int64
    from numpy.typing import NDArray

_STEPS = 40
_SETTLED = 1e-9
_BOUND = 40.0
_MET = 1e-6
_RIDGE = 1e-12
"""Keeps the equations solvable where a model has no maximum-likelihood estimate."""


@dataclass(frozen=True, slots=True)
class Fits:
    """What became of each model, in the order in which they were given; c is the number of capture histories.

    ``constant``: log of the expected number on no list; ``variance``: of ``constant``, from the Fisher information;
    ``deviance``: from the table; ``expected``: (models, c) expected counts; ``parameters``: constant included;
    ``settled``: whether the fit has the sufficient statistics of the table, as a maximum of the likelihood has.
    """

    constant: NDArray[float64]
    variance: NDArray[float64]
    deviance: NDArray[float64]
    expected: NDArray[float64]
    parameters: NDArray[int64]
    settled: NDArray[bool_]


@dataclass(frozen=True, slots=True)
class Batch:
    """Models of one size: their places among those given, and their designs as (models, c, parameters)."""

    places: tuple[int, ...]
    design: NDArray[float64]


def batches(models: Sequence[Model], histories: Sequence[int]) -> Iterator[Batch]:
    """The designs over these capture histories; column 0 is the constant, the others follow the model's groups."""
    import numpy as np

    sizes: dict[int, list[int]] = defaultdict(list)
    for place, model in enumerate(models):
        sizes[len(model)].append(place)
    cells = np.array(histories)
    for places in sizes.values():
        groups = np.array([(0, *models[place]) for place in places])
        design = (cells[None, :, None] & groups[:, None, :]) == groups[:, None, :]
        yield Batch(tuple(places), design.astype(float))


def fit(models: Sequence[Model], histories: Sequence[int], counts: Sequence[int]) -> Fits:
    """Fits every model to the counts of these capture histories (the one on no list is not among them).

    Where a model has no maximum-likelihood estimate, deviance and expected counts are those it comes near to, and the
    constant means nothing: ask :func:`probata.method.estimates.existence.exist`.
    """
    import numpy as np

    seen = np.array(counts, dtype=float)
    constant, variance, deviance = (np.zeros(len(models)) for _ in range(3))
    expected, settled = np.zeros((len(models), len(seen))), np.zeros(len(models), dtype=bool)
    for batch in batches(models, histories):
        places = list(batch.places)
        constant[places], variance[places], deviance[places], expected[places] = _fit(batch.design, seen)
        off = np.abs(np.einsum("mcp,mc->mp", batch.design, expected[places] - seen)).max(axis=1)
        settled[places] = off < _MET * seen.sum()
    parameters = np.array([len(one) + 1 for one in models])
    return Fits(constant, variance, deviance, expected, parameters, settled)


def _fit(
    design: NDArray[float64], seen: NDArray[float64]
) -> tuple[NDArray[float64], NDArray[float64], NDArray[float64], NDArray[float64]]:
    import numpy as np

    mean = np.tile(seen + 0.5, (len(design), 1))
    constant, deviance = np.zeros(len(design)), np.full(len(design), np.inf)
    going = np.arange(len(design))
    for _ in range(_STEPS):
        here, now = design[going], mean[going]
        working = now * np.log(now) + seen - now
        solved = np.linalg.solve(_information(here, now), np.einsum("mcp,mc->mp", here, working)[:, :, None])
        mean[going] = np.exp(np.clip((here @ solved)[:, :, 0], -_BOUND, _BOUND))
        constant[going] = solved[:, 0, 0]
        before, deviance[going] = deviance[going], _deviance(seen, mean[going])
        going = going[~(np.abs(before - deviance[going]) < _SETTLED * (1 + deviance[going]))]
        if not len(going):
            break
    return constant, _first_variance(_information(design, mean)), deviance, mean


def _information(design: NDArray[float64], mean: NDArray[float64]) -> NDArray[float64]:
    """Fisher's information, (models, parameters, parameters)."""
    import numpy as np

    found = design.transpose(0, 2, 1) @ (design * mean[:, :, None])
    diagonal = np.arange(design.shape[2])
    found[:, diagonal, diagonal] *= 1 + _RIDGE
    return np.asarray(found)


def _first_variance(information: NDArray[float64]) -> NDArray[float64]:
    """The first diagonal element of each inverse: the variance of the constant."""
    import numpy as np

    first = np.zeros((*information.shape[:2], 1))
    first[:, 0, 0] = 1
    return np.asarray(np.linalg.solve(information, first)[:, 0, 0])


def _deviance(seen: NDArray[float64], mean: NDArray[float64]) -> NDArray[float64]:
    import numpy as np

    ratio = np.where(seen > 0, seen, 1) / np.where(seen > 0, mean, 1)
    return np.asarray(2 * np.sum(seen * np.log(ratio) - (seen - mean), axis=1))


def saturated(counts: Sequence[int]) -> float:
    """The log-likelihood of the model that meets every count: what deviances are measured from."""
    return sum(count * log(count) - count - lgamma(count + 1) for count in counts if count)


def bic(fits: Fits, counts: Sequence[int]) -> NDArray[float64]:
    """Schwarz's criterion: -2 * Poisson log-likelihood + parameters * log(people observed).

    The likelihood is that of the counts themselves, factorials included, and the constant is a parameter. This is the
    convention in which [123,14,34] has 203.03 on the lists of killings in Kosovo.
    """
    import numpy as np

    return np.asarray(fits.deviance - 2 * saturated(counts) + fits.parameters * log(sum(counts)))
