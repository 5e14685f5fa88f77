"""Count: how many said so, with everyone who did not kept apart by why."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum

from probata.record.errors import BadValue


class Heard(StrEnum):
    """The five values of one interview on one question. "Not mentioned" is never "did not happen"."""

    DESCRIBED = "described"
    SAID_NO = "said it did not happen"
    NO_ANSWER = "asked without an answer"
    NOT_ASKED = "not asked"
    CANNOT_TELL = "cannot be told"


@dataclass(frozen=True, slots=True)
class Count:
    """Five whole numbers, one for each of :class:`Heard`, over one declared base of people."""

    described: int
    said_no: int
    no_answer: int
    not_asked: int
    cannot_tell: int

    def __post_init__(self) -> None:
        for field in fields(self):
            if getattr(self, field.name) < 0:
                raise BadValue(f"A count has no negative part, but {field.name} is {getattr(self, field.name)}.")

    @property
    def answered(self) -> int:
        """Those who described it or said that it did not happen."""
        return self.described + self.said_no

    @property
    def asked(self) -> int:
        """Those who answered and those who were asked and gave no answer."""
        return self.answered + self.no_answer

    @property
    def everyone(self) -> int:
        """The whole base."""
        return self.asked + self.not_asked + self.cannot_tell

    def __str__(self) -> str:
        return f"{self.described} of the {self.answered} who answered, of {self.everyone}"


@dataclass(frozen=True, slots=True, order=True)
class AtLeastAtMost:
    """A number known between two bounds: "at least 1, at most 2"."""

    least: int
    most: int

    def __post_init__(self) -> None:
        if not 0 <= self.least <= self.most:
            raise BadValue(f"At least {self.least} and at most {self.most} leaves no number.")

    def __str__(self) -> str:
        return str(self.least) if self.least == self.most else f"at least {self.least}, at most {self.most}"
