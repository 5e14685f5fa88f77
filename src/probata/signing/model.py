"""The nouns of signing: what a caller hands in to be signed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.grade import Grade
from probata.signing.scale import HOUSE_SCALE, Scale

Row: TypeAlias = Mapping[str, Json]
Figure: TypeAlias = "int | str | Mapping[str, int]"

HOUSE_LIMITS = (
    "That what it says is true.",
    "Who signed it, unless you know the fingerprint of the signer's key from somewhere else.",
    "When it was signed: the time is the signer's own claim.",
    "That the withheld rows behind consistent and attested values are what they are said to be.",
    "That people who are counted apart are different people, or do not know each other.",
    "That nothing was left out before it was signed.",
    "That a document is authentic, or that a passage stands in a document that is not in the package.",
    "That a sentence says no more than its figure, beyond the one word that is bound to the scale.",
    "That a report says nothing else outside its marks, by a style sheet, or in a file that is no web page.",
)


def plain(value: Json) -> Json:
    """The same value made of dicts and lists only, as it comes back from a package."""
    if isinstance(value, Mapping):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return value


@dataclass(frozen=True, slots=True)
class Edition:
    """What is signed and when the signer says so: ``signed_at`` is a second in UTC, ``2022-03-01T09:00:00Z``."""

    label: str
    signed_at: str
    title: str = ""
    audience: str = ""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Where the inquiry's log stood: how many entries, and the root of the tree over them (see merkle.py)."""

    size: int
    root: Digest


@dataclass(frozen=True, slots=True)
class File:
    """A published file: a plain name (no folder, see container.name_allowed) and its bytes."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Printed:
    """Where the report prints a value: ``mark`` (``v1``) and the words that stand there. Values may share a mark."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class Value:
    """One bound statement of the report, as docs/spec/package.md, section 4 defines it.

    ``rule`` is an object of texts such as ``{"name": "count-distinct", "field": "shared_text"}``. ``rows`` are the rows
    that the value rests on, in any order; they are published only when the grade is recomputed. Its id is its place
    in the draft: ``v1``, ``v2``, ... ``printed``: its place in the file ``report.html``; None when it has none there.

    Of a withheld value only: ``items`` says for each row which item it stands for (the digest of its exact bytes; None
    for none), so that a disclosure can hand it over; empty when no row stands for one. ``left_out`` are rows that are
    counted with the others but have no commitment anywhere: nobody can ever disclose them, the signer neither.
    """

    sentence: str
    figure: Figure
    rule: Mapping[str, str]
    grade: Grade
    rows: tuple[Row, ...] = field(repr=False)
    printed: Printed | None = None
    items: tuple[Digest | None, ...] = field(default=(), repr=False)
    left_out: tuple[Row, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything that is to be signed. ``scale`` is the scale as printed in the report."""

    edition: Edition
    values: tuple[Value, ...]
    log: Checkpoint
    files: tuple[File, ...] = ()
    scale: Scale = field(default_factory=lambda: HOUSE_SCALE)
    limits: tuple[str, ...] = HOUSE_LIMITS
