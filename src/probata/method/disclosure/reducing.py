"""Reducing: the same question with fewer unknowns and shorter sums, exact in whole numbers.

Unknowns that stand in the same sums cannot be told apart by anybody, so that they are one **heap** whose size is any
whole number. A sum that stands inside another is taken out of it; a sum of zero empties its heaps; what is left falls
into **parts** that share no heap. Sets of heaps are the bits of one integer, which keeps thousands of heaps fast.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from probata.method.disclosure.model import System
from probata.method.disclosure.narrowing import Ranges, narrow
from probata.record.errors import BadValue


def contradiction() -> BadValue:
    """The error for sums that no whole numbers can have together."""
    return BadValue(
        "No whole numbers fit what is published.",
        next_step="Compare the sums: at least one was copied, rounded or computed wrongly.",
    )


@dataclass(frozen=True, slots=True)
class Part:
    """Heaps that hang together: ``heaps`` are their numbers, ``rows`` are (positions in ``heaps``, what they add up
    to).

    ``ranges``: the least and the greatest size of each heap as far as single sums tell.
    """

    heaps: tuple[int, ...]
    rows: tuple[tuple[tuple[int, ...], int], ...]
    ranges: Ranges


@dataclass(frozen=True, slots=True)
class Reduced:
    """A system reduced: ``heap_of`` each unknown that some sum holds, ``sizes`` (unknowns of each heap), the parts.

    A heap that is in no part is empty. An unknown that ``heap_of`` does not know stands under no sum.
    """

    heap_of: Mapping[int, int]
    sizes: Sequence[int]
    parts: tuple[Part, ...]

    def touched(self, members: Sequence[int]) -> frozenset[int]:
        """Heaps of which any unknown is a member: a heap may lie wholly there, so they make the most of a cell.

        Raises BadValue where a member stands under no sum, since nothing then bounds the cell from above.
        """
        if any(member not in self.heap_of for member in members):
            raise BadValue(
                "Nothing that is published bounds this cell from above.",
                next_step="Add the number of everybody as a sum: a reader of a report knows it.",
            )
        return frozenset(self.heap_of[member] for member in members)

    def covered(self, members: Sequence[int]) -> frozenset[int]:
        """Heaps of which every unknown is a member: elsewhere a heap may lie wholly outside, so they make the least."""
        held = Counter(self.heap_of[member] for member in set(members) if member in self.heap_of)
        return frozenset(heap for heap, count in held.items() if count == self.sizes[heap])


def reduce(system: System) -> Reduced:
    """Merge, subtract and split ``system``; whole-number solutions stay the same, heap for heap.

    Raises BadValue where the sums contradict each other so plainly that no search is needed.
    """
    sums = _distinct(system)
    standing: dict[int, int] = defaultdict(int)
    for number, members in enumerate(sums):
        for member in members:
            standing[member] |= 1 << number
    heaps: dict[int, int] = {}
    heap_of = {member: heaps.setdefault(standing[member], len(heaps)) for member in sorted(standing)}
    rows = [(_bits(heap_of[member] for member in members), value) for members, value in sums.items()]
    counted = Counter(heap_of.values())
    return Reduced(heap_of, [counted[heap] for heap in range(len(heaps))], tuple(_parts(_shorter(rows))))


def _distinct(system: System) -> dict[tuple[int, ...], int]:
    """The sums by what they are over; empty ones and repeated ones have to agree."""
    sums: dict[tuple[int, ...], int] = {(): 0}
    for one in system.sums:
        if sums.setdefault(one.members, one.value) != one.value:
            raise contradiction()
    del sums[()]
    return sums


def _bits(heaps: Iterable[int]) -> int:
    """A set of heaps as one integer."""
    held = 0
    for heap in set(heaps):
        held |= 1 << heap
    return held


def _shorter(rows: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The rows after sums inside other sums were taken out of them and empty heaps left out, until nothing changes."""
    known: dict[int, int] = {}
    waiting = list(rows)
    while waiting:
        held, value = waiting.pop()
        for other, part in sorted(known.items()):
            if other & held == other and other != held:
                held, value = held ^ other, value - part
        if value < 0 or (value and not held) or known.get(held, value) != value:
            raise contradiction()
        if not held or held in known:
            continue
        wider = [other for other in known if held & other == held]
        waiting += [(other ^ held, known.pop(other) - value) for other in wider]
        known[held] = value
    empty = 0
    for held, value in known.items():
        empty |= 0 if value else held
    rest = [(held & ~empty, value) for held, value in known.items() if value]
    return _shorter(rest) if empty else rest


def _parts(rows: Sequence[tuple[int, int]]) -> list[Part]:
    """Rows put together as far as they share heaps, in the order of their first heap."""
    groups: list[tuple[int, list[tuple[int, int]]]] = []
    for row in sorted(rows):
        near = [group for group in groups if group[0] & row[0]]
        held = row[0]
        for group in near:
            held |= group[0]
        groups = [group for group in groups if not group[0] & row[0]]
        groups.append((held, [*(one for group in near for one in group[1]), row]))
    return [_part(held, inside) for held, inside in sorted(groups)]


def _part(held: int, rows: Sequence[tuple[int, int]]) -> Part:
    heaps = _numbers(held)
    place = {heap: at for at, heap in enumerate(heaps)}
    sums = tuple((tuple(place[heap] for heap in _numbers(row)), value) for row, value in rows)
    widest = max(value for _, value in sums)
    ranges = narrow([(at, value, value) for at, value in sums], ((0,) * len(heaps), (widest,) * len(heaps)))
    if ranges is None:
        raise contradiction()
    return Part(heaps, sums, ranges)


def _numbers(held: int) -> tuple[int, ...]:
    """The set bits of ``held``, rising."""
    return tuple(at for at, bit in enumerate(reversed(bin(held)[2:])) if bit == "1")
