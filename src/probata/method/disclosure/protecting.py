"""Protecting: which cells and margins of a table may be printed, so that no small one can be worked out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.disclosure.leaking import each_leak, reaches
from probata.method.disclosure.model import Leak, Sensitive, Sum, System
from probata.method.disclosure.tables import CrossTable, Key, sensitive_cells, system_of


@dataclass(frozen=True, slots=True)
class Protected:
    """What may be printed of a table beside its grand total, in print order, and what is withheld.

    ``leaks`` is empty unless sums that are published elsewhere give cells away whatever is withheld here.
    """

    published: tuple[Key, ...]
    withheld: tuple[Key, ...]
    leaks: tuple[Leak, ...]


def protect(table: CrossTable, threshold: int, *, also: Sequence[Sum] = (), seconds: float = 10.0) -> Protected:
    """Withhold every cell and margin under ``threshold``, then others, until nothing under it can be worked out.

    Others are withheld greedily, the smallest that helps first; at the end each that is not needed is given back, the
    largest first. So no withheld cell could be printed as well, though another choice may withhold fewer. The same
    table gives the same answer as long as no solver runs out of ``seconds``, which count for each round. ``also``:
    sums over the table's inner cells that are published elsewhere and cannot be withheld.
    """
    task = _Protecting(table, threshold, tuple(also), seconds)
    task.withhold()
    task.give_back()
    kept = tuple(key for key in task.keys if key in task.published)
    return Protected(kept, tuple(key for key in task.keys if key not in task.published), task.leaks(task.cells))


class _Protecting:
    """One table on its way to being printed: ``published`` shrinks, then grows."""

    def __init__(self, table: CrossTable, threshold: int, also: tuple[Sum, ...], seconds: float) -> None:
        self.threshold, self.seconds = threshold, seconds
        self.keys = table.printable()
        self.known = system_of(table, ())
        self.truth = [table.counts.get(cell, 0) for cell in table.cells()]
        self.always = (*self.known.sums, *also)
        self.sums = {key: Sum(table.name(key), table.members(key), table.value(key)) for key in self.keys}
        self.values = {key: one.value for key, one in self.sums.items()}
        self.cells = [cell for cell in sensitive_cells(table) if cell.value < threshold]
        self.rising = sorted(self.keys, key=self.values.__getitem__)
        self.published = {key for key in self.keys if self.values[key] >= threshold}

    def withhold(self) -> None:
        """Withhold further cells until nothing leaks; what is safe stays safe, so that only leaks are looked at."""
        found = self.leaks(self.cells)
        while found and self.published:
            self.published.remove(self._next(found[0]))
            found = self.leaks([leak.cell for leak in found])

    def give_back(self) -> None:
        """Print again what need not be withheld, the largest first."""
        for key in reversed(self.rising):
            if self.values[key] >= self.threshold and key not in self.published:
                self.published.add(key)
                if next(self._leaking(self.cells), None) is not None:
                    self.published.remove(key)

    def leaks(self, cells: Sequence[Sensitive]) -> tuple[Leak, ...]:
        """Which of ``cells`` leak now."""
        return tuple(self._leaking(cells))

    def _leaking(self, cells: Sequence[Sensitive]) -> Iterator[Leak]:
        return each_leak(
            self._system(), cells, self.threshold, seconds=self.seconds, known=self.known, truth=self.truth
        )

    def _system(self, without: Key | None = None) -> System:
        printed = (self.sums[key] for key in self.keys if key in self.published and key != without)
        return System(self.known.unknowns, (*self.always, *printed))

    def _next(self, leak: Leak) -> Key:
        """The smallest key without which the cell could be larger; where no single one helps, the smallest of all."""
        near = [key for key in self.rising if key in self.published]
        share = self.seconds / len(near)
        more = leak.bounds.high + 1
        return next((key for key in near if reaches(self._system(key), leak.cell, more, seconds=share)), near[0])
