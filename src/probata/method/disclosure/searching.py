"""Searching: the most that some heaps can hold together, by trying in exact integers and giving up early.

Each heap has a least and a greatest size. Sums narrow them until nothing changes; then one heap's range is cut and
both sides are looked at (branch and bound). Everything is a whole number, so that what it proves needs no tolerance.
Small parts are settled here, without loading a solver.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from probata.method.disclosure.narrowing import Ranges, Row, narrow
from probata.method.disclosure.reducing import Part, contradiction

NODES = 60


@dataclass(frozen=True, slots=True)
class Extreme:
    """The most (or least) that wanted heaps hold together, as far as it was found.

    ``point`` is an exact solution that reaches ``value`` (both None: none was found); ``settled``: nothing goes
    further, or ``value`` is as far as was asked for. ``limit`` is never passed by any solution.
    """

    value: int | None
    point: tuple[int, ...] | None
    settled: bool
    limit: int


def search(part: Part, wanted: Sequence[int], *, most: bool, enough: int | None = None, nodes: int = NODES) -> Extreme:
    """The most (or least) that the heaps at the positions ``wanted`` of ``part`` can hold together.

    ``enough``: stop at the first solution that holds so much. ``nodes``: how many cuts are tried before it gives up;
    then ``settled`` is false and ``limit`` still holds. Raises BadValue where no solution exists.
    """
    # Each open heap costs a cut: with more heaps than cuts not even the first solution would come.
    return _Search(part, tuple(wanted), most).run(enough, nodes if len(part.heaps) <= nodes else 0)


def outer(part: Part, wanted: Sequence[int], *, most: bool) -> int:
    """A bound that no solution passes, from the heaps' ranges and any one sum: quick, and often not the tightest."""
    least, greatest = part.ranges
    asked = set(wanted)
    best = sum(part.ranges[most][at] for at in asked)
    for heaps, value in part.rows:
        beside = asked.difference(heaps)
        if most:
            best = min(best, value + sum(greatest[at] for at in beside))
        else:
            others = sum(greatest[at] for at in heaps if at not in asked)
            best = max(best, value - others + sum(least[at] for at in beside))
    return best


class _Search:
    """One search: the sums, what is wanted, and the best solution so far."""

    def __init__(self, part: Part, wanted: tuple[int, ...], most: bool) -> None:
        self.rows: list[Row] = [(heaps, value, value) for heaps, value in part.rows]
        self.start, self.wanted, self.most = part.ranges, wanted, most
        self.limit = outer(part, wanted, most=most)
        self.order = [*wanted, *sorted(set(range(len(part.heaps))) - set(wanted))]
        self.best: tuple[int, ...] | None = None
        self.value: int | None = None

    def run(self, enough: int | None, nodes: int) -> Extreme:
        """Look at open ranges, the last opened first, until none is left or the goal is reached or ``nodes`` are 0."""
        goal = min(self.limit, enough) if enough is not None and self.most else self.limit
        waiting = [self.start]
        while waiting and nodes and not self._reached(goal):
            nodes -= 1
            found = narrow([*self.rows, self._better()], waiting.pop())
            if found is not None:
                self._cut(found, waiting)
        if not waiting and self.value is None:
            raise contradiction()
        return Extreme(self.value, self.best, not waiting or self._reached(goal), self.limit)

    def _reached(self, goal: int) -> bool:
        return self.value is not None and (self.value >= goal if self.most else self.value <= goal)

    def _better(self) -> Row:
        """The row that only a better solution than the best so far satisfies."""
        if self.value is None:
            return self.wanted, 0, sum(self.start[True][at] for at in self.wanted)
        return (self.wanted, self.value + 1, self.limit) if self.most else (self.wanted, self.limit, self.value - 1)

    def _cut(self, found: Ranges, waiting: list[Ranges]) -> None:
        """Keep a solution, or cut the first open range; a wanted heap is first tried at the end that is asked for."""
        least, most = found
        at = next((at for at in self.order if least[at] < most[at]), None)
        if at is None:
            self.best, self.value = least, sum(least[at] for at in self.wanted)
        elif at not in self.wanted:
            middle = (least[at] + most[at]) // 2
            waiting += [_with(found, at, least[at], middle), _with(found, at, middle + 1, most[at])]
        elif self.most:
            waiting += [_with(found, at, least[at], most[at] - 1), _with(found, at, most[at], most[at])]
        else:
            waiting += [_with(found, at, least[at] + 1, most[at]), _with(found, at, least[at], least[at])]


def _with(found: Ranges, at: int, low: int, high: int) -> Ranges:
    least, most = found
    return (*least[:at], low, *least[at + 1 :]), (*most[:at], high, *most[at + 1 :])
