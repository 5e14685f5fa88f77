"""Authenticity: whether an item is what it says it is, as a person judged it and wrote it down.

A leaked item has such a record, and so has a posted one: provenance, tests made, doubts, who judged. The record says
what was done and what came out; that the item "is true" it never says.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from probata.record.canonical import Json


class AuthenticityResult(StrEnum):
    """What came out when somebody asked whether an item is what it says it is."""

    AUTHENTIC = "authentic"
    PROBABLY = "probably authentic"
    NOT_SHOWN = "not shown"
    NOT_AUTHENTIC = "not authentic"


@dataclass(frozen=True, slots=True)
class AuthenticityRecord:
    """One version of the record: where it came from, what was tested, what speaks against it, who judged and why.

    ``second_reader`` is empty where nobody else judged.
    """

    provenance: str
    tests: tuple[str, ...]
    doubts: tuple[str, ...]
    result: AuthenticityResult
    judged_by: str
    second_reader: str
    reasons: str

    @property
    def by(self) -> str:
        """Whose judgement it is."""
        return self.judged_by

    def table(self) -> dict[str, Json]:
        """As it stands in the file under ``[authenticity]``."""
        return {
            "provenance": self.provenance,
            "tests": list(self.tests),
            "doubts": list(self.doubts),
            "result": self.result.value,
            "judged_by": self.judged_by,
            **({"second_reader": self.second_reader} if self.second_reader else {}),
            "reasons": self.reasons,
        }
