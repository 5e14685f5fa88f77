"""Verdict: what the check of a package found. docs/spec/package.md, sections 9 and 10."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from probata.record.canonical import Json
from probata.record.errors import ANSWER_IS_NO
from probata.record.grade import Grade

NOTE = "This says nothing about whether it is true."
DISCLOSURE_NOTE = "It shows what the signer was bound to when signing, not that it is true."
SCHEMA = "probata-verdict/1"


class Answer(StrEnum):
    """The five answers that a check can give."""

    UNCHANGED = "unchanged"
    UNCHANGED_BY_NAMED_KEY = "unchanged-by-named-key"
    CONTRADICTS_ITSELF = "contradicts-itself"
    ANOTHER_KEY = "another-key"
    CHANGED = "changed"


class Code(StrEnum):
    """Every kind of fault that a check can find; the list is closed. The last five are of disclosures alone."""

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
    ANOTHER_PACKAGE = "another-package"
    VALUE = "value"
    LEAF = "leaf"
    WITHHELD = "withheld"
    ITEM = "item"


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

    ``rows``: how many rows of it are open; None of a value whose rows are withheld.
    ``printed``: where the report prints it and how, ``{"mark", "text"}``; None when it has no place there.
    """

    id: str
    sentence: str
    figure: Json
    grade: Grade
    rows: int | None
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
            "rows": self.rows,
            "follows": self.follows,
            "checked": self.checked,
            "printed": self.printed,
        }


@dataclass(frozen=True, slots=True)
class Disclosed:
    """What the check of a disclosure found; ``checked`` is False when the package itself was not what was signed.

    Of a disclosure that does not fit nothing is passed on. ``rows``: how many rows its value has.
    """

    checked: bool
    faults: tuple[Fault, ...] = ()
    value: Checked | None = None
    row: Mapping[str, Json] | None = field(default=None, repr=False)
    rows: int | None = None
    item: Mapping[str, Json] | None = None

    @property
    def fits(self) -> bool:
        """Whether it opens what the signer of the package was bound to."""
        return self.checked and not self.faults

    def as_json(self) -> dict[str, Json]:
        """The documented object."""
        return {
            "answer": ("fits" if self.fits else "does-not-fit") if self.checked else "not-checked",
            "value": self.value.id if self.value else None,
            "sentence": self.value.sentence if self.value else None,
            "figure": self.value.figure if self.value else None,
            "row": self.row,
            "rows": self.rows,
            "item": self.item,
            "faults": [fault.as_json() for fault in self.faults],
            "note": DISCLOSURE_NOTE,
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
    disclosure: Disclosed | None = None

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
        """0 when nothing is wrong, 1 when the answer is no; a disclosure that does not fit is a no as well."""
        return ANSWER_IS_NO if self.faults or (self.disclosure and not self.disclosure.fits) else 0

    def as_json(self) -> dict[str, Json]:
        """The documented object of schema ``probata-verdict/1``."""
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
            "disclosure": self.disclosure.as_json() if self.disclosure else None,
            "note": NOTE,
        }
