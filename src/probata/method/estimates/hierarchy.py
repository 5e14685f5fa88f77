"""Hierarchical log-linear models: which there are, and how they are written.

A model is the set of the groups of lists whose members may depend on each other; it is hierarchical when every part of
such a group is in it, too (Fienberg 1972, Biometrika 59:591-603; Bishop, Fienberg and Holland 1975, chapter 6). The
group of all lists is never in it: that it is absent is the assumption that identifies the people on no list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TypeAlias

Model: TypeAlias = tuple[int, ...]
"""Groups of lists as bits, single lists included, by size and then by number."""
MAX_ALL = 5
"""Six lists have 7.8 million hierarchical models."""


@cache
def hierarchical(lists: int) -> tuple[Model, ...]:
    """Every unsaturated hierarchical model of 2 to 5 lists: 1, 8, 113 and 6,893 of them."""
    if not 2 <= lists <= MAX_ALL:
        raise ValueError(lists)
    singles = frozenset(1 << number for number in range(lists))
    return tuple(_sorted(model) for model in _grown(singles, lists, 2))


def independence(lists: int) -> Model:
    """The model in which no list depends on another."""
    return tuple(1 << number for number in range(lists))


def spelled(model: Model) -> str:
    """The generators by size, then lexicographic, lists as digits from 1: ``[123,14,34]``; for at most 9 lists."""
    tops = [one for one in model if not any(one != other and one & other == one for other in model)]
    words = ("".join(str(n + 1) for n in range(one.bit_length()) if one >> n & 1) for one in tops)
    return f"[{','.join(sorted(words, key=lambda word: (-len(word), word)))}]"


def _grown(have: frozenset[int], lists: int, size: int) -> Iterator[frozenset[int]]:
    """``have`` with every choice of the groups of ``size`` lists whose parts it holds, and so on upward."""
    fitting = [one for one in _groups(lists, size) if all(part in have for part in _parts(one, lists))]
    if size >= lists or not fitting:
        yield have
        return
    for chosen in _choices(fitting):
        yield from _grown(have | chosen, lists, size + 1)


def _groups(lists: int, size: int) -> list[int]:
    return [one for one in range(1, 1 << lists) if one.bit_count() == size]


def _parts(group: int, lists: int) -> Iterator[int]:
    return (group & ~(1 << number) for number in range(lists) if group >> number & 1)


def _choices(among: list[int]) -> Iterator[frozenset[int]]:
    for number in range(1 << len(among)):
        yield frozenset(one for place, one in enumerate(among) if number >> place & 1)


def _sorted(model: Iterable[int]) -> Model:
    return tuple(sorted(model, key=lambda one: (one.bit_count(), one)))
