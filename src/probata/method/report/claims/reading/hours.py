"""hours: times of day in a text, in figures and in words: "9.40 a.m.", "16.05", "seven minutes past four". English.

What no word and no sign shows to be a time ("3.25") is none. A time that is told without its half of the day may be of
either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from probata.method.manuscript.kept import remembered

HALF, DAY = 720, 1440
_WORDS = ("twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_MINUTES = {
    "quarter": 15,
    "half": 30,
    **{word: n or 12 for n, word in enumerate(_WORDS)},
    **{"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19},
    **{
        f"{ten}{'-' if one else ''}{one}": n * 10 + m
        for n, ten in ((2, "twenty"), (3, "thirty"), (4, "forty"), (5, "fifty"))
        for m, one in enumerate(("", *_WORDS[1:10]))
    },
}
_HOUR_WORD = rf"(?:{'|'.join(_WORDS)})"
_MINUTE_WORD = rf"(?:(?:{'|'.join(sorted(_MINUTES, key=len, reverse=True))})|\d{{1,2}})"
_BEHIND = (
    r"(?:\s*(?P<half>a\.?m\b\.?|p\.?m\b\.?)|(?:\s+o['’]clock)?\s+(?P<part>in\s+the\s+(?:(?:early|late)\s+)?(?:morning|afternoon|evening)|"
    r"that\s+(?:morning|afternoon|evening)))?"
)
_FIGURES = re.compile(
    r"(?i)(?<![\w.:,/§$€£-])(?P<hour>[01]?\d|2[0-3])(?:(?P<sign>[.:])(?P<minute>[0-5]\d))?(?![\d%]|[.,/:-]\d)"
    rf"{_BEHIND}(?P<unit>\s*(?:hours|hrs\.?|h|o['’]clock)\b)?"
)
_FOUR = re.compile(r"\b(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s*(?:hours|hrs)\b")
_SPOKEN = re.compile(
    rf"(?i)\b(?:(?P<minute>{_MINUTE_WORD})(?:\s+minutes?)?\s+(?P<way>past|to)(?:\s+(?P<hour>{_HOUR_WORD})\b{_BEHIND}|(?=\s*[.,;)]))"
    rf"|(?P<only>{_HOUR_WORD})\s+o['’]clock\b{_BEHIND.replace('half', 'half2').replace('part', 'part2')}"
    rf"|(?<=\bat\s)(?P<bare>{_HOUR_WORD})\s+(?P<part3>in\s+the\s+(?:morning|afternoon|evening))"
    r"|(?P<noon>(?<!after)(?:noon|midday)|midnight)\b)"
)
_LEADS = {
    ".": re.compile(r"(?i)(?:\b(?:at|by|until|till|since|before|after)\s+(?:about\s+|around\s+)?|\A\W*|[.;|]\s+)\Z"),
    ":": re.compile(
        r"(?i)(?:\b(?:at|by|until|till|from|since|about|around|between|before|after|towards?|to|and)\s+|\A\W*|[.;|(]\s*)\Z"
    ),
}
"""What stands before figures that are a time, by their sign: a point may stand in any number."""
_AT = re.compile(r"(?i)\b(?:at|by|until|till|since|about|around|before|after|nearly|almost)\s+(?:an?\s+)?\Z")
_UNITS = re.compile(
    r"(?i)\s*(?:per\s?cent|million|billion|met(?:re|er)s?|km|kilo\w+|points?|degrees|[a-z]?[€$£]|ha\b|times|cm\b|m\b|kg|tons?|litres?|mm\b)"
)
_OF_ITSELF = re.compile(
    r"\s*(?:[:–—,;)]|\Z|\.(?:\s|\Z)|(?:and|on|to|when|that|the|he|she|it|they|his|her|in|as|with|by)\b)"
)
_NEAR_IT = re.compile(r"(?i)\b(?:after|before|about|around|nearly|almost|towards?|past|some\s+time)\s+(?:an?\s+)?\Z")
_AFTERNOON = re.compile(r"(?i)afternoon|evening")


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day at code points ``start`` to ``end``: ``minutes`` from midnight; ``sure``: of which half is told.

    ``vague``: it is only near that time ("shortly before noon").
    """

    start: int
    end: int
    minutes: int
    sure: bool
    vague: bool = False

    def later(self, other: Hour) -> frozenset[int]:
        """Minutes by which this can be later than the other: within a day, as far as the halves are told."""
        span = (self.minutes - other.minutes) % DAY
        return frozenset((span,)) if self.sure and other.sure else frozenset((span % HALF, span % HALF + HALF))

    def same(self, other: Hour) -> bool:
        """Whether both can be the same time."""
        return 0 in self.later(other)


@remembered
def hours_in(text: str) -> tuple[Hour, ...]:
    """Every time of day of a text, in order."""
    each = sorted((*_in_figures(text), *_in_words(text)), key=lambda one: one.start)
    return tuple(replace(one, vague=bool(_NEAR_IT.search(text[max(0, one.start - 16) : one.start]))) for one in each)


def _in_figures(text: str) -> Iterator[Hour]:
    for one in _FOUR.finditer(text):
        yield Hour(one.start(), one.end(), int(one["hour"]) * 60 + int(one["minute"]), True)
    for one in _FIGURES.finditer(text):
        told = one["half"] or (one["unit"] and "o" in one["unit"]) or one["part"]
        if not told and not one["minute"]:
            continue
        if told or _is_led(text, one):
            half = one["half"] or ("p" if one["part"] and _AFTERNOON.search(one["part"]) else one["part"] and "a")
            yield _hour(one.start(), one.end(), int(one["hour"]), int(one["minute"] or 0), half)


def _is_led(text: str, one: re.Match[str]) -> bool:
    lead = text[max(0, one.start() - 24) : one.start()]
    return bool(_LEADS[one["sign"]].search(lead)) and _shown(text, one)


def _shown(text: str, one: re.Match[str]) -> bool:
    """Whether figures with two places are a time, and no measure, share or section."""
    if _UNITS.match(text, one.end()):
        return False
    return one["sign"] == ":" or bool(one["unit"]) or bool(_OF_ITSELF.match(text, one.end()))


def _in_words(text: str) -> Iterator[Hour]:
    last = 0
    for one in _SPOKEN.finditer(text):
        if one["noon"]:
            yield Hour(one.start(), one.end(), 0 if one["noon"].lower() == "midnight" else HALF, True)
            continue
        part = one["part"] or one["part2"] or one["part3"]
        half = one["half"] or one["half2"] or (part and ("p" if _AFTERNOON.search(part) else "a"))
        if (one["way"] or "").lower() == "to" and not (
            _AT.search(text[max(0, one.start() - 12) : one.start()]) or "minute" in one[0].lower()
        ):
            continue  # "five to six people"
        word = (one["hour"] or one["only"] or one["bare"] or "").lower()
        if not word and not last:
            continue
        hour = _WORDS.index(word) if word else last
        minute = _minute(one["minute"]) if one["minute"] else 0
        last = hour or 12
        yield _hour(one.start(), one.end(), hour, -minute if (one["way"] or "").lower() == "to" else minute, half)


def _minute(word: str) -> int:
    return int(word) if word.isdigit() else _MINUTES[word.lower()]


def _hour(start: int, end: int, hour: int, minute: int, half: str | None) -> Hour:
    """``half``: begins with a or p where it is told; 13 to 23 tell it themselves."""
    if half:
        hour = hour % 12 + (12 if half[0].lower() == "p" else 0)
    return Hour(start, end, (hour * 60 + minute) % DAY, bool(half) or hour > 12 or hour == 0)
