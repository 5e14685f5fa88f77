"""Marks as bytes: a compact list in canonical JSON, one row a text."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import cast

from probata.method.documents.model import Mark, MarkKind
from probata.record.canonical import MAX_INTEGER, Json, dump, load
from probata.record.span import MessageNumber, PageBox, SheetCell, Span, TextSpan, TimeRange

_FARTHEST = 9
"""The power of ten of a side: no page and no picture has ten thousand million points."""


def to_bytes(marks: tuple[Mark, ...]) -> bytes:
    """The marks as canonical JSON."""
    lines = [_line(mark) for mark in marks]
    if not any(lines):
        return dump([_row(mark) for mark in marks])
    return b"[%b]" % b",".join(line or dump(_row(mark)) for line, mark in zip(lines, marks, strict=True))


def _row(m: Mark) -> Json:
    return [m.kind.value, m.span.start, m.span.end, place_out(m.place), m.by, m.at]


def _line(mark: Mark) -> bytes:
    """The row of a box that nobody claims, as ``dump`` spells it; b"" for others. A book of pages has nothing else."""
    box, span = mark.place, mark.span
    if type(box) is not PageBox or mark.by != "" or mark.at != "" or max(span.end, box.page) > MAX_INTEGER:
        return b""
    sides = f'"{box.left}","{box.top}","{box.right}","{box.bottom}"'
    return f'["{mark.kind}",{span.start:d},{span.end:d},{{"box":[{sides}],"page":{box.page:d}}},"",""]'.encode("ascii")


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
    return _box_in(place) or _any_in(place)


def _box_in(place: Json) -> PageBox | None:
    """A box, which nearly every place is, without looking at all that it could be."""
    if type(place) is not dict or len(place) != 2 or "box" not in place:
        return None
    page, sides = place.get("page"), place["box"]
    if type(page) is not int or type(sides) is not list or [*map(type, sides)] != [str] * 4:
        return None
    return PageBox(page, *map(_side, sides))


def _any_in(place: Json) -> Span | None:
    match place:
        case None:
            return None
        case {"text": [int(start), int(end)]}:
            return TextSpan(start, end)
        case {"page": int(page), "box": [str(left), str(top), str(right), str(bottom)]}:
            return PageBox(page, _side(left), _side(top), _side(right), _side(bottom))
        case {"time": [int(start), int(end)]}:
            return TimeRange(start, end)
        case {"sheet": str(sheet), "cell": [int(row), int(column)]}:
            return SheetCell(sheet, row, column)
        case {"message": int(number)}:
            return MessageNumber(number)
        case _:
            raise ValueError(f"no place: {sorted(place) if isinstance(place, Mapping) else type(place)}")


@lru_cache(maxsize=4096)
def _side(text: str) -> Decimal:
    """One side of a box; ValueError for what is none, or so far away that nobody could say where it is."""
    try:
        side = Decimal(text)
    except InvalidOperation:
        raise ValueError("a side of a box that is no number") from None
    if not side.is_finite() or side.adjusted() > _FARTHEST:
        raise ValueError("a side of a box that lies nowhere")
    return side
