"""Which of the three languages of a style a letter takes: western, Asian or complex; and which way it is set."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from enum import IntEnum


class Script(IntEnum):
    """OpenDocument keeps three fonts and languages a style (ODF 1.3 part 3, 20.350 to 20.352)."""

    WESTERN = 0
    ASIAN = 1
    COMPLEX = 2


_ASIAN = ((0x1100, 0x11FF), (0x2E80, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
_COMPLEX = ((0x0590, 0x109F), (0x1780, 0x18AF), (0x19E0, 0x1AAF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFC))


def _within(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(low <= code <= high for low, high in ranges)


def _kind(letter: str) -> tuple[Script, bool] | None:
    """Script and whether from right to left; None for what belongs to any script (spaces, digits, most signs)."""
    code = ord(letter)
    if code < 0x2E80 and not letter.isalpha():
        return None
    if _within(code, _ASIAN):
        return Script.ASIAN, False
    if _within(code, _COMPLEX):
        return Script.COMPLEX, unicodedata.bidirectional(letter) in ("R", "AL")
    return (Script.WESTERN, unicodedata.bidirectional(letter) in ("R", "AL")) if letter.isalpha() else None


def stretches(text: str) -> Iterator[tuple[int, int, Script, bool]]:
    """Start, end, script and direction of each stretch of one script; what belongs to none goes with the one before."""
    if text.isascii():
        yield 0, len(text), Script.WESTERN, False
        return
    start, kind = 0, None
    for place, letter in enumerate(text):
        found = _kind(letter)
        if found is None or found == kind:
            continue
        if kind is not None:
            yield start, place, *kind
            start = place
        kind = found
    yield start, len(text), *(kind or (Script.WESTERN, False))
