"""surroundings: what a sentence, a row or a note says around a day, as far as it says what the day is of. English."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from probata.method.manuscript.numbers import numbers
from probata.method.report.claims.reading.alike import keys
from probata.method.report.claims.reading.dated import dates_in
from probata.method.report.claims.reading.model import DateClaim
from probata.method.report.claims.reading.phrase import words_of
from probata.method.report.english.said import stem
from probata.method.report.english.small_words import words

_SAYS_LITTLE = frozenset(
    stem(one)
    for one in words("""
    day days date month year morning afternoon evening night report hours early late letter interview photo photograph
    picture image still video footage figure map item source annex table screenshot
    """)
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A day with the stems of what stands around it, those of names apart."""

    claim: DateClaim
    said: frozenset[str]
    names: frozenset[str]
    plain: frozenset[str]
    text: str
    counts: frozenset[Fraction]


def parts(one: DateClaim) -> tuple[int | None, int | None, int | None]:
    """Year, month and day as told."""
    return one.year, one.month, one.day


def differing(one: DateClaim, other: DateClaim) -> list[int]:
    """In which parts two dates differ: 0 the year, 1 the month, 2 the day."""
    each = zip(parts(one), parts(other), strict=True)
    return [n for n, (mine, theirs) in enumerate(each) if mine and theirs and mine != theirs]


def surroundings(one: DateClaim, rows: dict[object, str], text: str = "") -> Dated:
    """What stands around a day: in its sentence, in its row of a table (``rows`` by place), or in ``text``."""
    row = text or (rows.get(one.passage.at, one.text) if one.passage.kind == "cell" else one.text)
    each = [word for word in words_of(row) if word.meant and word.stem not in _SAYS_LITTLE]
    return Dated(
        one,
        keys(frozenset(word.stem for word in each)),
        keys(frozenset(word.stem for word in each if word.name)),
        frozenset(word.plain for word in words_of(row)),
        row,
        _counts(row),
    )


def _counts(row: str) -> frozenset[Fraction]:
    """What is counted in figures or words from ten upwards, dates and years left out."""
    days = dates_in(row)
    return frozenset(
        one.value
        for one in numbers(row)
        if one.kind == "integer"
        and one.value is not None
        and one.value >= _TEN
        and not _YEARS[0] <= one.value <= _YEARS[1]
        and not any(day.start <= one.span.start < day.end for day in days)
    )


_TEN, _YEARS = 10, (1800, 2100)
