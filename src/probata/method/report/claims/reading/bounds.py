"""What a number can be, by the words before it: "about 40", "at least 40", "nearly 40", and ranges."""

from __future__ import annotations

import re
from fractions import Fraction

_AROUND = Fraction(1, 10)
"""How far "about" reaches on both sides, as a part of the number (as ``statements.roughness`` has it)."""
_OPEN_ABOVE = frozenset(
    (
        "over", "well over", "just over", "above", "more than", "at least", "not less than", "no less than",
        "no fewer than", "not fewer than", "a minimum of", "upwards of", ">", "≥", "as many as",
    )
)  # fmt: skip
_OPEN_BELOW = frozenset(
    (
        "under", "just under", "well under", "below", "less than", "fewer than", "at most", "up to", "not more than",
        "no more than", "a maximum of", "<", "≤", "as few as",
    )
)  # fmt: skip
_FROM_BELOW = frozenset(("almost", "nearly", "close to"))
_RANGE = re.compile(r"(\d[\d,.]*)\s*[-‐‑–—]\s*(\d[\d,.]*)")
Ends = tuple[Fraction | None, Fraction | None]


def bounds_of(value: Fraction | None, approximate: str, words: str) -> Ends:
    """The least and the most that is said; None for a side that is open, and for both where nothing is said."""
    if value is None:
        return _range(words)
    if approximate in _OPEN_ABOVE:
        return value, None
    if approximate in _OPEN_BELOW:
        return None, value
    if approximate in _FROM_BELOW:
        return value * (1 - _AROUND), value
    if approximate:
        return value * (1 - _AROUND), value * (1 + _AROUND)
    return value, value


def _range(words: str) -> Ends:
    found = _RANGE.fullmatch(words.strip())
    if not found:
        return None, None
    low, high = (Fraction(one.replace(",", "").rstrip(".")) for one in found.groups())
    return (low, high) if low <= high else (None, None)


def apart(one: Ends, other: Ends) -> bool:
    """Whether two numbers cannot be the same; what is said of neither side fits everything."""
    return _above(one[0], other[1]) or _above(other[0], one[1])


def _above(low: Fraction | None, high: Fraction | None) -> bool:
    return low is not None and high is not None and low > high
