"""Small systems, tables and reports, and their answers by trying everything."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import product

from probata.method.disclosure.model import Sum, System
from probata.method.disclosure.tables import CrossTable, Dimension

# Seven cells and five sums: the linear relaxation allows 0 to 1 for cell 5, whole numbers only 1.
UNSOUND = System(
    7,
    (
        Sum("a", (4, 5), 1),
        Sum("b", (1, 2, 6), 5),
        Sum("c", (0, 3, 6), 4),
        Sum("d", (1, 2, 3, 4), 4),
        Sum("e", (0, 1, 2, 4), 4),
    ),
)


def solutions(system: System) -> Iterator[tuple[int, ...]]:
    """Every whole-number solution, by trying; each unknown has to stand under a sum."""
    sums = [(set(one.members), one.value) for one in system.sums]
    yield from _from(system.unknowns, sums, ())


def _from(size: int, sums: list[tuple[set[int], int]], begun: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    if len(begun) == size:
        if all(rest == 0 for _, rest in sums):
            yield begun
        return
    at = len(begun)
    top = min(rest for members, rest in sums if at in members)
    for value in range(top + 1):
        left = [(members, rest - value if at in members else rest) for members, rest in sums]
        yield from _from(size, left, (*begun, value))


def random_system(rng: random.Random) -> System:
    """One to seven unknowns, one to five sums of up to 6, every unknown under a sum; mostly without contradiction."""
    size = rng.randint(1, 7)
    groups = [[at for at in range(size) if rng.random() < 0.5] for _ in range(rng.randint(1, 5))]
    groups[0] += [at for at in range(size) if not any(at in group for group in groups)]
    truth = [rng.choice((0, 0, 1, 1, 2, 3)) for _ in range(size)]
    sums = []
    for group in groups:
        value = sum(truth[at] for at in group)
        if rng.random() < 0.05:
            value = rng.randint(0, 6)
        sums.append(Sum("", tuple(sorted(group)), min(value, 6)))
    return System(size, tuple(sums))


def margins_only(rows: Sequence[int], columns: Sequence[int]) -> System:
    """A table of which only the margins are published; cells are numbered row by row."""
    wide = len(columns)
    across = [Sum("", tuple(range(at * wide, (at + 1) * wide)), value) for at, value in enumerate(rows)]
    down = [Sum("", tuple(range(at, wide * len(rows), wide)), value) for at, value in enumerate(columns)]
    return System(wide * len(rows), (*across, *down))


def tables_by_margins(rows: int, columns: int, total: int) -> dict[tuple[tuple[int, ...], ...], list[tuple[int, int]]]:
    """The least and the most of every cell over all tables with these margins, for every table of up to ``total``."""
    found: dict[tuple[tuple[int, ...], ...], list[tuple[int, int]]] = {}
    for cells in _fillings(rows * columns, total):
        across = tuple(sum(cells[at * columns : (at + 1) * columns]) for at in range(rows))
        down = tuple(sum(cells[at::columns]) for at in range(columns))
        before = found.setdefault((across, down), [(cell, cell) for cell in cells])
        found[across, down] = [
            (min(low, cell), max(high, cell)) for (low, high), cell in zip(before, cells, strict=True)
        ]
    return found


def _fillings(cells: int, total: int) -> Iterator[tuple[int, ...]]:
    if not cells:
        yield ()
        return
    for first in range(total + 1):
        for rest in _fillings(cells - 1, total - first):
            yield (first, *rest)


def districts() -> CrossTable:
    """40 invented people: 22, 17 and 1 by district, 24 women and 16 men."""
    counts = {("East", "women"): 14, ("East", "men"): 8, ("West", "women"): 10, ("West", "men"): 7, ("Upper", "men"): 1}
    return CrossTable((Dimension("district", ("East", "West", "Upper")), Dimension("sex", ("women", "men"))), counts)


def random_table(rng: random.Random) -> CrossTable:
    """One to three dimensions of two or three categories, with many small cells."""
    sizes = rng.choice(((3,), (2, 2), (3, 2), (3, 3), (2, 2, 2)))
    dimensions = tuple(Dimension(f"d{at}", tuple("abc"[:size])) for at, size in enumerate(sizes))
    cells = product(*(one.categories for one in dimensions))
    return CrossTable(dimensions, {cell: rng.choice((0, 1, 2, 4, 5, 7, 9, 12)) for cell in cells})
