"""letters: how texts are compared and which characters are digits, the same on every machine for ever.

Python's case folding and its idea of a digit grow with Unicode, and other languages have neither; so the format names
its own. docs/spec/package.md, section 4.
"""

from __future__ import annotations

import re
from bisect import bisect_right

_ZEROS = tuple(
    int(zero, 16)
    for zero in (  # noqa: SIM905 (as the page of the specification prints them)
        "30 660 6f0 7c0 966 9e6 a66 ae6 b66 be6 c66 ce6 d66 de6 e50 ed0 f20 1040 1090 17e0 1810 1946 19d0 1a80 1a90 "
        "1b50 1bb0 1c40 1c50 a620 a8d0 a900 a9d0 a9f0 aa50 abf0 ff10 104a0 10d30 11066 110f0 11136 111d0 112f0 11450 "
        "114d0 11650 116c0 11730 118e0 11950 11c50 11d50 11da0 16a60 16ac0 16b50 1d7ce 1d7d8 1d7e2 1d7ec 1d7f6 1e140 "
        "1e2f0 1e950 1fbf0"
    ).split()
)
"""The code points of every nought; the nine behind each are the other digits of that script."""
_DIGIT = "[" + "".join(f"{chr(zero)}-{chr(zero + 9)}" for zero in _ZEROS) + "]"
_NUMBER = re.compile(f"{_DIGIT}+(?:[,.'’ \u00a0\u202f]{_DIGIT}{{3}}(?!{_DIGIT}))*")
_ONE = re.compile(_DIGIT)
_COUNTED = 18  # digits of a number that count: more than any count of people has


def fold(text: str) -> str:
    """The text without its capitals: all in capitals, then each code point by itself in small letters."""
    return text.lower() if text.isascii() else "".join(map(str.lower, text.upper()))


def spaced(text: str) -> str:
    """Every run of white space made one space, none at the ends: a line may break elsewhere on another page."""
    return " ".join(text.split())


def numbers_in_digits(text: str) -> list[int]:
    """Every number that a text says in digits of any script, thousands grouped or not."""
    return [_value("".join(_ONE.findall(run))[:_COUNTED]) for run in _NUMBER.findall(text)]


def _value(digits: str) -> int:
    if digits.isascii():
        return int(digits)
    found = 0
    for digit in map(ord, digits):
        found = 10 * found + digit - _ZEROS[bisect_right(_ZEROS, digit) - 1]
    return found
