"""Assessments: the records that people keep about an item, as one file brings them.

A record is never overwritten: a later version stands beside the earlier ones, and the newest is the one that counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from probata.method.sources.acquisition import Acquisition
from probata.method.sources.authenticity import AuthenticityRecord
from probata.method.sources.verification import VerificationCard

ItemRecord: TypeAlias = Acquisition | VerificationCard | AuthenticityRecord


class Kind(StrEnum):
    """Which record; also the name of its table in the file."""

    ACQUISITION = "acquisition"
    VERIFICATION = "verification"
    AUTHENTICITY = "authenticity"

    @property
    def says(self) -> str:
        """In words."""
        return {
            Kind.ACQUISITION: "acquisition record",
            Kind.VERIFICATION: "verification card",
            Kind.AUTHENTICITY: "authenticity record",
        }[self]


@dataclass(frozen=True, slots=True)
class Assessments:
    """What one file says about one item; a record that it has no table of is None."""

    acquisition: Acquisition | None = None
    verification: VerificationCard | None = None
    authenticity: AuthenticityRecord | None = None

    def each(self) -> Iterator[tuple[Kind, ItemRecord]]:
        """The records that are there, by kind."""
        for kind, one in zip(Kind, (self.acquisition, self.verification, self.authenticity), strict=True):
            if one is not None:
                yield kind, one
