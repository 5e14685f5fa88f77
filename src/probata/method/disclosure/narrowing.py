"""Narrowing: how small and how large each heap can be as far as single sums tell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

Row: TypeAlias = tuple[tuple[int, ...], int, int]
"""Positions of heaps, and the least and the most that they hold together."""
Ranges: TypeAlias = tuple[tuple[int, ...], tuple[int, ...]]
"""The least and the greatest size of each heap."""


def narrow(rows: Iterable[Row], ranges: Ranges) -> Ranges | None:
    """Ranges that no row contradicts by itself, narrowed until nothing changes; None where nothing is left.

    Exact: every whole-number solution in ``ranges`` that has all the rows stays.
    """
    least, most = list(ranges[0]), list(ranges[1])
    rows = list(rows)
    changed = True
    while changed:
        changed = False
        for heaps, low, high in rows:
            spare = high - sum([least[at] for at in heaps])
            lack = sum([most[at] for at in heaps]) - low
            if spare < 0 or lack < 0:
                return None
            for at in heaps:
                width = most[at] - least[at]
                if width > spare:
                    most[at] = least[at] + spare
                    changed = True
                if width > lack:
                    least[at] += width - lack
                    changed = True
    return tuple(least), tuple(most)
