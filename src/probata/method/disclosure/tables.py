"""Tables: counts of people crossed by attributes, as cells and sums."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TypeAlias

from probata.method.disclosure.model import Sensitive, Sum, System
from probata.record.errors import BadValue

Key: TypeAlias = tuple[str | None, ...]
"""A category for each dimension, None for all of them: ``("East", None)`` is a margin, ``(None, None)`` the grand
total."""


@dataclass(frozen=True, slots=True)
class Dimension:
    """One attribute that a table is crossed with, and every category that a reader thinks possible, in print order."""

    name: str
    categories: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.categories or len(set(self.categories)) != len(self.categories):
            raise BadValue("A dimension has one category or more, each of them once.", where=self.name)


@dataclass(frozen=True, slots=True)
class CrossTable:
    """Counts of people by one category of each dimension; a cell that ``counts`` does not name is 0."""

    dimensions: tuple[Dimension, ...]
    counts: Mapping[tuple[str, ...], int]

    def __post_init__(self) -> None:
        if not self.dimensions or len({one.name for one in self.dimensions}) != len(self.dimensions):
            raise BadValue("A table has one dimension or more, each of another name.")
        if not set(self.counts) <= set(self.cells()):
            raise BadValue("A table counts a cell that its dimensions do not have.")
        if min(self.counts.values(), default=0) < 0:
            raise BadValue("A table counts no less than 0 people.")

    def cells(self) -> list[tuple[str, ...]]:
        """The inner cells in print order; their places in this list are the numbers of the unknowns."""
        return list(product(*(one.categories for one in self.dimensions)))

    def printable(self) -> list[Key]:
        """Every inner cell and every margin but the grand total, in print order."""
        return [key for key in product(*((*one.categories, None) for one in self.dimensions)) if any(key)]

    def members(self, key: Key) -> tuple[int, ...]:
        """The inner cells of a cell or margin. Raises BadValue where the table has no such key."""
        if len(key) != len(self.dimensions) or any(
            one is not None and one not in dimension.categories
            for one, dimension in zip(key, self.dimensions, strict=False)
        ):
            raise BadValue("The table has no such cell or margin.", where=str(key))
        return tuple(at for at, cell in enumerate(self.cells()) if _inside(cell, key))

    def value(self, key: Key) -> int:
        """The count of a cell or margin."""
        return sum(count for cell, count in self.counts.items() if _inside(cell, key))

    def name(self, key: Key) -> str:
        """A cell or margin in words: ``district East, sex women``."""
        named = zip(self.dimensions, key, strict=True)
        return ", ".join(f"{one.name} {category}" for one, category in named if category is not None) or "everyone"


def _inside(cell: Sequence[str], key: Key) -> bool:
    return all(wanted in (None, has) for wanted, has in zip(key, cell, strict=True))


def system_of(table: CrossTable, published: Collection[Key], *, also: Sequence[Sum] = ()) -> System:
    """What a reader of these cells and margins can add up. The grand total is a plain count and always published.

    ``also``: sums over the same inner cells that are published elsewhere. Raises BadValue for a key that the table
    does not have.
    """
    everyone: Key = (None,) * len(table.dimensions)
    keys = [everyone, *(key for key in table.printable() if key in set(published))]
    if not set(published) <= {everyone, *table.printable()}:
        raise BadValue("The table has no such cell or margin.")
    sums = [Sum(table.name(key), table.members(key), table.value(key)) for key in keys]
    return System(len(table.cells()), (*sums, *also))


def sensitive_cells(table: CrossTable) -> tuple[Sensitive, ...]:
    """Every cell and margin but the grand total, and its complement within each margin right above it.

    A complement without any cell (a dimension of one category) is about nobody and left out; equal cells come once.
    """
    cells: dict[tuple[int, ...], Sensitive] = {}
    for key in table.printable():
        members = table.members(key)
        cells.setdefault(members, Sensitive(table.name(key), members, table.value(key)))
    for name, members, value in _complements(table):
        if members:
            cells.setdefault(members, Sensitive(name, members, value))
    everyone = tuple(range(len(table.cells())))
    return tuple(cell for members, cell in cells.items() if members != everyone)


def _complements(table: CrossTable) -> Iterator[tuple[str, tuple[int, ...], int]]:
    for key in table.printable():
        held = set(table.members(key))
        for at, category in enumerate(key):
            if category is not None:
                above = (*key[:at], None, *key[at + 1 :])
                rest = tuple(one for one in table.members(above) if one not in held)
                name = f"{table.name(above)} without {table.dimensions[at].name} {category}"
                yield name, rest, table.value(above) - table.value(key)
