"""Lengths of unions and overlaps of stretches of bytes."""

from __future__ import annotations

from collections.abc import Iterable

Stretch = tuple[int, int]


def union(stretches: Iterable[Stretch]) -> list[Stretch]:
    """The same bytes as stretches that do not touch, in order; empty ones are gone."""
    made: list[Stretch] = []
    for start, end in sorted(stretches):
        if start >= end:
            continue
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return made


def length(stretches: Iterable[Stretch]) -> int:
    """How many bytes stand in any of them."""
    return sum(end - start for start, end in union(stretches))


def common(a: Iterable[Stretch], b: Iterable[Stretch]) -> int:
    """How many bytes stand in both: |A| + |B| - |A or B|."""
    a, b = list(a), list(b)
    return length(a) + length(b) - length([*a, *b])


def overlap(a: Stretch, b: Stretch) -> bool:
    """Whether one byte at least stands in both."""
    return max(a[0], b[0]) < min(a[1], b[1])
