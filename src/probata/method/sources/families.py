"""Families: which documents derive from one shared text, told twice, strictly and leniently.

The strict reading gives "at most" (it splits where in doubt), the lenient one "at least" (it joins where in doubt).
A weak bridge does not chain: two groups merge only when most of their members are linked to one another, and a
document that holds two unrelated texts belongs to neither until a person says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from probata.method.sources.coverage import HOST, INSIDE, Shares
from probata.method.sources.model import LinkKind

Pair: TypeAlias = tuple[int, int]
SAMPLE = 3
"""Members of each side that are compared with one another before two groups merge."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One pair of documents, the parts that they share, and where in the larger one the smaller stands."""

    pair: Pair
    shares: Shares
    box_a: tuple[int, int]
    box_b: tuple[int, int]

    @property
    def inner(self) -> int:
        """The document that stands more wholly in the other."""
        return self.pair[0] if self.shares.a >= self.shares.b else self.pair[1]

    @property
    def host(self) -> int:
        """The other one."""
        return self.pair[1] if self.inner == self.pair[0] else self.pair[0]

    @property
    def place_in_host(self) -> tuple[int, int]:
        """First and last word of what the host holds."""
        return self.box_b if self.host == self.pair[1] else self.box_a


class Groups:
    """A disjoint-set forest over documents 0 to n - 1 that keeps apart what a person has kept apart."""

    def __init__(self, count: int, apart: Iterable[Pair] = ()) -> None:
        self._parent = list(range(count))
        self._members = {number: [number] for number in range(count)}
        self._apart = list(apart)

    def label(self, number: int) -> int:
        """The smallest member of the group."""
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def members(self, number: int) -> list[int]:
        """All members of the group that a document is in."""
        return self._members[self.label(number)]

    def same(self, pair: Pair) -> bool:
        """Whether both are in one group."""
        return self.label(pair[0]) == self.label(pair[1])

    def join(self, pair: Pair) -> bool:
        """Merges two groups; False when a decision keeps members of them apart."""
        low, high = sorted((self.label(pair[0]), self.label(pair[1])))
        if low == high:
            return True
        if any({self.label(a), self.label(b)} == {low, high} for a, b in self._apart):
            return False
        self._parent[high] = low
        self._members[low] = sorted(self._members[low] + self._members.pop(high))
        return True


@dataclass(frozen=True, slots=True)
class Readings:
    """The two partitions: strict and lenient."""

    strict: Groups
    lenient: Groups


def families(
    count: int,
    measured: Iterable[Measured],
    measure: Callable[[Pair], Shares],
    decided: Mapping[Pair, bool],
) -> Readings:
    """Both readings of who belongs together.

    Args:
        count: how many documents.
        measured: every pair that shares something.
        measure: the parts that any pair shares, for pairs that were not candidates.
        decided: pairs that a person joined (True) or kept apart (False); they outrank every threshold.
    """
    links = sorted(measured, key=lambda one: (-one.shares.both, -one.shares.one, one.pair))
    apart = [pair for pair, joined in decided.items() if not joined]
    strict, lenient = Groups(count, apart), Groups(count, apart)
    for pair in sorted(pair for pair, joined in decided.items() if joined):
        strict.join(pair)
        lenient.join(pair)
    _merge_wholes(strict, links, measure)
    _attach_insides(strict, links)
    for number in range(count):
        lenient.join((number, strict.label(number)))
    for link in links:
        if link.shares.possible:
            lenient.join(link.pair)
    return Readings(strict, lenient)


def _merge_wholes(groups: Groups, links: list[Measured], measure: Callable[[Pair], Shares]) -> None:
    for link in links:
        if not link.shares.sure or link.shares.kind is not LinkKind.WHOLE or groups.same(link.pair):
            continue
        if _mostly_linked(groups, link, measure):
            groups.join(link.pair)


def _mostly_linked(groups: Groups, link: Measured, measure: Callable[[Pair], Shares]) -> bool:
    """Whether most of a few pairs across the two groups are linked at least leniently: one bridge chains nothing.

    Leniently, since two edits of one text differ from one another by the edits of both.
    """
    left, right = (_few(groups.members(one), one) for one in link.pair)
    pairs = [(min(a, b), max(a, b)) for a in left for b in right]
    linked = sum(measure(pair).possible for pair in pairs)
    return 2 * linked > len(pairs)


def _few(members: list[int], first: int) -> list[int]:
    others = [member for member in members if member != first]
    step = max(1, len(others) // (SAMPLE - 1))
    return [first, *others[::step][: SAMPLE - 1]]


def _attach_insides(groups: Groups, links: list[Measured]) -> None:
    """Each group that stands inside longer documents joins the best host, unless that host is a compilation."""
    best: dict[int, Measured] = {}
    held: dict[int, list[Measured]] = defaultdict(list)
    for link in links:
        if link.shares.kind is not LinkKind.CONTAINS:
            continue
        held[link.host].append(link)
        if groups.same(link.pair):
            continue
        label = groups.label(link.inner)
        if label not in best or _closeness(link) > _closeness(best[label]):
            best[label] = link
    compilations = {host for host, inside in held.items() if _compiles(groups, inside)}
    for link in sorted(best.values(), key=lambda one: (-one.shares.one, one.pair)):
        if link.host not in compilations and link.shares.sure and link.shares.both >= HOST:
            groups.join(link.pair)


def _closeness(link: Measured) -> tuple[float, float, Pair]:
    return (round(link.shares.one, 2), link.shares.both, (-link.pair[0], -link.pair[1]))


def _compiles(groups: Groups, inside: list[Measured]) -> bool:
    """Whether documents of two groups stand in different places of one host: a digest, or two cuts of one text."""
    places: dict[int, tuple[int, int]] = {}
    for link in inside:
        label = groups.label(link.inner)
        old = places.get(label, link.place_in_host)
        places[label] = (min(old[0], link.place_in_host[0]), max(old[1], link.place_in_host[1]))
    ordered = sorted(places.values())
    return any(_apart(one, other) for one, other in pairwise(ordered))


def _apart(one: tuple[int, int], other: tuple[int, int]) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared < (1 - INSIDE) * min(one[1] - one[0], other[1] - other[0])
