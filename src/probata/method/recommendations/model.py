"""The nouns of recommendations. docs/spec/recommendations.md."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from probata.record.uncertain_date import UncertainDate


class State(StrEnum):
    """What became of a recommendation."""

    DRAFTED = "drafted"
    ADDRESSED = "addressed"
    ACKNOWLEDGED = "acknowledged"
    REJECTED = "rejected"
    IN_PROGRESS = "in progress"
    IMPLEMENTED = "implemented"
    VERIFIED = "verified"
    LAPSED = "lapsed"
    BLOCKED = "blocked"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that changed the state; ``place`` is the handle of what says so, empty when nothing does."""

    recommendation: str
    on: UncertainDate
    state: State
    says: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One recommendation: addressee, action, what it follows from, on what it depends, and what became of it.

    ``findings`` are names, at least one. ``scale`` is the action scale of the Universal Periodic Review, 1 to 5, None
    when nobody classed it. ``measurable`` says how one will see that it was done; empty: not measurable.
    """

    name: str
    addressee: str
    action: str
    says: str
    findings: tuple[str, ...]
    depends_on: tuple[str, ...] = ()
    scale: int | None = None
    measurable: str = ""
    events: tuple[Event, ...] = ()

    @property
    def state(self) -> State:
        """What the last event brought."""
        return self.events[-1].state if self.events else State.DRAFTED
