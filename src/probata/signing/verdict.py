"""Verdict: what the check of a package found. docs/spec/package.md, sections 9 and 10."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from probata.record.canonical import Json
from probata.record.errors import ANSWER_IS_NO
from probata.record.grade import Grade

NOTE = "This says nothing about whether it is true."
SCHEMA = "probata-verdict/0"


class Answer(StrEnum):
    """The five answers that a check can give."""

    UNCHANGED = "unchanged"
    UNCHANGED_BY_NAMED_KEY = "unchanged-by-named-key"
    CONTRADICTS_ITSELF = "contradicts-itself"
    ANOTHER_KEY = "another-key"
    CHANGED = "changed"


class Code(StrEnum):
    """Every kind of fault that a check can find; the list is closed."""

    CONTAINER = "container"
    ENTRIES = "entries"
    JSON = "json"
    SHAPE = "shape"
    SIGNATURE = "signature"
    LEAVES = "leaves"
    ROWS = "rows"
    FILE = "file"
    ANOTHER_KEY = "another-key"
    FIGURE = "figure"
    WORD = "word"
    PRINTED = "printed"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: its code, the entry, place or value id, and a sentence for people."""

    code: Code
    where: str
    what: str

    def as_json(self) -> dict[str, Json]:
        """The documented object."""
        return {"code": self.code.value, "where": self.where, "what": self.what}


@dataclass(frozen=True, slots=True)
class Checked:
    """One value after its check. ``follows`` is None for an attested value: nothing was computed.

    ``printed``: where the report prints it and how, ``{"mark", "text"}``; None when it has no place there.
    """

    id: str
    sentence: str
    figure: Json
    grade: Grade
    leaves: int
    follows: bool | None
    checked: str
    printed: Mapping[str, str] | None = None

    def as_json(self) -> dict[str, Json]:
        """The documented object."""
        return {
            "id": self.id,
            "sentence": self.sentence,
            "figure": self.figure,
            "grade": self.grade.value,
            "leaves": self.leaves,
            "follows": self.follows,
            "checked": self.checked,
            "printed": self.printed,
        }


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found. Where the bytes are not what was signed, nothing of their content is passed on.

    ``named`` says that the caller named a key and that it is the one. ``fingerprint`` is that of the key that signed,
    whoever holds it; None when that is not known.
    """

    answer: Answer
    faults: tuple[Fault, ...] = ()
    fingerprint: str | None = None
    named: bool = False
    edition: Mapping[str, Json] | None = None
    values: tuple[Checked, ...] = ()
    files: tuple[Mapping[str, Json], ...] = ()
    log: Mapping[str, Json] | None = None
    limits: tuple[str, ...] = ()

    @property
    def unchanged(self) -> bool:
        """Whether the bytes are those that were signed, and by the named key where one was named."""
        return self.answer not in (Answer.CHANGED, Answer.ANOTHER_KEY)

    @property
    def signer(self) -> str:
        """``named-key``, or ``unknown``."""
        return "named-key" if self.named else "unknown"

    @property
    def grades(self) -> dict[Grade, int]:
        """How many values of each grade, without those that have a fault."""
        counted = Counter(value.grade for value in self.values if value.follows is not False)
        return {grade: counted[grade] for grade in Grade}

    @property
    def exit_status(self) -> int:
        """0 when nothing is wrong, 1 when the answer is no."""
        return ANSWER_IS_NO if self.faults else 0

    def as_json(self) -> dict[str, Json]:
        """The documented object of schema ``probata-verdict/0``."""
        return {
            "schema": SCHEMA,
            "answer": self.answer.value,
            "unchanged": self.unchanged,
            "signer": self.signer,
            "fingerprint": self.fingerprint,
            "edition": self.edition,
            "grades": {grade.value: count for grade, count in self.grades.items()},
            "values": [value.as_json() for value in self.values],
            "files": list(self.files),
            "log": self.log,
            "limits": list(self.limits),
            "faults": [fault.as_json() for fault in self.faults],
            "note": NOTE,
        }
