"""Whether a log-linear model has a maximum-likelihood estimate on this very table.

It has one exactly when some table with every count above 0 has the same sufficient statistics (Fienberg and Rinaldo
2012, Annals of Statistics 40:996-1023, after Haberman 1974); the design has full rank, so that N is then identified,
too. A "no" may come from a margin that is empty, a "yes" from a table in which every count is above 0, found by moving
the fitted one onto the right margins, and another "no" from a direction in which the likelihood rises for ever.
What none of the three settles is decided by a linear programme: the largest s such that some table with these
statistics has every count at s or above.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from probata.method.estimates.fitting import Fits, batches
from probata.method.estimates.hierarchy import Model

if TYPE_CHECKING:
    from numpy import bool_, float64
    from numpy.typing import NDArray

_VANISHED = 1e-6
_EXACT = 1e-9
_CLEARLY = 1e-3
_SAFETY = 1e4
"""A count this much above what the margins are off is above 0."""
_FLOOR = 1e-12
_LEAST = 1e-7


def exist(models: Sequence[Model], histories: Sequence[int], counts: Sequence[int], fits: Fits) -> NDArray[bool_]:
    """For each model, whether its maximum-likelihood estimate exists; ``fits`` is what :func:`fit` made of them.

    A model whose fit did not meet its margins counts as without estimate: its numbers would be those of no model.
    """
    import numpy as np

    seen = np.array(counts, dtype=float)
    found = np.zeros(len(models), dtype=bool)
    for batch in batches(models, histories):
        places = list(batch.places)
        found[places] = _exist(batch.design, seen, fits.expected[places])
    return np.asarray(found & fits.settled)


def _exist(design: NDArray[float64], seen: NDArray[float64], expected: NDArray[float64]) -> NDArray[bool_]:
    import numpy as np

    if seen.min() > 0:
        return np.ones(len(design), dtype=bool)
    found = np.einsum("mcp,c->mp", design, seen).min(axis=1) > 0
    open_ = np.flatnonzero(found)
    if len(open_):
        open_ = open_[~_positive(design[open_], seen, expected[open_])]
    for place in open_:
        found[place] = not _rises(design[place], seen, expected[place]) and _programme(design[place], seen)
    return np.asarray(found)


def _positive(design: NDArray[float64], seen: NDArray[float64], expected: NDArray[float64]) -> NDArray[bool_]:
    """Whether the fitted table, moved onto the sufficient statistics, has every count above 0 beyond rounding."""
    import numpy as np

    turned, moved = design.transpose(0, 2, 1), expected
    for _ in range(2):  # the second time for what rounding left
        off = turned @ (seen - moved)[:, :, None]
        moved = moved + (design @ np.linalg.solve(turned @ design, off))[:, :, 0]
    left = np.abs(turned @ (seen - moved)[:, :, None]).max(axis=(1, 2))
    return np.asarray(moved.min(axis=1) > _SAFETY * left + _FLOOR * (1 + seen.max()))


def _rises(design: NDArray[float64], seen: NDArray[float64], expected: NDArray[float64]) -> bool:
    """Whether a direction is found along which empty histories vanish and the others stay: a rise without end.

    Searched among the directions that leave every history alone which the fit has not nearly emptied.
    """
    import numpy as np

    vanishing = (expected < _VANISHED * (1 + seen.max())) & (seen == 0)
    _, sizes, turned = np.linalg.svd(design[~vanishing])
    free = turned[int((sizes > _EXACT).sum()) :].T
    if not vanishing.any() or not free.shape[1]:
        return False
    wanted = -np.ones(int(vanishing.sum()))
    moved = design @ free @ np.linalg.lstsq(design[vanishing] @ free, wanted, rcond=None)[0]
    still = np.abs(moved[~vanishing]).max() < _EXACT
    return bool(still and moved.max() < _EXACT and moved.min() < -_CLEARLY)


def _programme(design: NDArray[float64], seen: NDArray[float64]) -> bool:
    import numpy as np
    from scipy.optimize import linprog

    histories = design.shape[0]
    aim = np.zeros(histories + 1)
    aim[-1] = -1
    above = np.hstack([-np.eye(histories), np.ones((histories, 1))])
    same = np.hstack([design.T, np.zeros((design.shape[1], 1))])
    bounds = [(0, None)] * histories + [(None, 1.0)]
    answer = linprog(aim, above, np.zeros(histories), same, design.T @ seen, bounds=bounds, method="highs")
    return bool(answer.status == 0 and answer.x[-1] > _LEAST)
