"""Quantities: number phrases of a text with what they count and how roughly.

"about 40 states" is 40, about, states: it never becomes 40 states. What is no number ("tens of thousands", "several
thousand", "the twenty-third") is left out. Whether a ratio in words fits its numbers is decided in ``ratios.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from probata.method.statements.cues import words
from probata.method.statements.numerals import (
    FRACTION_WORD,
    LARGEST,
    NUMERAL,
    NUMERAL_WORD,
    fraction_of,
    number_of,
)
from probata.method.statements.ratios import RatioFit, ratio_fits, whole_numbers_that_fit
from probata.method.statements.roughness import (
    NEARLY_FROM,
    TOLERANCE,
    Manner,
    Roughly,
    manner_of,
    prefixes,
    roughly,
)
from probata.record.span import TextSpan

__all__ = [
    "NEARLY_FROM",
    "TOLERANCE",
    "Quantity",
    "RatioFit",
    "Roughly",
    "number_of",
    "quantities",
    "ratio_fits",
    "whole_numbers_that_fit",
]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number phrase. ``span`` covers all of it; ``times`` says that it is a ratio ("three times", "two-thirds").

    Of a range ("20 to 30 people") ``number`` is the upper end, ``least`` the lower, and ``roughly`` up to.
    """

    span: TextSpan
    words: str
    number: Decimal
    roughly: Roughly
    unit: str
    times: bool = False
    least: Decimal | None = None


_GAP = r"[ \u00a0]"
_GROUPED = r"[1-9]\d{0,2}(?:[ \u00a0\u202f\u2009]\d{3})+(?![.,:/]?\d)"
_NUMBER = rf"(?:{_GROUPED}|{NUMERAL})"
_RATIOS = {"half": "0.5", "twice": "2", "double": "2", "thrice": "3", "triple": "3"}
_MEASURE = "hour|minute|day|week|month|year|decade|century|mile|kilometre|kilometer|metre|meter|tonne|ton|acre|hectare"
_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
_PHRASE = re.compile(
    rf"(?<![\w.,])(?<!\d[:/])(?:(?:{prefixes('b').replace(' ', _GAP)}){_GAP})?(?P<sign>[$€£¥]?)(?:"
    rf"(?P<above>(?:{NUMERAL_WORD})|an?|\d+)(?:{_GAP}|-)(?P<below>(?:{FRACTION_WORD})s?)\b(?!-)"
    rf"|(?P<fold>{NUMERAL_WORD}|\d+)-?fold\b"
    rf"|half{_GAP}an?{_GAP}(?P<measure>{_MEASURE})\b"
    rf"|(?:between{_GAP}(?P<least>{_NUMBER}){_GAP}and{_GAP}"
    rf"|(?:from{_GAP})?(?P<low>{_NUMBER})(?:{_GAP}(?:to|or){_GAP}|(?<=\d)[-–](?=\d)))?"
    rf"(?P<number>{_NUMBER})(?P<percent>[ ]?%|[ ]per[ ]?cent\b)?"
    rf"(?P<suffix>{_GAP}or{_GAP}(?:so|more|fewer|less)\b|-odd\b|-plus\b|\+)?"
    rf"(?:(?P<ordinal>-{_ORDINAL}\b)|(?P<hyphen>-)(?P<unit1>[a-z]+)(?:-(?:long|old|strong))?\b|{_GAP}(?P<times>times)\b"
    rf"|{_GAP}(?P<unit2>[a-z][\w-]*)(?:{_GAP}(?P<unit3>[a-z][\w-]*))?)?"
    rf"|(?P<ratio>twice|double|thrice|triple|half)\b(?!-))(?![\w/])",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"(?:several|few|couple|couple of|many|multiple|number of|various|countless)[ \u00a0](?:odd[ \u00a0])?$",
    re.IGNORECASE,
)
_SCALE = re.compile(r"(?:hundred|thousand|million|billion|trillion|dozen|score)\b", re.IGNORECASE)
_SUFFIXES = {
    "so": Roughly.ABOUT, "odd": Roughly.ABOUT, "more": Roughly.AT_LEAST, "plus": Roughly.AT_LEAST,
    "+": Roughly.AT_LEAST, "fewer": Roughly.UP_TO, "less": Roughly.UP_TO,
}  # fmt: skip
_NO_UNIT = words(
    "of in on at to by for from with and or but was were is are had has have who that which the a an as than said per"
    " after before during since until times out did do does not could would may will"
)


def quantities(text: str) -> tuple[Quantity, ...]:
    """Every number phrase of a text, in order. Raises nothing; a number that cannot be read is left out."""
    return tuple(one for found in _PHRASE.finditer(text) for one in _quantities(text, found))


def _quantities(text: str, found: re.Match[str]) -> Iterator[Quantity]:
    if found["above"] and not found["number"]:
        yield from _fraction(text, found)
    elif found["fold"] or found["ratio"]:
        number = number_of(found["fold"]) if found["fold"] else Decimal(_RATIOS[found["ratio"].lower()])
        if number is not None:
            yield _made(text, (found.start(), found.end()), number, _how(found), "times", times=True)
    elif found["measure"]:
        yield _made(text, (found.start(), found.end()), Decimal("0.5"), _how(found), found["measure"])
    elif not found["ordinal"] and not _vague(text, found):
        yield from _counted(text, found)


def _vague(text: str, found: re.Match[str]) -> bool:
    """ "Several thousand": the scale of a number that nobody gives."""
    first = next(found.start(name) for name in ("least", "low", "number") if found[name])
    return bool(_SCALE.match(text, first) and _VAGUE.search(text, max(0, found.start() - 24), found.start()))


def _fraction(text: str, found: re.Match[str]) -> Iterator[Quantity]:
    """ "Two-thirds"; "a third" only with what it is a third of, else it may be an ordinal."""
    of = fraction_of(found["above"], found["below"])
    article = found["above"].lower() in ("a", "an")
    if of and not (article and not re.match(r"[ \u00a0]of\b", text[found.end() :][:4])):
        yield _made(text, (found.start(), found.end()), Decimal(of[0]) / of[1], _how(found), "times", times=True)


def _counted(text: str, found: re.Match[str]) -> Iterator[Quantity]:
    number, end, unit = _number(found["number"]), *_unit(found)
    beside = "least" if found["least"] else "low" if found["low"] else None
    if beside is None:
        if number is not None:
            yield _made(text, (found.start(), end), number, _how(found), unit, times=bool(found["times"]))
        return
    low = _number(found[beside])
    if low is not None and number is not None and low < number and unit and _how(found) is Roughly.EXACTLY:
        yield _made(text, (found.start(), end), number, Roughly.UP_TO, unit, times=bool(found["times"]), least=low)
        return
    if low is not None:
        yield _made(text, (found.start(), found.end(beside)), low, _how(found), "")
    if number is not None:
        yield _made(text, (found.start("number"), end), number, Roughly.EXACTLY, unit, times=bool(found["times"]))


def _made(
    text: str,
    at: tuple[int, int],
    number: Decimal,
    how: Roughly,
    unit: str,
    *,
    times: bool = False,
    least: Decimal | None = None,
) -> Quantity:
    return Quantity(TextSpan(*at), text[at[0] : at[1]], number, how, unit, times, least)


def _number(said: str) -> Decimal | None:
    """Digits in groups of three are one number where the spaces are hard ones; with plain spaces they may be two."""
    if re.fullmatch(_GROUPED, said):
        value = Decimal(re.sub(r"\D", "", said))
        return None if " " in said or value > LARGEST else value
    return number_of(said)


def _how(found: re.Match[str]) -> Roughly:
    manner = manner_of(found, "b")
    if manner is Manner.PLAIN and found["suffix"]:
        return _SUFFIXES[re.split(r"[ \u00a0-]", found["suffix"].lower())[-1]]
    return roughly(manner)


def _unit(found: re.Match[str]) -> tuple[int, str]:
    """Where the phrase ends and the noun that is counted."""
    if found["percent"] or found["times"]:
        return (found.end("percent"), "percent") if found["percent"] else (found.end("times"), "times")
    if found["hyphen"]:
        return found.end("unit1"), found["unit1"]
    first, second = found["unit2"], found["unit3"]
    if not first or first.lower() in _NO_UNIT:
        return found.end("suffix") if found["suffix"] else found.end("number"), found["sign"]
    if second and second.lower() not in _NO_UNIT and not first.endswith("s") and second.endswith("s"):
        return found.end("unit3"), f"{first} {second}"
    return found.end("unit2"), first
