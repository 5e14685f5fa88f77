"""Marks as bytes: a compact list in canonical JSON, one row a text."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import cast

from probata.method.documents.model import Mark, MarkKind
from probata.record.canonical import Json, dump, load
from probata.record.span import MessageNumber, PageBox, SheetCell, Span, TextSpan, TimeRange


def to_bytes(marks: tuple[Mark, ...]) -> bytes:
    """The marks as canonical JSON."""
    return dump([[m.kind.value, m.span.start, m.span.end, place_out(m.place), m.by, m.at] for m in marks])


def from_bytes(data: bytes) -> tuple[Mark, ...]:
    """The marks that ``to_bytes`` wrote."""
    rows = cast(list[list[Json]], load(data))
    return tuple(_mark(*row) for row in rows)


def _mark(kind: Json, start: Json, end: Json, place: Json, by: Json, at: Json) -> Mark:
    span = TextSpan(cast(int, start), cast(int, end))
    return Mark(MarkKind(cast(str, kind)), span, place_in(place), cast(str, by), cast(str, at))


def place_out(place: Span | None) -> Json:
    """A place as JSON, None for none."""
    match place:
        case None:
            return None
        case TextSpan(start, end):
            return {"text": [start, end]}
        case PageBox(page, left, top, right, bottom):
            return {"page": page, "box": [str(left), str(top), str(right), str(bottom)]}
        case TimeRange(start, end):
            return {"time": [start, end]}
        case SheetCell(sheet, row, column):
            return {"sheet": sheet, "cell": [row, column]}
        case MessageNumber(number):
            return {"message": number}


def place_in(place: Json) -> Span | None:
    """The place that ``place_out`` wrote; ValueError for anything else."""
    match place:
        case None:
            return None
        case {"text": [int(start), int(end)]}:
            return TextSpan(start, end)
        case {"page": int(page), "box": [str(left), str(top), str(right), str(bottom)]}:
            return PageBox(page, Decimal(left), Decimal(top), Decimal(right), Decimal(bottom))
        case {"time": [int(start), int(end)]}:
            return TimeRange(start, end)
        case {"sheet": str(sheet), "cell": [int(row), int(column)]}:
            return SheetCell(sheet, row, column)
        case {"message": int(number)}:
            return MessageNumber(number)
        case _:
            raise ValueError(f"no place: {sorted(place) if isinstance(place, Mapping) else type(place)}")
