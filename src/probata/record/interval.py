"""Interval: what an estimate can say of a number that nobody counted."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from probata.record.errors import BadValue


@dataclass(frozen=True, slots=True)
class Interval:
    """``low`` to ``high``, both included, at a ``level`` such as Decimal("0.95") (above 0, below 1)."""

    low: Decimal
    high: Decimal
    level: Decimal

    def __post_init__(self) -> None:
        if not all(part.is_finite() for part in (self.low, self.high, self.level)):
            raise BadValue("An interval has finite ends and a finite level.")
        if self.low > self.high:
            raise BadValue(f"An interval runs upward, not from {self.low} to {self.high}.")
        if not 0 < self.level < 1:
            raise BadValue(f"The level of an interval lies between 0 and 1, not at {self.level}.")

    def holds(self, value: Decimal) -> bool:
        """Whether the value lies inside or on an end."""
        return self.low <= value <= self.high

    def __str__(self) -> str:
        percent = (self.level * 100).normalize()
        return f"{self.low:,f} to {self.high:,f} ({percent:f} % interval)"
