"""Basis: what a derived value rests on. No derived value exists without one."""

from __future__ import annotations

from dataclasses import dataclass

from probata.record.errors import BadValue
from probata.record.ref import Ref


@dataclass(frozen=True, slots=True, order=True)
class Method:
    """The rule that derived a value: its name and version, so that a re-run can be compared."""

    name: str
    version: int

    def __str__(self) -> str:
        return f"{self.name}/{self.version}"


@dataclass(frozen=True, slots=True)
class Basis:
    """The records that a value rests on and the method that got from them to it.

    ``rests_on`` is never empty and never holds a record twice: a value that rests on nothing is a claim.
    """

    rests_on: tuple[Ref, ...]
    method: Method

    def __post_init__(self) -> None:
        if not self.rests_on:
            raise BadValue("A basis names at least one record that the value rests on.")
        if len(set(self.rests_on)) != len(self.rests_on):
            raise BadValue("A basis names each record once.")

    def needs(self, ref: Ref) -> bool:
        """Whether the value rests on this record."""
        return ref in self.rests_on
