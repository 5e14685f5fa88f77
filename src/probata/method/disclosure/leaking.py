"""Leaking: which crossed cells a reader can work out to be small, from everything that is published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from probata.method.disclosure.bounding import bounds_in, extreme, outer_bounds
from probata.method.disclosure.model import Bounds, Leak, Sensitive, Sum, System
from probata.method.disclosure.reducing import Reduced, reduce
from probata.record.errors import BadValue

LEAST_SECONDS = 0.1


def leaks(
    system: System,
    sensitive: Sequence[Sensitive],
    threshold: int,
    *,
    seconds: float = 10.0,
    known: System | None = None,
    hints: Sequence[Sum] = (),
    truth: Sequence[int] | None = None,
) -> tuple[Leak, ...]:
    """The cells of ``sensitive``, in their order, that are under ``threshold`` and cannot be anything else.

    A cell whose true value is under the threshold (zero included) leaks when the greatest value that is still possible
    is under the threshold, or when time ran out before a greater one was found. That a cell is safe never rests on the
    solver's word: there is an exact solution in whole numbers that has every sum and makes the cell reach the
    threshold. A cell at 100 % is covered by its complement, which the caller lists, with value 0.

    Args:
        system: what is published.
        sensitive: the crossed cells, with their true values.
        threshold: the smallest cell that may be worked out, 1 or more.
        seconds: shared out among the small cells; each solving of a cell gets at least a tenth of a second.
        known: what a reader knows anyway, over the same unknowns. A cell about which ``system`` tells no more than any
            one sum of ``known``, or difference of two, does not leak.
        hints: further true sums that are not published. A solution that has them too is as good and often far easier to
            find; they never make a cell leak.
        truth: the true value of each unknown: a first solution, which often settles most cells.

    Raises BadValue where the threshold is under 1 and, unless every cell is large enough to begin with, where
    ``system`` contradicts itself or ``truth``, or leaves a cell unbounded.
    """
    return tuple(each_leak(system, sensitive, threshold, seconds=seconds, known=known, hints=hints, truth=truth))


def each_leak(
    system: System,
    sensitive: Sequence[Sensitive],
    threshold: int,
    *,
    seconds: float = 10.0,
    known: System | None = None,
    hints: Sequence[Sum] = (),
    truth: Sequence[int] | None = None,
) -> Iterator[Leak]:
    """:func:`leaks` one by one, for those who only ask whether there is any."""
    if threshold < 1:
        raise BadValue("A threshold is 1 or more.")
    small = [cell for cell in sensitive if cell.value < threshold]
    if not small:
        return
    share = max(LEAST_SECONDS, seconds / len(small) / 4)  # a cell is solved for four times at most
    helped = replace(system, sums=(*system.sums, *hints))
    told = _Leaking(reduce(system), threshold, share)
    easy = _Leaking(reduce(helped), threshold, share) if hints else told
    easy.start(helped, truth)
    for cell in small:
        if easy.reaches(cell) or (hints and told.may_reach(cell) and told.reaches(cell)):
            continue
        bounds = told.bounds(cell, easy)
        safe = bounds.proven and bounds.high >= threshold
        if not safe and (known is None or not _told_anyway(known, cell, bounds)):
            yield Leak(cell, bounds)


def _told_anyway(known: System, cell: Sensitive, bounds: Bounds) -> bool:
    """Whether one sum that a reader knows anyway, or the difference of two, holds the cell down as much."""
    held = frozenset(cell.members)
    sums = [(frozenset(one.members), one.value) for one in known.sums]
    for members, value in sums if bounds.proven and bounds.low == 0 else ():
        beside = members - held
        taken = max((part for inside, part in sums if inside <= beside), default=0)
        if held <= members and value - taken <= bounds.high:
            return True
    return False


def reaches(system: System, cell: Sensitive, value: int, *, seconds: float = 1.0) -> bool:
    """Whether the cell can be ``value`` or more, by an exact solution; False too where none was found in time."""
    return _Leaking(reduce(system), value, seconds).reaches(cell)


class _Leaking:
    """One system and the solutions of it that were found so far: what makes one cell large often does for the next."""

    def __init__(self, reduced: Reduced, threshold: int, share: float) -> None:
        self.reduced, self.threshold, self.share = reduced, threshold, share
        self.solutions: list[list[dict[int, int]]] = [[] for _ in reduced.parts]

    def start(self, system: System, truth: Sequence[int] | None) -> None:
        """Take the truth as the first solution, or look for any; raises BadValue where there is none."""
        if truth is None:
            for number in range(len(self.reduced.parts)):
                self._look(number, frozenset())
        elif any(sum(truth[member] for member in one.members) != one.value for one in system.sums):
            raise BadValue("What is said to be true does not add up to what is published.")
        else:
            sizes: Counter[int] = Counter()
            for member, heap in self.reduced.heap_of.items():
                sizes[heap] += truth[member]
            for number, part in enumerate(self.reduced.parts):
                self.solutions[number].append({heap: sizes[heap] for heap in part.heaps if sizes[heap]})

    def bounds(self, cell: Sensitive, easier: _Leaking) -> Bounds:
        """The bounds of a cell that did not reach the threshold; what ``easier`` allows is possible here too."""
        low, high = outer_bounds(self.reduced, cell.members)
        if low == high:
            return Bounds(low, high, True)
        within = bounds_in(easier.reduced, cell.members, seconds=self.share)
        if easier is self:
            return within
        low, high = outer_bounds(self.reduced, cell.members, seconds=self.share)
        if within == Bounds(low, high, True):
            return within
        exact = bounds_in(self.reduced, cell.members, seconds=self.share)
        return exact if exact.proven else Bounds(low, high, False)

    def may_reach(self, cell: Sensitive) -> bool:
        """Whether the linear relaxation allows that the cell reaches the threshold."""
        return outer_bounds(self.reduced, cell.members, seconds=self.share)[1] >= self.threshold

    def reaches(self, cell: Sensitive) -> bool:
        """Whether an exact solution is known, or found now, in which the cell reaches the threshold."""
        heaps = self.reduced.touched(cell.members)
        if self._most(heaps) >= self.threshold:
            return True
        if outer_bounds(self.reduced, cell.members)[1] < self.threshold:
            return False
        for number, part in enumerate(self.reduced.parts):
            if not heaps.isdisjoint(part.heaps):
                self._look(number, heaps)
        return self._most(heaps) >= self.threshold

    def _most(self, heaps: AbstractSet[int]) -> int:
        """The most that the cell is in the known solutions; parts are independent, so their best ones go together."""
        return sum(
            max((sum(size for heap, size in one.items() if heap in heaps) for one in known), default=0)
            for known in self.solutions
        )

    def _look(self, number: int, heaps: AbstractSet[int]) -> None:
        """Look for a solution of one part that is large in ``heaps``, and keep it."""
        part = self.reduced.parts[number]
        share = self.share / len(self.reduced.parts)
        found = extreme(part, heaps, most=True, seconds=share, enough=self.threshold)
        if found.point is not None:
            self.solutions[number].append({part.heaps[at]: size for at, size in enumerate(found.point) if size})
