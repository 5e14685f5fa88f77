"""What a receipt has to say of the pile, told by what its makers know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tests.pile.made import Made


@dataclass(frozen=True)
class Expected:
    """Names set aside by code; readable files by digest with their names; all names."""

    aside: dict[str, str]
    readable: dict[str, list[str]]
    names: Counter[str]

    @property
    def stored(self) -> int:
        """Each digest is stored once."""
        return len(self.readable)

    @property
    def duplicates(self) -> int:
        """Every further file with a digest."""
        return sum(len(names) - 1 for names in self.readable.values())


def expected(made: Sequence[Made], base: str) -> Expected:
    """For a pile in the folder ``base``, taken in as published: everything comes out of everything."""
    aside: dict[str, str] = {}
    readable: dict[str, list[str]] = {}
    names: Counter[str] = Counter()
    for one in made:
        for name, each in one.all(base):
            names[name] += 1
            if each.aside:
                aside[name] = each.aside
            else:
                readable.setdefault(each.digest, []).append(name)
    return Expected(aside, readable, names)
