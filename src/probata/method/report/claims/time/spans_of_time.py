"""How long something took: durations in words, and the time between two dates, each as the days that it can be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from probata.method.manuscript.kept import remembered
from probata.method.manuscript.numbers import numbers
from probata.method.report.claims.reading.bounds import bounds_of

_UNIT = re.compile(
    r"(?i)[\s-]+(?:full\s+|whole\s+|consecutive\s+)?(?P<unit>minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?)\b"
)
_DAYS = {
    "minute": (Fraction(1, 1440), 1),
    "hour": (Fraction(1, 24), 1),
    "day": (Fraction(1), 1),
    "night": (Fraction(1), 1),
    "week": (Fraction(7), 4),
    "fortnight": (Fraction(14), 4),
    "month": (Fraction(61, 2), 17),
    "decade": (Fraction(7305, 2), 800),
}
_YEAR = (Fraction(1461, 4), 190)
_A = re.compile(
    r"(?i)(?<![\w-])(?:a|one)\s+(?:full\s+|whole\s+|single\s+)?(?P<unit>day|night|week|fortnight|month|year|decade)\b"
)
_KINDS = ("integer", "decimal", "fraction")
_HALF = re.compile(r"(?i)\s+and\s+a\s+half\b")


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time at code points ``start`` to ``end``: between ``least`` and ``most`` days; None is open."""

    start: int
    end: int
    least: Fraction | None
    most: Fraction | None


@remembered
def durations_in(text: str) -> tuple[Duration, ...]:
    """Every duration of a text from minutes to decades, in order; "two and a half years" is read."""
    found = []
    for one in numbers(text):
        unit = _UNIT.match(text, one.span.end)
        if unit and one.kind in _KINDS and (one.value or 0) >= 1 and not _HALF.match(text, unit.end()):
            low, high = bounds_of(one.value, one.approximate, text[one.span.start : one.span.end])
            found.append(_made(one.span.start, unit.end(), unit["unit"], low, high))
    taken = {one.end for one in found}
    for a in _A.finditer(text):
        if a.end() not in taken:
            found.append(_made(a.start(), a.end(), a["unit"], Fraction(1), Fraction(1)))
    return tuple(sorted(found, key=lambda one: one.start))


def _made(start: int, end: int, unit: str, low: Fraction | None, high: Fraction | None) -> Duration:
    days, loose = _DAYS.get(unit.lower().removesuffix("s"), _YEAR)
    return Duration(
        start,
        end,
        None if low is None else low * days - loose,
        None if high is None else high * days + loose,
    )


def fits_between(one: Duration, begin: tuple[date, date], end: tuple[date, date]) -> bool:
    """Whether something that began and ended within these bounds can have lasted so long; both ends may count."""
    least, most = (end[0] - begin[1]).days, (end[1] - begin[0]).days + 1
    return not ((one.most is not None and least > one.most) or (one.least is not None and most < one.least))


_HOURS = re.compile(
    r"(?i)\b(?P<half>half\s+an\s+hour)\b|\b(?P<quarters>a\s+quarter|three\s+quarters)\s+of\s+an\s+hour\b|"
    r"(?<!of\s)(?<!half\s)\b(?P<one>an|one)\s+hour(?P<more>\s+and\s+a\s+half)?\b|\b(?:a|one)\s+(?P<minute>minute)\b"
)
_LOOSE, _ROUND, _STEP = 1, 5, 5
"""Minutes by which a number of minutes, and one that is told in hours or their parts, may be rounded."""


@remembered
def minutes_in(text: str) -> tuple[Duration, ...]:
    """Every length of a text that is told in minutes or hours, in minutes, with what may be rounded; in order."""
    found = []
    for one in numbers(text):
        unit = _UNIT.match(text, one.span.end)
        name = unit["unit"].lower().removesuffix("s") if unit else ""
        if unit and name in ("minute", "hour") and one.kind in _KINDS and (one.value or 0) >= 1:
            low, high = bounds_of(one.value, one.approximate, text[one.span.start : one.span.end])
            found.append(_minutes(one.span.start, unit.end(), name, low, high))
    for each in _HOURS.finditer(text):
        if not any(one.start <= each.start() < one.end for one in found):
            value = Fraction(1, 60) if each["minute"] else _part_of_an_hour(each)
            found.append(_minutes(each.start(), each.end(), "hour", value, value))
    return tuple(sorted(found, key=lambda one: one.start))


def _part_of_an_hour(found: re.Match[str]) -> Fraction:
    if found["quarters"]:
        return Fraction(3 if found["quarters"].lower().startswith("three") else 1, 4)
    return Fraction(1, 2) if found["half"] else Fraction(3 if found["more"] else 2, 2)


def _minutes(start: int, end: int, name: str, low: Fraction | None, high: Fraction | None) -> Duration:
    minutes = 60 if name == "hour" else 1

    def loose(value: Fraction) -> Fraction:
        if name == "minute":
            return Fraction(_LOOSE + (1 if value % _STEP == 0 else 0))
        return min(value * 60 / 3, Fraction(30 if value.denominator == 1 else 15)) if value >= 1 else Fraction(_ROUND)

    return Duration(
        start,
        end,
        None if low is None else low * minutes - loose(low),
        None if high is None else high * minutes + loose(high),
    )


def holds(one: Duration, length: float) -> bool:
    """Whether a length is within the bounds of a duration of the same unit."""
    return not ((one.least is not None and length < one.least) or (one.most is not None and length > one.most))
