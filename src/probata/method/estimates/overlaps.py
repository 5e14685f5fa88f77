"""Overlaps: which lists meet, and which list looks as if it had been copied into another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import exp, fsum, lgamma, log, log1p

from probata.method.estimates.model import CaptureTable

SHARE = 0.95
"""So much of a list has to stand on another before it is asked whether that may be chance."""
CHANCE = 0.001
"""Less likely than this is not taken for chance."""


@dataclass(frozen=True, slots=True)
class Contained:
    """``shared`` of the ``size`` people on list ``inner`` stand on list ``outer``; lists are numbered from 0."""

    inner: int
    outer: int
    shared: int
    size: int


def islands(table: CaptureTable) -> tuple[tuple[int, ...], ...]:
    """The lists grouped so that lists of two groups share nobody, in the order of their first list."""
    groups = [1 << number for number in range(len(table.lists))]
    for history, _ in table.present:
        touched = [group for group in groups if group & history]
        groups = [group for group in groups if not group & history]
        groups.append(sum(touched))
    return tuple(sorted(tuple(n for n in range(len(table.lists)) if group >> n & 1) for group in groups))


def contained(table: CaptureTable) -> tuple[Contained, ...]:
    """Lists that stand on another nearly whole, beyond chance.

    Held against chance as if each person of the inner list stood on the outer one with the share that the outer list
    has of everybody documented. That share is larger than its true reach, so that chance gets more than its due. Of
    two lists with the same people only the first is named.
    """
    pairs = [(a, b) for a in range(len(table.lists)) for b in range(len(table.lists)) if a != b]
    found = {pair: one for pair in pairs if (one := _contained(table, *pair))}
    return tuple(one for (a, b), one in found.items() if a < b or (b, a) not in found)


def _contained(table: CaptureTable, inner: int, outer: int) -> Contained | None:
    size, shared = table.size(inner), table.together(1 << inner | 1 << outer)
    if not size or shared < SHARE * size:
        return None
    reach = table.size(outer) / table.observed
    return Contained(inner, outer, shared, size) if _at_least(shared, size, reach) < CHANCE else None


def _at_least(shared: int, size: int, share: float) -> float:
    """The chance that ``shared`` or more of ``size`` do what each does with chance ``share``."""
    if share >= 1:
        return 1.0
    return fsum(_terms(shared, size, share))


def _terms(shared: int, size: int, share: float) -> Iterator[float]:
    ways = lgamma(size + 1)
    for k in range(shared, size + 1):
        here = ways - lgamma(k + 1) - lgamma(size - k + 1)
        yield exp(here + k * log(share) + (size - k) * log1p(-share))
