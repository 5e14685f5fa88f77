"""Estimating: the whole fan over one table, and the headline or the reasons against one."""

from __future__ import annotations

from dataclasses import replace

from probata.method.estimates import assuming, refusing, wording
from probata.method.estimates.model import (
    Asked,
    CaptureTable,
    Estimate,
    Estimated,
    Figure,
    Headline,
    Outcome,
    Reason,
    Status,
)
from probata.method.estimates.shelf import Estimator, estimators


def estimate(table: CaptureTable, asked: Asked) -> Estimate:
    """Runs every estimator and decides what may be shown.

    Raises BadUse for an unknown assumption or list and for a number below 0. Nothing in it is random.
    """
    assuming.check(asked, table.lists)
    documented = max(table.observed, asked.at_least)
    against = refusing.derived(table, asked)
    methods = tuple(_estimated(one, one.run(table), against, asked, documented) for one in estimators())
    chosen = next(one for one in methods if one.name == assuming.identified(asked.assume))
    reasons = refusing.of_headline(table, asked, chosen, methods)
    return Estimate(table, asked, methods, _headline(chosen, reasons, asked, documented), reasons)


def _estimated(
    one: Estimator, outcome: Outcome, against: tuple[Reason, ...], asked: Asked, documented: int
) -> Estimated:
    below = refusing.below(outcome.figure, asked.at_least, bound=outcome.at_least)
    reasons = (*outcome.reasons, *against, *below)
    shown = outcome.figure if refusing.stands(reasons, asked.override) else None
    status = Status.REFUSED if shown is None else Status.LOWER_BOUND if outcome.at_least else Status.SHOWN
    figure = None if shown is None else _raised(shown, documented)
    return Estimated(one.NAME, one.SAYS, one.METHOD, status, figure, reasons, outcome.diagnostics, outcome.models)


def _raised(figure: Figure, documented: int) -> Figure:
    """No end below those documented."""
    return replace(
        figure,
        point=max(figure.point, float(documented)),
        low=max(figure.low, float(documented)),
        high=max(figure.high, float(documented)),
    )


def _headline(chosen: Estimated, reasons: tuple[Reason, ...], asked: Asked, documented: int) -> Headline | None:
    if chosen.figure is None or not refusing.stands(reasons, asked.override):
        return None
    override = asked.override if reasons else ""
    return Headline(chosen.name, chosen.figure, wording.headline(chosen.figure, documented, override))
