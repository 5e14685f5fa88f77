"""Shares: whether a percentage, a fraction or a word agrees with a share that was counted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction

from probata.method.manuscript.numbers import Number
from probata.method.testimony.saying import TOLERANCE
from probata.signing.scale import Scale, fits

_WIDE = Fraction(1, 20)
"""How far "about" and "nearly" reach from a share."""
_ABOVE = frozenset(
    ("more than", "over", "just over", "well over", "above", "at least", "no less than", "not less than")
)
_BELOW = frozenset(("less than", "fewer than", "under", "just under", "below", "at most", "up to", "no more than"))
_NEARLY = frozenset(("nearly", "almost", "close to"))
_POINTS = re.compile(r"(?i)points?\b")
_LIKE: Mapping[str, str] = {
    "nearly all": "almost all",
    "virtually all": "almost all",
    "practically all": "almost all",
    "almost every": "almost all",
    "nearly every": "almost all",
    "virtually every": "almost all",
    "every": "all",
    "everyone": "all",
    "everybody": "all",
    "each": "all",
    "the majority": "a majority",
    "the vast majority": "a majority",
    "a vast majority": "a majority",
    "the overwhelming majority": "a majority",
    "an overwhelming majority": "a majority",
    "a large majority": "a majority",
    "the bulk of": "a majority",
}
_LESS_THAN_HALF = frozenset(("a minority", "a small minority"))
_NOBODY = frozenset(("none", "nobody", "no one"))


def share_told(text: str, one: Number) -> bool:
    """Whether a number is a share: per cent that are no percentage points, or a fraction below one."""
    if one.value is None or one.kind not in ("percent", "fraction"):
        return False
    points = _POINTS.search(text[one.span.start : one.span.end]) or _POINTS.match(text[one.span.end :].lstrip())
    return not points and (one.kind == "percent" or one.value < 1)


def agrees(text: str, told: Number, share: Fraction) -> bool:
    """Whether a share may be told so: rounded or cut at the last place that is told, or as its words allow."""
    value = told.value or Fraction(0)
    if told.approximate in _ABOVE:
        return share >= value - _step(text, told)
    if told.approximate in _BELOW:
        return share <= value + _step(text, told)
    if told.approximate in _NEARLY:
        return value - _WIDE <= share <= value + _step(text, told)
    if told.approximate:
        return abs(share - value) <= _WIDE
    return abs(share - value) <= _step(text, told)


def _step(text: str, told: Number) -> Fraction:
    """One in the last place of a percentage; of a fraction the tolerance of the house."""
    if told.kind != "percent":
        return TOLERANCE
    part = re.search(r"[.\u066b](\d+)", text[told.span.start : told.span.end])
    return Fraction(1, 100 * 10 ** len(part[1])) if part else Fraction(1, 100)


def word_fits(word: str, k: int, n: int, scale: Scale) -> bool:
    """Whether a word may stand for k of n on this scale; words that no scale knows fit everything."""
    if word in _NOBODY:
        return k == 0
    if word in _LESS_THAN_HALF:
        return 2 * k < n
    conditions = scale.get(word) or scale.get(_LIKE.get(word, ""))
    return conditions is None or n <= 0 or fits(conditions, k, n)
