"""Log-linear models: every way in which lists may depend on each other, averaged by how well it fits."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, sqrt
from typing import TYPE_CHECKING

from probata.method.estimates import averaging, stepwise
from probata.method.estimates.existence import exist
from probata.method.estimates.fitting import Fits, bic, fit
from probata.method.estimates.hierarchy import MAX_ALL, Model, hierarchical, spelled
from probata.method.estimates.logscale import log_based
from probata.method.estimates.model import Candidate, CaptureTable, Outcome, Plain, Reason
from probata.method.estimates.overlaps import islands
from probata.record.basis import Method

if TYPE_CHECKING:
    from numpy import bool_, float64
    from numpy.typing import NDArray

NAME = "loglinear"
SAYS = "All ways in which lists may depend on each other, except all of them at once, averaged by how well each fits."
METHOD = Method("estimates.loglinear", 1)
MAX_LISTS = 9
"""Model names write lists as single digits; beyond, the search would take minutes and mean little."""
_BEST = 10
_ONE = Reason("one-list", "There is one list, and nothing to compare it with.", final=True)
_MANY = Reason("too-many-lists", f"Log-linear models are searched for up to {MAX_LISTS} lists; merge some.", final=True)
_APART = Reason(
    "disconnected",
    "Some lists share nobody with the others, directly or through a third; how many are on none is not identified.",
    final=True,
)
_NO_MLE = Reason("no-mle", "No model has a maximum-likelihood estimate on this table.", final=True)
_BEST_HAS_NONE = Reason(
    "best-has-no-mle", "The model that fits best has no maximum-likelihood estimate, so that the average leaves it out."
)
_CARRIED = Reason(
    "carried-by-few", "The average lies outside its own interval: improbable models with enormous estimates carry it."
)


def run(table: CaptureTable) -> Outcome:
    """All unsaturated hierarchical models of 2 to 5 lists; for 6 to 9 lists the model of a stepwise search over pairs.

    Fienberg (1972) and Cormack (1989) for the models, Fienberg and Rinaldo (2012) for which of them have an estimate;
    the others are left out and counted. Interval: see ``averaging``; of one model, ``logscale``.
    """
    if len(table.lists) == 1:
        return Outcome(None, (_ONE,))
    if len(islands(table)) > 1:
        return Outcome(None, (_APART,))
    if len(table.lists) > MAX_LISTS:
        return Outcome(None, (_MANY,))
    return _every(table) if len(table.lists) <= MAX_ALL else _searched(table)


def _every(table: CaptureTable) -> Outcome:
    import numpy as np

    models, histories, counts = hierarchical(len(table.lists)), range(1, len(table.counts)), table.counts[1:]
    fits = fit(models, histories, counts)
    there = exist(models, histories, counts, fits)
    left: dict[str, Plain] = {"fitted": len(models), "without_estimate": int((~there).sum())}
    if not there.any():
        return Outcome(None, (_NO_MLE,), left)
    criterion = bic(fits, counts)
    unseen = np.exp(np.where(there, fits.constant, 0))
    mean = averaging.average(table.observed, unseen, fits.variance, criterion, there)
    told: dict[str, Plain] = {**left, "median": mean.median}
    told["best"] = _one(table, models, fits, criterion, there)
    told["stepwise"] = _stepwise(table)
    best = _best(table, models, unseen, criterion, mean.weights, there)
    return Outcome(mean.figure, _doubts(criterion, there, mean), told, models=best)


def _doubts(criterion: NDArray[float64], there: NDArray[bool_], mean: averaging.Averaged) -> tuple[Reason, ...]:
    best_is_there = bool(there[criterion.argmin()] or criterion[there].min() <= criterion.min())
    inside = mean.figure.low <= mean.figure.point <= mean.figure.high
    return tuple(reason for reason, holds in ((_BEST_HAS_NONE, best_is_there), (_CARRIED, inside)) if not holds)


def _best(
    table: CaptureTable,
    models: Sequence[Model],
    unseen: NDArray[float64],
    criterion: NDArray[float64],
    weights: NDArray[float64],
    there: NDArray[bool_],
) -> tuple[Candidate, ...]:
    """The ten models with the lowest criterion, ties in the order of their names."""
    kept = [int(place) for place in there.nonzero()[0]]
    first = sorted(kept, key=lambda place: criterion[place])[: _BEST * 2]
    ordered = sorted(first, key=lambda place: (round(float(criterion[place]), 9), spelled(models[place])))[:_BEST]
    return tuple(
        Candidate(
            spelled(models[place]),
            table.observed + float(unseen[place]),
            float(criterion[place]),
            float(weights[place]),
        )
        for place in ordered
    )


def _one(
    table: CaptureTable, models: Sequence[Model], fits: Fits, criterion: NDArray[float64], there: NDArray[bool_]
) -> dict[str, Plain]:
    """The best model alone, with what is asked of a fit: standard error of N, deviance, degrees of freedom."""
    place = min((int(one) for one in there.nonzero()[0]), key=lambda one: criterion[one])
    unseen, variance = exp(float(fits.constant[place])), float(fits.variance[place])
    error = unseen + unseen**2 * variance
    figure = log_based(table.observed, unseen, error)
    return {
        "model": spelled(models[place]),
        "point": figure.point,
        "low": figure.low,
        "high": figure.high,
        "se": sqrt(error),
        "deviance": float(fits.deviance[place]),
        "df": len(table.counts) - 1 - int(fits.parameters[place]),
    }


def _stepwise(table: CaptureTable) -> Plain:
    chosen = stepwise.search(table)
    return stepwise.told(table, chosen) if chosen else None


def _searched(table: CaptureTable) -> Outcome:
    chosen = stepwise.search(table)
    if chosen is None:
        return Outcome(None, (_NO_MLE,))
    error = chosen.unseen + chosen.unseen**2 * chosen.variance
    told: dict[str, Plain] = {
        "limits": "One model, found by a stepwise search over pairs of lists, as there are more than five; its "
        "interval takes no account of the search.",
        "stepwise": stepwise.told(table, chosen),
    }
    return Outcome(log_based(table.observed, chosen.unseen, error), (), told)
