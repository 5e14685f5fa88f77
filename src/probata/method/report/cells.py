"""Cells that one printed number tells of, apart from all others."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from probata.method.report.model import Bound, BoundValue, SavedCount
from probata.method.testimony.expression import mentions, parse
from probata.record.count import Count
from probata.record.errors import BadValue

_EXACT = {"all": "described", "none": "said_no", "nobody": "said_no", "no one": "said_no", "one": "described"}
_DEFAULT = 5
_REST = "what it leaves is"


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of people that a reader learns, and how to name it."""

    value: int
    says: str


def threshold(bound: Bound) -> int:
    """The smallest crossed number that may be published."""
    return bound.records.codebook.threshold if bound.records.codebook else _DEFAULT


def base_is_crossed(count: SavedCount, bound: Bound) -> bool:
    """Whether the base itself is defined by a quasi-identifier; what cannot be read is taken to be."""
    if not count.among:
        return False
    if bound.records.codebook is None:
        return True
    try:
        named = mentions(parse(count.among), bound.records.codebook).attributes
    except BadValue:
        return True
    return bool(named & count.attributes)


def cells_of(value: BoundValue, count: SavedCount, bound: Bound, printed: Collection[str]) -> Iterator[Cell]:
    """What a printed part of a crossed count tells; ``printed`` are its parts that stand anywhere in the report."""
    bases = {"answered", "asked", "everyone"}
    crossed_base = base_is_crossed(count, bound)
    for name in published(value):
        if name not in bases:
            yield Cell(getattr(count.count, name), "it is")
        elif crossed_base:
            yield Cell(getattr(count.count, name), "its base is")
    if not _tells_described(value):
        return
    known = [name for name in ("everyone", "answered", "asked") if name in printed]
    if not crossed_base and "everyone" not in known:
        known.append("everyone")
    if _word(value) == "all":
        known = ["everyone"]
    for name in known:
        yield Cell(getattr(count.count, name) - count.count.described, _REST)


def published(value: BoundValue) -> tuple[str, ...]:
    """The parts of its count that a value tells, those behind exact words too, each once."""
    word = _word(value)
    return tuple(dict.fromkeys((*value.numbers, *((_EXACT[word],) if word in _EXACT else ()))))


def _tells_described(value: BoundValue) -> bool:
    return "described" in value.numbers or _word(value) in ("all", "none", "nobody", "no one")


def _word(value: BoundValue) -> str:
    if value.facet != "words" or len(value.role.parts) < 2:
        return ""
    return " ".join(value.role.parts[1].casefold().split())


def parts_of(count: Count) -> tuple[int, int, int, int, int]:
    """The five values in the order of ``record.Heard``."""
    return (count.described, count.said_no, count.no_answer, count.not_asked, count.cannot_tell)
