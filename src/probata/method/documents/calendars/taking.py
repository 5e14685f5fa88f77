"""Taking: which number of a date is its year, its month and its day. Every order that can be meant is taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.documents.calendars.dated import Dated, Number
from probata.record.errors import BadValue

_STEP = "Write it like 5 March 2021, 14 Muharram 1446, 2021-03-05, March 2021 or 2021."


@dataclass(frozen=True, slots=True)
class Taken:
    """A year (``digits``: how many it is written in), a month and a day, 0 for none, and whose name the month has.

    ``order`` says in which order figures were read, where they can be read in several.
    """

    year: int
    digits: int
    month: int = 0
    day: int = 0
    family: str = ""
    order: str = ""

    @property
    def short(self) -> bool:
        """Whether the century was left out."""
        return self.digits <= 2


def takings(said: Dated) -> tuple[Taken, ...]:
    """Every way to take the numbers. BadValue for words that are not understood, for too few and too many numbers."""
    if said.unread:
        raise BadValue(f"{said.unread!r} is not understood in a date.", next_step=_STEP)
    found = tuple(_named(said) if said.months else _labelled(said) if _has_label(said) else _bare(said))
    if not found:
        raise BadValue(
            "That is not read as one date: its numbers do not make a year, a month and a day.", next_step=_STEP
        )
    return found


def _has_label(said: Dated) -> bool:
    return bool(said.year or said.month or said.day)


def _named(said: Dated) -> Iterator[Taken]:
    if len(said.months) > 1 and any(
        one.value <= 2 and one.digits == 1 and not one.before_month for one in said.numbers
    ):
        raise BadValue(
            "Two months share that name, and the figure behind it may be which of them, or a day.", next_step=_STEP
        )
    for family, month in said.months:
        for year, day in _years_and_days(said):
            yield Taken(year.value, year.digits, month, day, family)


def _years_and_days(said: Dated) -> Iterator[tuple[Number, int]]:
    """Pairs of a year and a day (0 for none) beside the name of a month."""
    labelled = Number(said.year, said.year_digits, False)
    match said.numbers:
        case () if said.year:
            yield labelled, said.day
        case (one,) if said.year and not said.day:
            yield labelled, one.value
        case (one,) if said.day or _a_year(one):
            yield one, said.day
        case (_,):
            raise BadValue("A day and a month without a year, or a year without its century.", next_step=_STEP)
        case (one, other) if not _has_label(said):
            if not _a_year(one):
                yield other, one.value
            if not _a_year(other) and (_a_year(one) or one.before_month):
                yield one, other.value


def _a_year(number: Number) -> bool:
    return number.digits >= 3 or number.value > 32


def _labelled(said: Dated) -> Iterator[Taken]:
    if not said.numbers and said.year and (said.month or not said.day):
        yield Taken(said.year, said.year_digits, said.month, said.day)


def _bare(said: Dated) -> Iterator[Taken]:
    match said.numbers:
        case (one,) if one.digits == 8:
            yield Taken(one.value // 10_000, 4, one.value // 100 % 100, one.value % 100)
        case (one,) if one.digits in (3, 4) or (one.digits < 3 and said.eras):
            yield Taken(one.value, one.digits)
        case (one, other) if one.digits >= 3 and 1 <= other.value <= 12 and other.digits <= 2:
            yield Taken(one.value, one.digits, other.value)
        case (one, other) if other.digits >= 3 and 1 <= one.value <= 12 and one.digits <= 2:
            yield Taken(other.value, other.digits, one.value)
        case (one, two, three) if two.digits <= 2 and max(one.digits, three.digits) <= 4:
            yield from _three(one, two, three)


def _three(one: Number, two: Number, three: Number) -> Iterator[Taken]:
    if three.digits <= 2:
        order = "" if one.digits > 2 else "year, month, day"
        yield Taken(one.value, one.digits, two.value, three.value, order=order)
    if one.digits <= 2:
        yield Taken(three.value, three.digits, two.value, one.value, order="day, month, year")
        yield Taken(three.value, three.digits, one.value, two.value, order="month, day, year")
