"""Numerals: the number that digits or English words say, or none.

Strict, because a wrong number is worse than none: "two and three" is not five, "1 200" may be two numbers, the
"third" of "twenty-third" counts nothing. Decimals take a point or a comma; three digits behind a comma are thousands.
"""

from __future__ import annotations

import re
from decimal import Decimal

_LOW = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_HIGH = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS = {word: number for number, word in enumerate(_LOW.split())}
_TENS = {word: 20 + 10 * at for at, word in enumerate(_HIGH.split())}
_LARGE = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALES = {"dozen": 12, "score": 20, "hundred": 100, **_LARGE}
_DENOMINATORS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twelfth": 12, "fifteenth": 15, "sixteenth": 16, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
_GLYPHS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅛": (1, 8)}
LARGEST = Decimal(10) ** 18
"""Beyond this a numeral is a code, an account or a slip, and says no number."""

DIGITS = r"(?:[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|0,\d+|\d+,\d{1,2}|\d+)(?![.,:/]?\d)"
"""Digits with thousands in commas, a decimal point, or a decimal comma with one or two digits behind it."""
_SPELLED = "|".join(sorted([*_UNITS, *_TENS, *_SCALES], key=len, reverse=True))
_FIRST = "|".join(sorted([*_UNITS, *_TENS, *(word for word in _SCALES if word != "score")], key=len, reverse=True))
_GAP = r"[ \u00a0]"
_SCALE = "thousand|million|billion|trillion|dozen|hundred"
NUMERAL = (
    rf"(?:(?:{DIGITS})(?:{_GAP}?[½⅓⅔¼¾⅕⅛])?(?:{_GAP}(?:{_SCALE})\b)?|[½⅓⅔¼¾⅕⅛]"
    rf"|half{_GAP}an?{_GAP}(?:{_SCALE})\b"
    rf"|an?{_GAP}(?:(?:{_SCALE})\b|score\b(?={_GAP}(?:of{_GAP}[a-z]|and{_GAP})))(?:(?:{_GAP}|-|{_GAP}and{_GAP})(?:{_SPELLED})\b){{0,7}}(?:{_GAP}and{_GAP}a{_GAP}half\b)?"
    rf"|(?:{_FIRST})\b(?:(?:{_GAP}|-|{_GAP}and{_GAP}(?!one{_GAP}(?:half|quarter|third)\b))(?:{_SPELLED})\b){{0,7}}"
    rf"(?:{_GAP}and{_GAP}(?:a|one){_GAP}(?:half|quarter|third)\b(?:{_GAP}(?:{_SCALE})\b)?)?)"
)
"""A regular expression for whatever may be a number; :func:`number_of` decides whether it is one."""
NUMERAL_WORD = _FIRST
"""One word of a number ("three", "hundred")."""
FRACTION_WORD = "|".join(sorted((word for word in _DENOMINATORS), key=len, reverse=True))


def number_of(words: str) -> Decimal | None:
    """The number that digits or words say ("1,200", "2,5", "3 million", "twenty-six"); None when they say none."""
    bare = re.sub(r"[\s\u00a0]+", " ", words.lower()).strip()
    found = _digits(bare) if re.match(r"[\d½⅓⅔¼¾⅕⅛]", bare) else _in_words(bare)
    return found if found is not None and found <= LARGEST else None


def fraction_of(numerator: str, denominator: str) -> tuple[int, int] | None:
    """ "two", "thirds": 2 of 3. None where the words make no part of one ("three third")."""
    low = denominator.lower()
    parts = _DENOMINATORS.get(low) or _DENOMINATORS.get(low.removesuffix("s")) or (2 if low == "halves" else None)
    count = Decimal(1) if numerator.lower() in ("a", "an", "one", "") else number_of(numerator)
    if parts is None or count is None or count != count.to_integral_value() or not 0 < count < parts:
        return None
    return (int(count), parts) if (count > 1) == low.endswith("s") else None


def glyph(sign: str) -> tuple[int, int]:
    """ "¾": 3 of 4. Raises KeyError for what is no such sign."""
    return _GLYPHS[sign]


def _digits(bare: str) -> Decimal | None:
    found = re.fullmatch(rf"(?P<digits>{DIGITS})?(?: ?(?P<part>[½⅓⅔¼¾⅕⅛]))?(?: (?P<scale>{_SCALE}))?", bare)
    if not found or len(bare) > 60 or not (found["digits"] or found["part"]):
        return None
    value = _plain(found["digits"]) if found["digits"] else Decimal(0)
    if found["part"]:
        above, below = _GLYPHS[found["part"]]
        value += Decimal(above) / below
    return value * _SCALES[found["scale"]] if found["scale"] else value


def _plain(digits: str) -> Decimal:
    comma = re.fullmatch(r"(0,\d+|\d+,\d{1,2})", digits)
    return Decimal(digits.replace(",", "." if comma else ""))


def _in_words(bare: str) -> Decimal | None:
    half = re.fullmatch(rf"half an? ({_SCALE})", bare)
    if half:
        return Decimal(_SCALES[half[1]]) / 2
    found = re.fullmatch(rf"(.+?) and (?:a|one) (half|quarter|third)(?: ({_SCALE}))?", bare)
    if not found:
        whole = _spelled(re.split(r"[ -]+", bare))
        return None if whole is None else Decimal(whole)
    whole = _spelled(re.split(r"[ -]+", found[1]))
    if whole is None:
        return None
    behind = re.fullmatch(rf"(?:an?|one|two|three) ({_SCALE})", found[1])  # "a million and a half" is of a million
    part = Decimal(_SCALES[behind[1]] if behind and not found[3] else 1) / _DENOMINATORS[found[2]]
    return (whole + part) * (_SCALES[found[3]] if found[3] else 1)


def _spelled(words: list[str]) -> int | None:
    """Words as English puts them together: thousands before hundreds before tens, "and" only behind a scale."""
    if words[:1] in (["a"], ["an"]) and len(words) > 1 and words[1] in _SCALES:
        words = ["one", *words[1:]]
    for name, size in reversed(_LARGE.items()):
        if name in words:
            return _around(words, words.index(name), size)
    return _below_thousand(words)


def _around(words: list[str], at: int, size: int) -> int | None:
    front = _below_thousand(words[:at]) if at else 1
    rest = words[at + 1 :]
    if front is None or not rest:
        return None if front is None else front * size
    behind = _spelled(rest[1:] if rest[0] == "and" and len(rest) > 1 else rest)
    return None if behind is None or not 0 < behind < size else front * size + behind


def _below_thousand(words: list[str]) -> int | None:
    for name in ("hundred", "score", "dozen"):
        if name in words:
            at = words.index(name)
            front = _below_hundred(words[:at]) if at else 1
            rest = words[at + 1 :]
            rest = rest[1:] if rest[:1] == ["and"] and len(rest) > 1 else rest
            behind = _below_hundred(rest) if rest else 0
            if not front or behind is None or (behind and name == "dozen") or behind >= _SCALES[name]:
                return None
            return front * _SCALES[name] + behind
    return _below_hundred(words)


def _below_hundred(words: list[str]) -> int | None:
    if len(words) == 1:
        return _UNITS.get(words[0], _TENS.get(words[0]))
    if len(words) != 2 or words[0] not in _TENS or not 0 < _UNITS.get(words[1], 0) < 10:
        return None
    return _TENS[words[0]] + _UNITS[words[1]]
