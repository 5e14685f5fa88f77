"""The nouns of estimation: a table of capture histories, what a method makes of it, and why a number is held back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from probata.record.basis import Method
from probata.record.errors import BadValue

LEVEL = 0.95
"""The level of every interval of this room."""
Plain: TypeAlias = "bool | int | float | str | Sequence[Plain] | Mapping[str, Plain] | None"


@dataclass(frozen=True, slots=True)
class CaptureTable:
    """How many people have each capture history.

    ``counts[h]`` people stand on exactly the lists whose bits are set in ``h`` (bit 0 is the first list); ``counts``
    has 2**len(lists) whole numbers, and ``counts[0]``, those on no list, is 0: it is what an estimate is about.
    """

    lists: tuple[str, ...]
    counts: tuple[int, ...]
    present: tuple[tuple[int, int], ...] = field(init=False, repr=False, compare=False)
    """Histories with their counts, those that somebody has: of sixteen lists most are empty."""

    def __post_init__(self) -> None:
        if not self.lists or len(self.counts) != 1 << len(self.lists):
            raise BadValue("A table has at least one list and a count for each of its capture histories.")
        if self.counts[0] != 0 or min(self.counts) < 0:
            raise BadValue("Counts are 0 or more, and nobody is counted who stands on no list.")
        if not any(self.counts):
            raise BadValue("A table that counts nobody has nothing to estimate from.")
        object.__setattr__(self, "present", tuple((at, count) for at, count in enumerate(self.counts) if count))

    @property
    def observed(self) -> int:
        """People on at least one list."""
        return sum(self.counts)

    def together(self, lists: int) -> int:
        """People who stand on all these lists (bits), and perhaps on others."""
        return sum(count for history, count in self.present if history & lists == lists)

    def size(self, number: int) -> int:
        """People on list ``number`` (from 0)."""
        return self.together(1 << number)

    def on_exactly(self, lists: int) -> int:
        """People who stand on just so many lists (Chao's f1, f2, ...)."""
        return sum(count for history, count in self.present if history.bit_count() == lists)


class Status(StrEnum):
    """What a reader may do with a method's number."""

    SHOWN = "shown"
    REFUSED = "refused"
    LOWER_BOUND = "lower bound"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a number is held back. ``final``: there is no number, or it contradicts what is documented; no override."""

    code: str
    says: str
    final: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of people, those on lists included, and its interval at a level between 0 and 1."""

    point: float
    low: float
    high: float
    level: float = LEVEL


@dataclass(frozen=True, slots=True)
class Candidate:
    """One model of several that a method weighs: its name, its number of people, Schwarz's criterion and its weight."""

    model: str
    point: float
    bic: float
    weight: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an estimator hands back: its figure, or None with the reasons.

    ``at_least``: it is a lower bound. ``models``: the best of those it weighs, for a method that weighs models.
    """

    figure: Figure | None
    reasons: tuple[Reason, ...] = ()
    diagnostics: Mapping[str, Plain] = field(default_factory=dict)
    at_least: bool = False
    models: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Estimated:
    """One method of the fan. ``figure`` is None exactly where ``status`` is refused."""

    name: str
    says: str
    method: Method
    status: Status
    figure: Figure | None
    reasons: tuple[Reason, ...]
    diagnostics: Mapping[str, Plain]
    models: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Headline:
    """The one figure that a report may print, with its method's name and its words."""

    name: str
    figure: Figure
    wording: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What whoever estimates declares.

    ``linked``: the lists were linked person by person and the links judged. ``assume``: the name of the assumption
    that identifies the unseen. ``derived``: pairs (list, the list it was made from). ``at_least``: people documented
    by name elsewhere, 0 for none. ``override``: why reasons that are not final are set aside; empty for no override.
    """

    linked: bool = False
    assume: str = ""
    derived: tuple[tuple[str, str], ...] = ()
    at_least: int = 0
    override: str = ""


@dataclass(frozen=True, slots=True)
class Estimate:
    """The fan of methods over one table, and the headline or the reasons why there is none."""

    table: CaptureTable
    asked: Asked
    methods: tuple[Estimated, ...]
    headline: Headline | None
    reasons: tuple[Reason, ...]

    @property
    def documented(self) -> int:
        """People documented by name: on a list, or in the larger number that was given from elsewhere."""
        return max(self.table.observed, self.asked.at_least)
