"""Chapman's estimator: two lists, corrected for small samples."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.estimates.logscale import log_based
from probata.method.estimates.model import CaptureTable, Figure, Outcome, Plain, Reason
from probata.record.basis import Method

NAME = "chapman"
SAYS = "Two lists of which neither depends on the other: how many both hold tells how much each one misses."
METHOD = Method("estimates.chapman", 1)
_MANY = Reason(
    "two-lists-only",
    "Chapman's estimate is of two lists; what each pair of these would give alone stands in the diagnostics.",
    final=True,
)
_ONE = Reason("one-list", "There is one list, and nothing to compare it with.", final=True)
_NOBODY = Reason("nobody-shared", "The two lists share nobody: nothing bounds the number from above.", final=True)


def run(table: CaptureTable) -> Outcome:
    """N + 1 = (a + 1)(b + 1) / (m + 1) for a and b people on the lists and m on both.

    Chapman (1951, University of California Publications in Statistics 1:131-160); variance by Seber (1970, Biometrics
    26:13-22), (a + 1)(b + 1)(a - m)(b - m) / ((m + 1)**2 (m + 2)); interval log-based.
    """
    pairs = tuple(_pairs(table))
    told: dict[str, Plain] = {"pairs": [_told(table, *pair) for pair in pairs]}
    if len(pairs) != 1:
        return Outcome(None, (_MANY if pairs else _ONE,), told)
    [(first, second)] = pairs
    if not table.together(1 << first | 1 << second):
        return Outcome(None, (_NOBODY,), told)
    return Outcome(_estimate(table, first, second), (), told)


def _pairs(table: CaptureTable) -> Iterator[tuple[int, int]]:
    lists = len(table.lists)
    return ((a, b) for a in range(lists) for b in range(a + 1, lists))


def _estimate(table: CaptureTable, first: int, second: int) -> Figure:
    a, b, m = table.size(first), table.size(second), table.together(1 << first | 1 << second)
    variance = (a + 1) * (b + 1) * (a - m) * (b - m) / ((m + 1) ** 2 * (m + 2))
    return log_based(a + b - m, (a - m) * (b - m) / (m + 1), variance)


def _told(table: CaptureTable, first: int, second: int) -> dict[str, Plain]:
    figure = _estimate(table, first, second)
    shared = table.together(1 << first | 1 << second)
    return {
        "lists": [table.lists[first], table.lists[second]],
        "on_both": shared,
        "point": figure.point if shared else None,
        "low": figure.low if shared else None,
        "high": figure.high if shared else None,
        "below_documented": figure.point < table.observed,
    }
