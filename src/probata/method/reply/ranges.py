"""Ranges: which paragraphs a person means by "1-3, 9", and back."""

from __future__ import annotations

import re
from collections.abc import Iterable

from probata.record.errors import BadValue

MOST = 20_000
"""Paragraphs; a number beyond it is a slip of the hand."""
_PART = re.compile(r"\s*(\d{1,6})\s*(?:[-–]\s*(\d{1,6})\s*)?")


def numbers_of(text: str) -> tuple[int, ...]:
    """The numbers of ``"7"``, ``"1-40"`` or ``"1-3, 9"``, sorted, none twice.

    Raises BadValue for what is no range, a number below 1 or above :data:`MOST`, a range that runs backwards or is
    left open, and a paragraph that is named twice.
    """
    found: list[int] = []
    for part in text.split(","):
        found += _part(part)
    if len(set(found)) != len(found):
        raise BadValue(f"A paragraph stands twice in {text!r}.", next_step="Name each paragraph once.")
    return tuple(sorted(found))


def _part(part: str) -> range:
    match = _PART.fullmatch(part)
    if not match:
        step = 'Write paragraphs = "7", "1-40" or "1-3, 9".'
        raise BadValue(f"{part.strip()!r} is no paragraph and no range of paragraphs.", next_step=step)
    first = int(match[1])
    last = int(match[2] or first)
    if not 1 <= first <= last <= MOST:
        what = "runs backwards" if 1 <= last < first else f"is not within 1 to {MOST}"
        raise BadValue(f"{part.strip()!r} {what}.", next_step="Paragraphs count from 1, the smaller number first.")
    return range(first, last + 1)


def said(numbers: Iterable[int]) -> str:
    """``1-3, 9``."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
