"""The nouns of mail: what was made of one, in whatever format it was kept, before it is written as text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from probata.method.documents.model import Declared

Taken = tuple[bytes, tuple[str, ...]]
"""Bytes, and what is doubtful about them."""


class Sort(Enum):
    """How the words of a piece are written."""

    PLAIN = "plain text"
    HTML = "HTML"
    ENRICHED = "another kind of text"
    RETURNED = "the header of a mail that came back"
    UNSEEN = "text that no mail program shows"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a mail's text; pieces of one ``group`` (not 0) are versions of each other, one for each ``kind``."""

    sort: Sort
    text: str
    kind: str = "text/plain"
    group: int = 0


@dataclass(frozen=True, slots=True)
class Held:
    """A file in a mail: what it is called, what is claimed of it, and its bytes when they are asked for, or why not.

    ``told`` is one that is a mail itself, whose words stand in the text.
    """

    name: str
    declared: tuple[Declared, ...] = ()
    take: Callable[[], Taken] | None = None
    reason: str = ""
    next_step: str = ""
    told: bool = False


@dataclass(slots=True)
class Mail:
    """One mail: the fields of its header, its text, its files, and the lines that say nothing to a reader."""

    fields: list[tuple[str, str]] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    claims: list[Declared] = field(default_factory=list)
    limits: list[str] = field(default_factory=list)
    envelope: str = ""
    at: str = ""

    def first(self, name: str) -> str:
        """The first field of this name; "" when there is none."""
        return next((value for key, value in self.fields if key.lower() == name), "")
