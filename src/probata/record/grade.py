"""Grade: how far a stranger can check one published value."""

from __future__ import annotations

from enum import StrEnum


class Grade(StrEnum):
    """Printed beside every value of a signed edition. An attested value is never called verified."""

    RECOMPUTED = "recomputed"
    CONSISTENT = "consistent"
    ATTESTED = "attested"

    @property
    def meaning(self) -> str:
        """One sentence for people."""
        return _MEANING[self]


_MEANING = {
    Grade.RECOMPUTED: "its data are in the package, and it was computed again, or found again at its place in a text",
    Grade.CONSISTENT: "its parts add up to its base and its words fit its figures; its rows are not in the package",
    Grade.ATTESTED: "it rests on rows that are withheld; only their disclosure would let you compute it again",
}
