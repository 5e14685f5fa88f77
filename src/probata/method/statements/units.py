"""Units: what a number counts, under one name for all its forms, and values said without a number ("minutes")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from probata.method.statements.alike import LITTLE, stem
from probata.method.statements.cues import CUES, words
from probata.method.statements.quantities import Quantity
from probata.record.span import TextSpan


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit under its base ("second" for minutes and hours), its size in it, and whether it describes a noun."""

    name: str
    size: Decimal = Decimal(1)
    describes: bool = False


_SIZES = (
    ("second", "second 1; minute 60; hour 3600; day 86400; week 604800"),
    ("metre", "metre 1; meter 1; m 1; kilometre 1000; kilometer 1000; km 1000; mile 1609.344; yard 0.9144"),
    ("metre", "foot 0.3048; feet 0.3048"),
    ("kilogram", "kilogram 1; kilo 1; kg 1; tonne 1000; ton 1000; gram 0.001"),
    ("hectare", "hectare 1; acre 0.404686"),
)
_SIZE = {one.split()[0]: (base, Decimal(one.split()[1])) for base, several in _SIZES for one in several.split(";")}
_FORMS = (
    "state country nation; person persons people individual individuals; man men; woman women; child children;"
    " percent cent; organisation organization; € euro; $ dollar; £ pound"
)
_SAME = {form: forms.split()[0] for forms in _FORMS.split(";") for form in forms.split()}
_NO_UNIT = words(
    "january february march april may june july august september october november december am pm a.m p.m more less"
    " fewer other others different new such times o'clock"
)
_OF = re.compile(
    r"\s+of\s+(?:the\s+|those\s+|these\s+|its\s+|their\s+|our\s+|all\s+)?(?:[a-z]+(?:ly|ed)\s+)?([a-z]{3,}s)\b"
)
_TIME = {"second": "1", "minute": "60", "hour": "3600", "day": "86400", "week": "604800"}
_NEXT = {"second": "60", "minute": "3600", "hour": "86400", "day": "604800", "week": "2678400"}
_VAGUE_TIME = re.compile(
    r"(?<![\w-])(?:(?:just|only|mere|some|several|a few)\s+)?(?P<unit>seconds|minutes|hours|days|weeks)"
    r"(?=\s+(?:before|after|ahead of|ago|later|earlier|into|prior)\b)",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"(?<![\w-])(?P<size>tens of thousands|hundreds of thousands|dozens|scores|hundreds|thousands|millions)\s+of\s+"
    r"(?:the\s+|its\s+|their\s+|other\s+)?(?P<unit>[a-z][\w-]*)",
    re.IGNORECASE,
)
_LEAST = {
    "dozens": "24", "scores": "40", "hundreds": "200", "thousands": "2000", "millions": "2000000",
    "tens of thousands": "20000", "hundreds of thousands": "200000",
}  # fmt: skip


def counted(sentence: str, one: Quantity) -> Unit | None:
    """What a number phrase of a sentence counts; None for years, ages without a word, numbers of articles and dates."""
    sign = next((mark for mark in "$€£¥" if mark in one.words), "")
    if sign:
        return Unit(sign)
    last = one.unit.rpartition(" ")[2].lower()
    if not last:
        found = _OF.match(sentence, one.span.end)
        return unit_of(found[1]) if found else None
    if (
        last in _NO_UNIT
        or (last in CUES and not last.endswith("s"))
        or last in LITTLE
        or _numbering(sentence, one.span.start)
    ):
        return None
    made = unit_of(one.unit.lower() if "cubic" in one.unit or "square" in one.unit else last)
    hyphen = "-" in one.words and one.words.rstrip().lower().rpartition("-")[2].startswith(last[:3])
    return Unit(made.name, made.size, hyphen or last == "page") if made else None


def _numbering(sentence: str, start: int) -> bool:
    """ "Article 9 soldiers", "page 3 ...": a number that names a place, or the day of a month."""
    return bool(
        re.search(
            r"\b(?:articles?|sections?|paragraphs?|chapters?|pages?|no\.?|number|resolution|january|february|march|april"
            r"|may|june|july|august|september|october|november|december)\s+$",
            sentence[:start],
            re.IGNORECASE,
        )
    )


def unit_of(word: str) -> Unit | None:
    """The unit of a noun in either number; None where it is no word."""
    low = word.lower().rstrip(".")
    if not re.fullmatch(r"[^\W\d_][\w -]*|%", low):
        return None
    single = _single(low)
    if single in _SIZE:
        base, size = _SIZE[single]
        return Unit(base, size)
    return Unit(stem(_SAME.get(low) or _SAME.get(single) or single.replace("iz", "is")))


def _single(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def vague(sentence: str, taken: Sequence[TextSpan]) -> Iterator[tuple[TextSpan, Unit, tuple[Decimal, Decimal | None]]]:
    """Values without a number: "minutes before" is 2 minutes up to an hour, "dozens of houses" 24 and more."""
    for found in _VAGUE_TIME.finditer(sentence):
        span, name = TextSpan(*found.span()), found["unit"].lower()[:-1]
        if not any(one.overlaps(span) for one in taken):
            yield span, Unit("second", Decimal(_TIME[name])), (2 * Decimal(_TIME[name]), Decimal(_NEXT[name]))
    for found in _VAGUE.finditer(sentence):
        unit = unit_of(found["unit"])
        if unit and found["unit"].lower() not in LITTLE:
            span = TextSpan(*found.span())
            yield span, unit, (Decimal(_LEAST[found["size"].lower()]) * unit.size, None)
