"""Counted: a number and its noun. A message that says "1 entries" reads as if nobody had tried it."""

from __future__ import annotations


def counted(number: int, noun: str, several: str = "") -> str:
    """``1 document``, ``2 documents``; ``1 entry``, ``2 entries`` where ``several`` is said."""
    return f"{number} {noun if number == 1 else several or noun + 's'}"
