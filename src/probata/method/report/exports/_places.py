"""places: where something stands, in words that a person can follow with the document in hand."""

from __future__ import annotations

from decimal import Decimal

from probata.record.span import MessageNumber, PageBox, SheetCell, Span, TextSpan, TimeRange

WHOLE = "the whole document"


def in_words(span: Span | None) -> str:
    """``page 3, region 72,90 to 240,110``; ``sheet "Boats", cell B7``; ``0:12 to 0:31``; ``message 14``.

    A region is told by its left upper and its right lower corner: points from the page's top left, pixels in a picture.
    """
    match span:
        case None:
            return WHOLE
        case TextSpan():
            return _characters(span)
        case PageBox():
            first, last = (span.left, span.top), (span.right, span.bottom)
            return f"page {span.page}, region {_corner(*first)} to {_corner(*last)}"
        case TimeRange():
            return f"{_clock(span.start)} to {_clock(span.end)}"
        case SheetCell():
            return f"sheet “{span.sheet}”, cell {_letters(span.column)}{span.row}"
        case MessageNumber():
            return f"message {span.number}"


def _characters(span: TextSpan) -> str:
    """People count from 1 and include the last."""
    if not span.length:
        return f"before character {span.start + 1:,} of its text"
    if span.length == 1:
        return f"character {span.end:,} of its text"
    return f"characters {span.start + 1:,} to {span.end:,} of its text"


def _corner(across: Decimal, down: Decimal) -> str:
    return f"{_points(across)},{_points(down)}"


def _points(side: Decimal) -> str:
    return f"{round(side, 1).normalize():f}"


def _clock(milliseconds: int) -> str:
    """Minutes and seconds, hours where there are any, and parts of a second where they are not zero."""
    seconds, rest = divmod(milliseconds, 1000)
    hours, seconds = divmod(seconds, 3600)
    minutes, seconds = divmod(seconds, 60)
    clock = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
    return f"{clock}.{rest:03}" if rest else clock


def _letters(column: int) -> str:
    """1 is A, 26 is Z, 27 is AA."""
    found = ""
    while column:
        column, letter = divmod(column - 1, 26)
        found = chr(ord("A") + letter) + found
    return found
