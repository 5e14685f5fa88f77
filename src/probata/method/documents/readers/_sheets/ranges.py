"""Ranges: cells named as people name them, and many cells told as few ranges."""

from __future__ import annotations

from collections.abc import Iterable

from probata.method.documents.readers._sheets.model import MAX_COLUMN, MAX_ROW, Rect

WIDE, HIGH = 250, 16_000
"""A range as wide as the oldest sheets (nearly) is a whole row to people, one as high a whole column."""


def letters(column: int) -> str:
    """``AB`` for 28."""
    found = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def name_of(rect: Rect) -> str:
    """``B7``, ``B7:C9``, ``7:9`` for whole rows, ``B:C`` for whole columns."""
    if rect.right - rect.left >= WIDE:
        return f"{rect.top}:{rect.bottom}"
    if rect.bottom - rect.top >= HIGH:
        return f"{letters(rect.left)}:{letters(rect.right)}"
    first = f"{letters(rect.left)}{rect.top}"
    last = f"{letters(rect.right)}{rect.bottom}"
    return first if first == last else f"{first}:{last}"


def joined(rects: Iterable[Rect]) -> list[Rect]:
    """The same cells as fewer ranges: neighbours in a row first, then equal rows below each other."""
    wide: list[Rect] = []
    for rect in sorted(set(rects), key=lambda each: (each.top, each.bottom, each.left, each.right)):
        last = wide[-1] if wide else None
        if last and (last.top, last.bottom) == (rect.top, rect.bottom) and rect.left <= last.right + 1:
            wide[-1] = last._replace(right=max(last.right, rect.right))
        else:
            wide.append(rect)
    high: list[Rect] = []
    for rect in sorted(wide, key=lambda each: (each.left, each.right, each.top, each.bottom)):
        last = high[-1] if high else None
        if last and (last.left, last.right) == (rect.left, rect.right) and rect.top <= last.bottom + 1:
            high[-1] = last._replace(bottom=max(last.bottom, rect.bottom))
        else:
            high.append(rect)
    return sorted(high)


def sound(rect: Rect) -> bool:
    """Whether the range lies on a sheet at all."""
    return 0 < rect.top <= rect.bottom <= MAX_ROW and 0 < rect.left <= rect.right <= MAX_COLUMN
