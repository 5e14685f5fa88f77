"""label_clock: a label's day, against the day of the passages that tell the same times of the day. English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from probata.method.report.claims.reading.dates import date_claims
from probata.method.report.claims.reading.hours import HALF, hours_in
from probata.method.report.claims.reading.model import DateClaim
from probata.method.report.claims.reading.phrase import words_of
from probata.method.report.model import Bound, Passage

_CLOCKS, _LABEL, _DAYS = 2, 12, 3


def by_the_clock(bound: Bound) -> Iterator[tuple[DateClaim, DateClaim]]:
    """Pairs (as told, as labelled): a label's day, and the day of passages with the same times of the day."""
    days = [one for one in date_claims(bound) if one.full and one.passage.kind not in ("quote", "cell")]
    labels = [one for one in days if one.passage.kind != "note" and len(words_of(one.text)) <= _LABEL]
    if not labels:
        return
    clocks = {id(one): found for one in bound.passages if (found := _clocks(one))}
    places = {id(one): at for at, one in enumerate(bound.passages)}
    on_the_clock = [one for one in days if len(clocks.get(id(one.passage), ())) >= _CLOCKS]
    for label in labels if on_the_clock else ():
        below = _below(bound, places[id(label.passage)], clocks)
        if len(below) < _CLOCKS:
            continue
        told = [one for one in on_the_clock if one.passage is not label.passage and _near(one, below, clocks)]
        if len({one.first for one in told}) == 1 and _is_close(told[0], label):
            yield told[0], label


def _near(one: DateClaim, below: frozenset[int], clocks: dict[int, frozenset[int]]) -> bool:
    return len(clocks[id(one.passage)] & below) >= _CLOCKS


def _is_close(one: DateClaim, other: DateClaim) -> bool:
    if one.first is None or other.first is None:
        return False
    return 0 < abs((one.first - other.first).days) <= _DAYS and one.passage is not other.passage


def _below(bound: Bound, at: int, clocks: dict[int, frozenset[int]]) -> frozenset[int]:
    """The times in the passage of a label, the one at that place, and in the table or list right below."""
    none: frozenset[int] = frozenset()
    found = clocks.get(id(bound.passages[at]), none)
    for one in islice(bound.passages, at + 1, None):
        if one.kind not in ("cell", "item"):
            break
        found |= clocks.get(id(one), none)
    return found


def _clocks(one: Passage) -> frozenset[int]:
    """The times of a passage, without their half of the day."""
    printed = [each.printed for each in one.sentences]
    return frozenset(each.minutes % HALF for text in printed if _MAY_BE_TIME.search(text) for each in hours_in(text))


_MAY_BE_TIME = re.compile(
    r"(?i)\d[.:]\d\d|\d\s?[ap]\.?m\b|o['’]clock|\b(?:past|to|noon|midday|midnight|hours|hrs|h)\b|\bat\s"
)
"""A cheap look, before times are read."""
