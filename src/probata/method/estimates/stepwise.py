"""A stepwise search over models in which pairs of lists depend, for sparse tables and for more lists than five.

Chan, Silverman and Vincent (2021, Journal of the American Statistical Association 116:1297-1306): begin with
independence; of all pairs not yet in the model take the one whose number of people in common is least likely under the
model as it stands (one-sided, Poisson); add it while that chance is under 0.02 and the enlarged model is identified and
has an estimate. A pair of lists that share nobody gets the parameter minus infinity: histories with both are then
impossible, and the rest is fitted without them. Written from the paper and the published description of the search.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import exp, lgamma, log, sqrt

from probata.method.estimates.existence import exist
from probata.method.estimates.fitting import Fits, fit
from probata.method.estimates.hierarchy import Model, independence, spelled
from probata.method.estimates.logscale import quantile
from probata.method.estimates.model import LEVEL, CaptureTable, Plain

THRESHOLD = 0.02
_SMALLEST = 1e-16


@dataclass(frozen=True, slots=True)
class Chosen:
    """The model that the search ended with: expected number unseen, and the variance of its logarithm."""

    model: Model
    unseen: float
    variance: float


def search(table: CaptureTable) -> Chosen | None:
    """The chosen model; None where not even independence has an estimate."""
    pairs: tuple[int, ...] = ()
    here = _fitted(table, pairs)
    refused: set[int] = set()
    while here is not None:
        found = _next(table, pairs, refused, here)
        if found is None:
            break
        larger = _fitted(table, (*pairs, found))
        if larger is None:
            refused.add(found)
        else:
            pairs, here = (*pairs, found), larger
    if here is None:
        return None
    fits, _ = here
    return Chosen(
        (*independence(len(table.lists)), *sorted(pairs)), exp(float(fits.constant[0])), float(fits.variance[0])
    )


def told(table: CaptureTable, chosen: Chosen) -> dict[str, Plain]:
    """The choice for diagnostics; the interval is exp(constant +- z * s.e.), as in the paper's first step."""
    width = exp(quantile(LEVEL) * sqrt(chosen.variance))
    n = table.observed
    return {
        "model": spelled(chosen.model),
        "point": n + chosen.unseen,
        "low": n + chosen.unseen / width,
        "high": n + chosen.unseen * width,
    }


def _fitted(table: CaptureTable, pairs: tuple[int, ...]) -> tuple[Fits, tuple[int, ...]] | None:
    """The fit over the histories that these pairs leave possible; None where not identified or without estimate."""
    empty = [pair for pair in pairs if not table.together(pair)]
    free = [pair for pair in pairs if pair not in empty]
    histories = tuple(h for h in range(1, len(table.counts)) if not any(h & pair == pair for pair in empty))
    counts = [table.counts[history] for history in histories]
    models = [(*independence(len(table.lists)), *free)]
    if not _identified(models[0], histories):
        return None
    fits = fit(models, histories, counts)
    return (fits, histories) if exist(models, histories, counts, fits)[0] else None


def _identified(model: Model, histories: tuple[int, ...]) -> bool:
    """Whether these histories tell every parameter apart (full rank)."""
    import numpy as np

    from probata.method.estimates.fitting import batches

    [batch] = batches([model], histories)
    return int(np.linalg.matrix_rank(batch.design[0])) == len(model) + 1


def _next(
    table: CaptureTable, pairs: tuple[int, ...], refused: set[int], here: tuple[Fits, tuple[int, ...]]
) -> int | None:
    """The least likely pair that is neither in the model nor refused; None where none is unlikely enough."""
    chances = {
        pair: _chance(table.together(pair), _expected(pair, here))
        for pair in _pairs(len(table.lists))
        if pair not in pairs and pair not in refused
    }
    least = min(chances, key=lambda pair: chances[pair], default=None)
    return least if least is not None and chances[least] < log(THRESHOLD) else None


def _pairs(lists: int) -> Iterator[int]:
    return (1 << a | 1 << b for a in range(lists) for b in range(a + 1, lists))


def _expected(pair: int, here: tuple[Fits, tuple[int, ...]]) -> float:
    fits, histories = here
    both = [place for place, history in enumerate(histories) if history & pair == pair]
    return float(fits.expected[0, both].sum())


def _chance(seen: int, expected: float) -> float:
    """The logarithm of the chance of so many or more, or of so many or fewer, whichever is smaller.

    Summed from ``seen`` away from what is expected, where every term is smaller than the one before.
    """
    if expected <= 0:
        return 0.0
    step = 1 if seen >= expected else -1
    total = term = 1.0
    at = seen
    while term > _SMALLEST * total and at + step >= 0:
        term *= expected / (at + 1) if step > 0 else at / expected
        at += step
        total += term
    return seen * log(expected) - expected - lgamma(seen + 1) + log(total)
