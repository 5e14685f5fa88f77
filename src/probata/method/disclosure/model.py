"""The nouns of disclosure control. Unknowns are whole numbers from 0 up; what is published are sums of them."""

from __future__ import annotations

from dataclasses import dataclass

from probata.record.errors import BadValue


@dataclass(frozen=True, slots=True)
class Sum:
    """A published number: ``members`` (numbers of unknowns, rising) add up to ``value``."""

    name: str
    members: tuple[int, ...]
    value: int

    def __post_init__(self) -> None:
        if self.value < 0 or list(self.members) != sorted(set(self.members)):
            raise BadValue("A published sum is 0 or more, over unknowns that rise.")


@dataclass(frozen=True, slots=True)
class System:
    """``unknowns`` whole numbers and what is published of them."""

    unknowns: int
    sums: tuple[Sum, ...]

    def __post_init__(self) -> None:
        if any(one.members and not 0 <= one.members[0] <= one.members[-1] < self.unknowns for one in self.sums):
            raise BadValue("A sum names an unknown that does not exist.")


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most that a cell can be; ``proven`` is false when time ran out, and then nothing is safe.

    Where not proven, ``low`` and ``high`` are still sound outer bounds (0 and the largest sum at worst).
    """

    low: int
    high: int
    proven: bool


@dataclass(frozen=True, slots=True)
class Sensitive:
    """A crossed cell that must not be told to be small: its unknowns and its true value."""

    name: str
    members: tuple[int, ...]
    value: int


@dataclass(frozen=True, slots=True)
class Leak:
    """A crossed cell that what is published gives away, and the bounds that a reader can work out."""

    cell: Sensitive
    bounds: Bounds
