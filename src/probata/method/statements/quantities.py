"""Quantities: number phrases with what they count, how roughly, and whether a ratio in words fits its numbers.

"about 40 states" is 40, about, states: it never becomes 40 states. "nearly three times" of 131 pages fits 45 or 46
pages and not 80; which it fits is computed, within a tolerance that is declared here and printed with the answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from probata.method.statements.cues import words
from probata.record.errors import BadValue
from probata.record.span import TextSpan


class Roughly(StrEnum):
    """How a number is meant."""

    EXACTLY = "exactly"
    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    AT_LEAST = "at least"
    UP_TO = "up to"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number phrase. ``span`` covers all of it; ``times`` says that it is a ratio ("three times")."""

    span: TextSpan
    words: str
    number: Decimal
    roughly: Roughly
    unit: str
    times: bool = False


@dataclass(frozen=True, slots=True)
class RatioFit:
    """Whether words for a ratio fit two numbers: the ratio, and the range that the words allow."""

    fits: bool
    ratio: Decimal
    low: Decimal
    high: Decimal | None
    says: str


_LOW = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_HIGH = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS = {word: number for number, word in enumerate(_LOW.split())}
_TENS = {word: 20 + 10 * at for at, word in enumerate(_HIGH.split())}
_SCALES = {"hundred": 100, "dozen": 12, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_RATIOS = {"half": "0.5", "twice": "2", "double": "2", "thrice": "3", "triple": "3", "one and a half times": "1.5"}
_WORD = "|".join(
    sorted([*_UNITS, *_TENS, *_SCALES, "a hundred", "a thousand", "a million", "a dozen"], key=len, reverse=True)
)
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_NUMBER = (
    rf"(?:(?:{_DIGITS})(?:[ \u00a0](?:thousand|million|billion|dozen|hundred))?|(?:{_WORD})(?:(?:[ \u00a0-]|[ "
    rf"]and[ ])(?:{_WORD})){{0,7}})"
)
_ROUGHLY: tuple[tuple[Roughly, str], ...] = (
    (Roughly.MORE_THAN, r"(?:slightly |well |far |just )?(?:more than|over|above|exceeding)|upwards? of|in excess of"),
    (Roughly.LESS_THAN, r"(?:slightly |well |far |just )?(?:less than|fewer than|under|below)"),
    (Roughly.AT_LEAST, r"at least|no (?:fewer|less) than|a minimum of|not less than"),
    (Roughly.UP_TO, r"up to|as many as|at most|no more than|a maximum of|as much as"),
    (Roughly.NEARLY, r"nearly|almost|close to|just short of|not quite"),
    (Roughly.ABOUT, r"about|around|some|roughly|approximately|an estimated|an average of|circa|or so"),
    (Roughly.EXACTLY, r"exactly|precisely"),
)
_ROUGH = "|".join(f"(?P<{kind.name}>{words})" for kind, words in _ROUGHLY)
_PHRASE = re.compile(
    rf"(?<![\w.,])(?:(?:{_ROUGH})[ \u00a0])?(?P<sign>[$€£¥]?)(?:(?P<number>{_NUMBER})(?P<percent>[ ]?%|[ ]per[ ]?cent)?"
    rf"(?:(?P<hyphen>-)(?P<unit1>[a-z]+)(?:-(?:long|old|strong))?\b|[ \u00a0](?P<times>times)\b|[ "
        rf"\u00a0](?P<unit2>[a-z][\w-]*)"
    rf"(?:[ \u00a0](?P<unit3>[a-z][\w-]*))?)?|(?P<ratio>one and a half times|twice|double|thrice|triple"
        rf"|half)\b)(?![\w])",
    re.IGNORECASE,
)  # fmt: skip
_NO_UNIT = words(
    "of in on at to by for from with and or but was were is are had has have who that which the a an as than said per"
    " after before during since until times out did do does not could would may will"
)
TOLERANCE = Decimal("0.10")
"""A ratio said without a word for roughness, or with "about", fits within this part of itself on both sides."""
NEARLY_FROM = Decimal("0.94")
"""\"Nearly\" and \"almost\": from this part of the number up to it, and not above."""


def quantities(text: str) -> tuple[Quantity, ...]:
    """Every number phrase of a text, in order. Raises nothing; a number that cannot be read is left out."""
    return tuple(one for found in _PHRASE.finditer(text) if (one := _quantity(text, found)) is not None)


def _quantity(text: str, found: re.Match[str]) -> Quantity | None:
    if found["ratio"]:
        number: Decimal | None = Decimal(_RATIOS[found["ratio"].lower()])
    else:
        number = number_of(found["number"])
    if number is None:
        return None
    end, unit = _unit(found)
    words = text[found.start() : end]
    return Quantity(
        TextSpan(found.start(), end), words, number, _how(found), unit, bool(found["times"] or found["ratio"])
    )


def _how(found: re.Match[str]) -> Roughly:
    return next((kind for kind, _ in _ROUGHLY if found[kind.name]), Roughly.EXACTLY)


def _unit(found: re.Match[str]) -> tuple[int, str]:
    """Where the phrase ends and the noun that is counted."""
    if found["percent"] or found["ratio"] or found["times"]:
        end = found.end("percent") if found["percent"] else found.end("times") if found["times"] else found.end("ratio")
        return end, "percent" if found["percent"] else "times"
    if found["hyphen"]:
        return found.end("unit1"), found["unit1"]
    first, second = found["unit2"], found["unit3"]
    if not first or first.lower() in _NO_UNIT:
        return found.end("number"), found["sign"]
    if second and second.lower() not in _NO_UNIT and not first.endswith("s") and second.endswith("s"):
        return found.end("unit3"), f"{first} {second}"
    return found.end("unit2"), first


def number_of(words: str) -> Decimal | None:
    """The number that digits or words say ("1,200", "3 million", "twenty-six"); None when they say none."""
    bare = words.lower().replace("\u00a0", " ").strip()
    digits = re.fullmatch(rf"({_DIGITS})(?: (\w+))?", bare)
    if digits:
        value = Decimal(digits[1].replace(",", ""))
        return value * _SCALES.get(digits[2] or "", 1) if not digits[2] or digits[2] in _SCALES else None
    return _spelled(re.split(r"[ -]+", bare))


def _spelled(words: list[str]) -> Decimal | None:
    total, part, seen = 0, 0, False
    for word in words:
        if word in ("and", "a"):
            continue
        seen = True
        if word in _UNITS or word in _TENS:
            part += _UNITS.get(word, _TENS.get(word, 0))
        elif word in ("hundred", "dozen"):
            part = max(1, part) * _SCALES[word]
        elif word in _SCALES:
            total, part = total + max(1, part) * _SCALES[word], 0
        else:
            return None
    return Decimal(total + part) if seen else None


def ratio_fits(words: str, first: Decimal | int, second: Decimal | int) -> RatioFit:
    """Whether ``first`` is to ``second`` as the words say ("nearly three times").

    Ranges: "nearly" and "almost" n: from 0.94 n up to n; a plain or "about" n: within 10 % of n; "more than" above n;
    "less than" below; "at least" and "up to" with n itself. The ratio is rounded to two places for print only.
    Raises BadValue when the words say no ratio or a number is not above zero.
    """
    said = next(iter(quantities(words)), None)
    if said is None or said.number <= 0:
        raise BadValue("These words say no ratio.", where="ratio")
    a, b = Decimal(first), Decimal(second)
    if not (a.is_finite() and b.is_finite() and a > 0 and b > 0):
        raise BadValue("A ratio needs two numbers above zero.", where="ratio")
    ratio = a / b
    low, high, inside = _range(said.roughly, said.number, ratio)
    shown = ratio.quantize(Decimal("0.01"))
    allowed = f"from {low.normalize():f}" + (f" to {high.normalize():f}" if high is not None else " up")
    says = f"{a:f} / {b:f} = {shown}; the words allow {allowed}: {'fits' if inside else 'does not fit'}"
    return RatioFit(inside, shown, low, high, says)


def _range(roughly: Roughly, number: Decimal, ratio: Decimal) -> tuple[Decimal, Decimal | None, bool]:
    match roughly:
        case Roughly.NEARLY:
            low, high = number * NEARLY_FROM, number
            return low, high, low <= ratio <= high
        case Roughly.MORE_THAN:
            return number, None, ratio > number
        case Roughly.AT_LEAST:
            return number, None, ratio >= number
        case Roughly.LESS_THAN:
            return Decimal(0), number, ratio < number
        case Roughly.UP_TO:
            return Decimal(0), number, ratio <= number
        case _:
            low, high = number * (1 - TOLERANCE), number * (1 + TOLERANCE)
            return low, high, low <= ratio <= high


def whole_numbers_that_fit(words: str, first: int, most: int = 100_000) -> tuple[int, int] | None:
    """The smallest and the largest whole second number with which the words are true; None when there is none.

    "nearly three times" of 131 pages: 44 to 46. ``most`` bounds an answer without an upper end. Raises BadValue as
    :func:`ratio_fits` does.
    """
    fit = ratio_fits(words, first, first)
    least = max(1, int(Decimal(first) / fit.high)) if fit.high else 1
    largest = min(most, int(Decimal(first) / fit.low) + 1) if fit.low else most
    low, high = least, largest
    while low <= high and not ratio_fits(words, first, low).fits:
        low += 1
    while high >= low and not ratio_fits(words, first, high).fits:
        high -= 1
    return (low, high) if low <= high else None
