"""Numbers written in digits of any script: 12,000, 4.5 %, ١٢, 2/3, 4th, 2-3, ½."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction

from probata.method.manuscript.spelled_numbers import NEAR, Said

_THOUSANDS = ",\u00a0\u2009\u202f\u066c'’"
_PARTS = "\u00bc-\u00be\u2150-\u215e\u2189"
_OTHER = (
    f"{_PARTS}\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089\u215f-\u2188\u218a\u218b"
    "\u2460-\u249b\u24ea-\u24ff\u2776-\u2793"
)
"""Signs that say a number without being decimal digits: superscripts, fractions, Roman numerals, circled ones."""
_PLAIN = rf"(?:\d{{1,3}}(?:[{_THOUSANDS}]\d{{3}})+(?!\d)|\d{{1,2}}(?:,\d{{2}}){{1,5}},\d{{3}}(?!\d)|\d+)"
_ONE = rf"{_PLAIN}(?:[.\u066b]\d+)?"
_NUMBER = re.compile(
    rf"(?P<mixed>(?<!\d)\d{{1,9}}[ \u2009\u202f]?[{_PARTS}])"
    rf"|(?P<chain>(?<![/\d])\d+(?:[/\u2044]\d+){{2,}})"
    rf"|(?P<fraction>(?<![/\d])\d+[/\u2044]\d+(?![/\u2044\d]))"
    rf"|(?P<range>{_ONE}(?:[-‐‑–—]{_ONE})+)"
    rf"|(?P<plain>(?:{_ONE}|(?<![\w.])\.\d+))"
    rf"|(?P<other>[{_OTHER}])"
)
_PERCENT = re.compile(rf"(?:{NEAR})?(?:[%٪‰]|per[ ]?cent(?![^\W_])|percentage{NEAR}points?(?![^\W_]))", re.IGNORECASE)
_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![^\W_])", re.IGNORECASE)
_FOLD = re.compile(r"-?fold(?![^\W_])", re.IGNORECASE)
_SEPARATOR = re.compile(rf"[{_THOUSANDS}]")
LONGEST = 300
"""Digits; a longer run is a number without a value (no report means one)."""


def digit_numbers(masked: str) -> list[Said]:
    """Every number written in digits, in order. A range or a chain (2-3, 2019-04-12) is one number without a value."""
    return [_said(masked, found) for found in _NUMBER.finditer(masked)]


def _said(masked: str, found: re.Match[str]) -> Said:
    start, end = found.span()
    value, kind = _VALUES[found.lastgroup or ""](found[0])
    if percent := _PERCENT.match(masked, end):
        over = 1000 if masked[percent.end() - 1] == "‰" else 100
        return Said(start, percent.end(), None if value is None else value / over, "percent")
    if kind == "integer" and (ordinal := _ORDINAL.match(masked, end)):
        return Said(start, ordinal.end(), value, "ordinal")
    if fold := _FOLD.match(masked, end):
        return Said(start, fold.end(), value, "multiple")
    return Said(start, end, value, kind)


def _plain(text: str) -> tuple[Fraction | None, str]:
    bare = _SEPARATOR.sub("", text).replace("\u066b", ".")
    whole, point, part = bare.partition(".")
    kind = "decimal" if point else "integer"
    if len(bare) > LONGEST:
        return None, kind
    return Fraction(int(whole or "0") * 10 ** len(part) + int(part or "0"), 10 ** len(part)), kind


def _fraction(text: str) -> tuple[Fraction | None, str]:
    above, below = re.split("[/\u2044]", text)
    if len(text) > LONGEST or not int(below):
        return None, "fraction"
    return Fraction(int(above), int(below)), "fraction"


def _range(_text: str) -> tuple[Fraction | None, str]:
    return None, "range"


def _other(text: str) -> tuple[Fraction | None, str]:
    value = unicodedata.numeric(text, None)
    exact = None if value is None else Fraction(value).limit_denominator(1000)
    return exact, "integer" if exact is None or exact.denominator == 1 else "fraction"


def _mixed(text: str) -> tuple[Fraction | None, str]:
    part, _ = _other(text[-1])
    return None if part is None else int(text[:-1]) + part, "fraction"


_VALUES = {
    "plain": _plain,
    "fraction": _fraction,
    "range": _range,
    "chain": _range,
    "other": _other,
    "mixed": _mixed,
}
