"""Chao's lower bound: how many there are at least, when some people are harder to find than others."""

from __future__ import annotations

from probata.method.estimates.logscale import log_based
from probata.method.estimates.model import CaptureTable, Figure, Outcome, Plain, Reason
from probata.method.estimates.overlaps import islands
from probata.record.basis import Method

NAME = "chao"
SAYS = "How many there are at least, from those who stand on one list only and those on two only. No estimate: a bound."
METHOD = Method("estimates.chao", 1)
_ONE = Reason("one-list", "There is one list, and nothing to compare it with.", final=True)
_APART = Reason(
    "disconnected",
    "Some lists share nobody with the others, directly or through a third; they may be about different people.",
    final=True,
)


def run(table: CaptureTable) -> Outcome:
    """f0 = (sum over pairs of lists of n_i * n_j) / f2, where n_i stand on list i only and f2 on two lists only.

    Chao (1987, Biometrics 43:783-791) has f1**2 / (2 * f2), for many short occasions of one kind. Lists are few and of
    different reach, and with few of them that is no bound any more: three independent lists that reach 30 % each would
    give half more than there are. The same argument (Cauchy and Schwarz over people, some easier to find on every list)
    made pair by pair, E[on no list] * E[on i and j only] >= E[on i only] * E[on j only], and added up gives the bound
    used here, which needs no equal reach. Where nobody is on two lists only, f2 + 1 stands for f2 (Chao's correction).
    Chao's own two forms stand in the diagnostics.
    """
    if len(table.lists) == 1:
        return Outcome(None, (_ONE,))
    if len(islands(table)) > 1:
        return Outcome(None, (_APART,), _told(table))
    return Outcome(_bound(table), (), _told(table), at_least=True)


def _bound(table: CaptureTable) -> Figure:
    """The variance is that of independent Poisson counts, by the delta method, and of the number unseen itself."""
    alone = [table.counts[1 << number] for number in range(len(table.lists))]
    once, twice = sum(alone), table.on_exactly(2)
    divisor = twice or 1
    products = (once**2 - sum(one**2 for one in alone)) / 2
    unseen = products / divisor
    slopes = sum((once - one) ** 2 * one for one in alone) / divisor**2
    return log_based(table.observed, unseen, slopes + products**2 / divisor**3 + unseen)


def _told(table: CaptureTable) -> dict[str, Plain]:
    once, twice, lists = table.on_exactly(1), table.on_exactly(2), len(table.lists)
    classical = once**2 / (2 * twice) if twice else once * (once - 1) / 2
    return {
        "f1": once,
        "f2": twice,
        "corrected": not twice,
        "many_occasions": table.observed + classical,
        "equal_reach": table.observed + classical * (lists - 1) / lists,
    }
